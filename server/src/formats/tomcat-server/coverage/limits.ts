import type { CoverageItem } from '../../../core/coverage.js';

/** How much of the server one client may take. */
export const limits: readonly CoverageItem[] = [
  {
    asks: 'Limits of bodies, headers, parameters and parts that are switched off',
    by: { CIS: { '6.6': ['T8'] } },
    rules: ['tomcat-server/disabled-limit'],
    remark:
      '`maxSwallowSize`, `maxKeepAliveRequests` and `maxConnections` are left in peace: what they let in is bounded otherwise',
  },
  {
    asks: '`connectionTimeout` of at most 60 seconds',
    by: { CIS: { '10.10': ['T8'], '10.9': ['T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/long-connection-timeout', 'tomcat-server/disabled-limit'],
  },
  {
    asks: '`maxHttpHeaderSize` of 8192',
    by: { CIS: { '10.11': ['T8'], '10.10': ['T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/large-headers'],
  },
  {
    asks: '`maxParameterCount` of 1000',
    omitted: 'without it the limit is 10000 or 1000, by release, which is enough against floods.',
  },
  {
    asks: 'HTTP/2 without protection from floods',
    by: { CVE: ['CVE-2023-44487'] },
    rules: ['tomcat-server/http2-protection-off'],
  },
  {
    asks: '`Http2Protocol` on a connector without TLS',
    omitted: 'a proxy in front may speak HTTP/2 without TLS, and the upgrade lets nobody in who was not.',
  },
  {
    asks: '`allowSchemeMismatch="true"`',
    omitted: 'it is for a proxy that speaks TLS in front, of which the file tells nothing.',
  },
  { asks: '`maxThreads` of zero or less', rules: ['tomcat-server/no-worker-threads'] },
  {
    asks: '`minSpareThreads` above `maxThreads` on a connector',
    omitted: 'Tomcat lowers the one to the other, and everything is as it should be.',
  },
  { asks: 'Numbers of threads beside an `executor`', rules: ['tomcat-server/threads-of-executor'] },
  {
    asks: '`useVirtualThreads` on a Java before 21',
    omitted: 'which Java runs Tomcat the file does not tell.',
  },
];
