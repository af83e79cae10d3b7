import type { CoverageItem } from '../../../core/coverage.js';

/** What is kept of requests, and who can read it. */
export const accessLogs: readonly CoverageItem[] = [
  {
    asks: 'An access log for every host',
    by: {
      CIS: { '7.3': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000050', 'TCAT-AS-000180', 'TCAT-AS-001560'],
    },
    rules: ['tomcat-server/access-log-missing'],
    remark: 'strict only: a proxy in front may log, and a valve in the `Engine` is enough',
  },
  {
    asks: 'An access log without `pattern`',
    by: { CIS: { '7.5': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/access-log-without-pattern'],
  },
  {
    asks: 'Time, client, user, request and status in `pattern`',
    by: {
      CIS: { '7.5': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000240', 'TCAT-AS-000250', 'TCAT-AS-000260', 'TCAT-AS-000270', 'TCAT-AS-001080'],
    },
    rules: ['tomcat-server/access-log-fields'],
  },
  {
    asks: 'Session ids, cookies and credentials in `pattern`',
    rules: ['tomcat-server/secrets-in-access-log'],
    remark: 'the sample of the benchmark logs a cookie itself; `%{SESSIONID}r` in it is always empty',
  },
  {
    asks: 'A `directory` that others cannot read',
    by: { CIS: { '7.4': ['T8', 'T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/exposed-access-log'],
    remark:
      'within an application or in `/tmp`; any other absolute directory may be as well protected as `logs`',
  },
  {
    asks: '`$CATALINA_HOME` without braces in `directory`, as the sample of the benchmark has it',
    rules: ['tomcat-server/unresolved-property'],
  },
  {
    asks: 'A `JDBCAccessLogValve`, which newer releases call deprecated',
    rules: ['tomcat-server/deprecated-name'],
  },
  {
    asks: 'The client instead of the proxy in the log behind a `RemoteIpValve`',
    by: { STIG: ['TCAT-AS-000170'] },
    rules: ['tomcat-server/proxy-in-access-log'],
  },
  {
    asks: 'A code that does not exist, `%{` that is not closed, a pattern without any code',
    rules: ['tomcat-server/unknown-access-log-code'],
    remark: 'a lone `%` at the end is lost without harm',
  },
  {
    asks: 'A `fileDateFormat` or a `%{...}t` that is no date of Java',
    rules: ['tomcat-server/invalid-log-date'],
  },
  { asks: 'Two access logs with one file', rules: ['tomcat-server/shared-access-log-file'] },
  {
    asks: 'An unknown `encoding` of the log',
    omitted: 'which charsets there are depends on the Java runtime, and Tomcat goes on with its default.',
  },
  {
    asks: '`%D` in milliseconds up to 9.0, in microseconds since 10.0',
    omitted: 'which unit the reader of the log expects cannot be known.',
  },
  {
    asks: 'Fields of an `ExtendedAccessLogValve`',
    omitted: 'its pattern has a grammar of its own, and the valve is rare.',
  },
];
