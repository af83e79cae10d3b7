import type { CoverageItem } from '../../../core/coverage.js';

/** Who is let in, whom Tomcat believes, and how logins go. */
export const valves: readonly CoverageItem[] = [
  {
    asks: 'An address filter on a `Context` for the manager or host-manager',
    by: {
      CIS: { '10.2': ['T8', 'T9', 'T10', 'T10.1'], '10.3': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000790'],
    },
    rules: ['tomcat-server/open-manager'],
    remark:
      'where it stands in `server.xml`; the one that Tomcat ships is in the `META-INF/context.xml` of the manager',
  },
  {
    asks: 'The manager over TLS only, and under another path',
    by: { CIS: { '10.4': ['T8', 'T9', 'T10', 'T10.1'], '10.5': ['T8', 'T9', 'T10', 'T10.1'] } },
    omitted:
      'TLS is a constraint in the `web.xml` of the manager; another path hides it from nobody who looks for a login.',
  },
  {
    asks: 'An access filter that lets everybody in',
    rules: ['tomcat-server/open-access-filter'],
  },
  {
    asks: 'An access filter with neither `allow` nor `deny`',
    rules: ['tomcat-server/access-filter-without-list'],
  },
  {
    asks: 'A comma or a network in the regular expression of a `RemoteAddrValve` or `RemoteHostValve`',
    rules: ['tomcat-server/list-for-regex'],
  },
  {
    asks: 'Unescaped dots in a pattern of addresses',
    rules: ['tomcat-server/loose-address-pattern'],
    remark: 'where another address really matches; that `127.0.0.1` also matches `127a0b0c1` harms nobody',
  },
  {
    asks: 'A `RemoteHostValve` without `enableLookups` on a connector',
    rules: ['tomcat-server/names-not-looked-up'],
  },
  {
    asks: 'A regular expression that Java refuses, a network that is none, `*.example.com`',
    rules: ['tomcat-server/invalid-pattern'],
  },
  {
    asks: '`RemoteAddrValve`, which newer releases call deprecated',
    rules: ['tomcat-server/deprecated-name'],
  },
  {
    asks: 'A `RemoteIpValve` that trusts everybody',
    rules: ['tomcat-server/trusts-every-proxy'],
  },
  {
    asks: 'A `SSLValve` that more than the proxy can reach',
    rules: ['tomcat-server/forgeable-client-certificate'],
    remark: 'advice: a firewall may see to it',
  },
  {
    asks: 'A mistyped attribute of a `RemoteIpValve`, such as `remoteIPHeader`',
    rules: ['tomcat-server/unknown-attribute'],
  },
  {
    asks: 'A `RemoteIpValve` behind an access filter',
    omitted:
      'a filter before it that lets in the proxies alone is a good one, and it looks the same as a filter that means the clients.',
  },
  {
    asks: '`changeSessionIdOnAuthentication="false"`',
    rules: ['tomcat-server/session-fixation'],
  },
  {
    asks: '`allowCorsPreflight="always"`',
    rules: ['tomcat-server/preflight-bypass'],
  },
  {
    asks: 'An authenticator outside of a `Context`',
    rules: ['tomcat-server/wrong-place-for-class'],
  },
  {
    asks: '`disableProxyCaching="false"` and `sendAuthInfoResponseHeaders="true"` of an authenticator',
    omitted:
      'applications that set headers against caching themselves need the first, and a trusted front end the second.',
  },
  {
    asks: 'A `cookieDomain` of a `SingleSignOn` valve',
    omitted: 'how wide the domain may be is known to whoever runs the hosts in it.',
  },
  {
    asks: 'A `RewriteValve` with expressions that take for ever',
    omitted: 'its rules are in a file of their own, `rewrite.config`.',
  },
];
