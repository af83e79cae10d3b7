import type { CoverageItem } from '../../../core/coverage.js';

const CIS_ALL = ['T8', 'T9', 'T10', 'T10.1'] as const;

/** Where connectors listen, what they speak, and what they tell and take. */
export const connectors: readonly CoverageItem[] = [
  {
    asks: 'A `protocol` that is none, or a class that the release does not have',
    rules: ['tomcat-server/unknown-protocol'],
    remark: 'a class in a package of its own may come from elsewhere, and nothing is claimed of it',
  },
  {
    asks: 'A native connector without `AprLifecycleListener`; handlers that a later release drops',
    rules: ['tomcat-server/deprecated-protocol'],
  },
  { asks: 'A connector without `port`', rules: ['tomcat-server/connector-without-port'] },
  {
    asks: 'A port below 1024',
    omitted: 'whether Tomcat may open it is decided by the service manager, which the file does not show.',
  },
  {
    asks: '`port="0"`',
    omitted: 'a random port is written by intent only, for tests.',
  },
  {
    asks: 'An `address` that cannot be resolved: every interface is used instead',
    rules: ['tomcat-server/unresolvable-address'],
    remark:
      'only what can be neither an address nor a name; names and addresses of other machines are not looked up',
  },
  {
    asks: 'No `address` on a connector',
    by: { STIG: ['TCAT-AS-001730'] },
    omitted:
      'a public server listens on every interface by intent, and the file does not tell which others the machine has.',
  },
  {
    asks: 'Connectors without TLS',
    by: { CIS: { '6.2': CIS_ALL }, STIG: ['TCAT-AS-000100'] },
    rules: ['tomcat-server/plain-http', 'tomcat-server/tls-not-enabled'],
    remark: 'plain HTTP by intent under the strict profile, since a proxy in front may speak TLS',
  },
  {
    asks: '`scheme` and `secure` that agree with TLS',
    by: { CIS: { '6.3': CIS_ALL, '6.4': CIS_ALL } },
    rules: ['tomcat-server/claimed-tls'],
    remark:
      'on a connector with TLS they are not needed, whatever the benchmark says; on a plain one, as the STIG asks for, they open a hole',
  },
  {
    asks: 'A `redirectPort` where nobody speaks TLS',
    rules: ['tomcat-server/redirect-to-nowhere'],
    remark:
      '443 and 8443 are left in peace, where a proxy or the firewall may answer, unless plain HTTP is spoken there',
  },
  {
    asks: 'Port 80 forwarded by the firewall to the port for TLS',
    omitted: 'this is in the firewall, not in the file.',
  },
  {
    asks: 'No `X-Powered-By`',
    by: { CIS: { '2.4': CIS_ALL }, STIG: ['TCAT-AS-000550'] },
    rules: ['tomcat-server/powered-by-header', 'tomcat-server/blank-server-header'],
    remark:
      'the benchmark and hardening guides contradict each other about a blank `server`: it adds an empty header',
  },
  {
    asks: 'A `Server` header that does not tell the program',
    by: { CIS: { '2.7': CIS_ALL } },
    rules: ['tomcat-server/revealing-server-header'],
    remark: 'since 8.5 none is sent unless `server` is written, so that none has to be',
  },
  {
    asks: 'TRACE off',
    by: { CIS: { '2.6': CIS_ALL }, STIG: ['TCAT-AS-000470'] },
    rules: ['tomcat-server/trace-allowed'],
  },
  {
    asks: 'No look-ups of the names of clients',
    by: { CIS: { '10.16': ['T8'], '10.15': ['T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/client-lookups'],
  },
  {
    asks: 'Requests do not share their facades',
    by: { CIS: { '10.7': CIS_ALL }, STIG: ['TCAT-AS-001670', 'TCAT-AS-000820'] },
    rules: ['tomcat-server/reused-facades'],
    remark: 'where it is switched off; 8.5, where that is the default, gets no fixes any more',
  },
  {
    asks: 'No backslash and no `%2f` as a delimiter in paths',
    by: { CIS: { '10.8': CIS_ALL }, STIG: ['TCAT-AS-001680'] },
    rules: ['tomcat-server/encoded-slashes'],
    remark: '`passthrough` under the strict profile: applications with keys in paths need it',
  },
  {
    asks: '`encodedReverseSolidusHandling`',
    omitted: 'its default is `decode`, and only a proxy that reads backslashes makes something of it.',
  },
  {
    asks: 'Malformed headers, and two different hosts in a request',
    by: { CVE: ['CVE-2022-42252'] },
    rules: ['tomcat-server/malformed-requests-taken'],
  },
  {
    asks: '`relaxedPathChars` and `relaxedQueryChars`',
    rules: ['tomcat-server/markup-in-urls'],
    remark: 'for `<`, `>` and `"` alone: applications need brackets and pipes',
  },
  {
    asks: '`rejectSuspiciousURIs="true"`',
    omitted: 'it is off by default, and no benchmark asks for it: applications have such paths.',
  },
  {
    asks: '`enforceEncodingInGetWriter="false"`',
    by: { STIG: ['TCAT-AS-001690'] },
    omitted: 'it matters to browsers that guess UTF-7, and none does any more.',
  },
  {
    asks: '`URIEncoding` that is no charset',
    omitted:
      'which charsets there are the Java installation decides, and Tomcat goes on with UTF-8 and logs it.',
  },
  {
    asks: 'The strict reading of the servlet specification (`STRICT_SERVLET_COMPLIANCE`)',
    by: { CIS: { '10.6': CIS_ALL } },
    omitted:
      'this is a property of the Java process, not of the file, and it stops applications whose web.xml is not valid.',
  },
  {
    asks: 'Well-formed samples of the benchmarks: `minProcessors`, curly quotes, missing blanks',
    rules: ['tomcat-server/not-well-formed', 'tomcat-server/unsupported-attribute'],
  },
];
