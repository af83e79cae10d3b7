import type { CoverageItem } from '../../../core/coverage.js';

/** What filters do not do that they are there for. */
export const filters: readonly CoverageItem[] = [
  {
    asks: 'Strict-Transport-Security is sent',
    by: { STIG: ['TCAT-AS-000030'] },
    rules: ['web-xml/no-hsts', 'web-xml/hsts-without-effect'],
    remark: 'that it is missing, or switched off, is strict: a proxy may send it',
  },
  {
    asks: 'Strict-Transport-Security with `max-age=0`, the default of the filter',
    rules: ['web-xml/hsts-without-effect'],
  },
  {
    asks: 'A short `hstsMaxAgeSeconds`',
    omitted: 'Who introduces the header begins with a short time, and is right.',
  },
  { asks: '`hstsPreload` without a year and the hosts below', rules: ['web-xml/hsts-preload-incomplete'] },
  {
    asks: 'Parameters of the sample in the STIG: `maxAgeSeconds`, `hstsEnable`',
    by: { STIG: ['TCAT-AS-000030'] },
    rules: ['web-xml/unknown-init-param'],
    remark: 'an error: the application is not deployed',
  },
  { asks: '`antiClickJackingEnabled` set to `false`', rules: ['web-xml/frames-allowed'] },
  { asks: '`antiClickJackingOption` set to `ALLOW-FROM`', rules: ['web-xml/frame-option-without-effect'] },
  { asks: '`blockContentTypeSniffingEnabled` set to `false`', rules: ['web-xml/content-type-sniffing'] },
  {
    asks: '`xssProtectionEnabled`',
    rules: ['web-xml/unknown-init-param'],
    remark: 'on Tomcat 11, which no longer has it; elsewhere the header does nothing in current browsers',
  },
  {
    asks: 'The filter for headers is not mapped to `/*`, or stands behind others',
    omitted:
      'Some pages may be meant to be without, and which answers come from the filters before it cannot be known.',
  },
  {
    asks: '`cors.allowed.origins` set to `*`, alone or with credentials',
    rules: ['web-xml/cors-any-origin'],
  },
  {
    asks: 'CORS filters of others with `*`',
    omitted: 'Each has parameters of its own, which change with its releases.',
  },
  { asks: 'The origin `null`, or plain `http` with credentials', rules: ['web-xml/cors-weak-origin'] },
  {
    asks: 'Origins with a path, a slash at the end, a wildcard or without scheme',
    rules: ['web-xml/cors-origin-never-matches'],
  },
  {
    asks: 'A CorsFilter without `cors.allowed.origins`',
    omitted: 'It refuses every foreign origin, which is a way to say so.',
  },
  { asks: 'Parameters without the prefix `cors.`', rules: ['web-xml/unknown-init-param'] },
  {
    asks: 'The addresses that may come in are narrow',
    by: { CIS: { '10.2': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['web-xml/address-filter-for-all', 'web-xml/address-pattern'],
  },
  {
    asks: 'A RemoteAddrFilter, RemoteHostFilter or RemoteCIDRFilter without `allow` and `deny`',
    rules: ['web-xml/address-filter-without-list'],
  },
  {
    asks: 'Dots without a backslash in `allow`',
    rules: ['web-xml/address-pattern'],
    remark: 'where another address is matched; mostly the dot does no harm',
  },
  {
    asks: 'An address filter without RemoteIpFilter behind a proxy',
    omitted: 'Whether there is a proxy the descriptor does not tell.',
  },
  { asks: 'A RemoteIpFilter that trusts everybody', rules: ['web-xml/proxy-headers-from-anybody'] },
  {
    asks: '`enforce` set to `false` in CsrfPreventionFilter or RateLimitFilter',
    rules: ['web-xml/filter-not-enforced'],
  },
  {
    asks: '`randomClass` of the CSRF filters',
    rules: ['web-xml/predictable-csrf-token'],
    remark: 'for `java.util.Random` alone',
  },
  {
    asks: 'A management application without CSRF filter, an application without RateLimitFilter',
    omitted: 'Frameworks and proxies do both.',
  },
  { asks: 'A RequestDumperFilter that is mapped', rules: ['web-xml/request-dumper'] },
  {
    asks: 'A SessionInitializerFilter on `/*`',
    omitted: 'It is there to make sessions, for WebSocket endpoints above all.',
  },
  {
    asks: 'A filter that protects something is mapped without `REQUEST`',
    rules: ['web-xml/filter-misses-requests'],
    remark: 'for the filters of Tomcat, Spring Security and Shiro',
  },
  {
    asks: 'The order of filters; servlets with asynchronous support behind filters without it',
    omitted: 'What a class needs before it, or calls behind it, the descriptor does not tell.',
  },
];
