import type { CoverageItem } from '../../../core/coverage.js';

/** What listeners do, or should. */
export const listeners: readonly CoverageItem[] = [
  {
    asks: 'A `SecurityListener`',
    by: { CIS: { '10.17': ['T9', 'T10', 'T10.1'], '10.18': ['T8'] } },
    rules: ['tomcat-server/no-security-listener'],
  },
  {
    asks: 'A `SecurityListener` that lets root or a weak umask pass',
    by: { STIG: ['TCAT-AS-000450'] },
    rules: ['tomcat-server/weak-security-listener'],
    remark: 'a umask that lets others read under the strict profile, one that lets them write always',
  },
  {
    asks: 'A `JreMemoryLeakPreventionListener`',
    by: { CIS: { '10.16': ['T9', 'T10', 'T10.1'], '10.17': ['T8'] } },
    rules: ['tomcat-server/no-memory-leak-listener'],
  },
  {
    asks: 'A `VersionLoggerListener` with `logEnv` or `logProps`',
    rules: ['tomcat-server/logged-secrets'],
    remark: 'not `logArgs`, which is on by default',
  },
  {
    asks: 'A `JmxRemoteLifecycleListener`: JMX without encryption',
    by: { STIG: ['TCAT-AS-000610', 'TCAT-AS-000630', 'TCAT-AS-000780'] },
    rules: ['tomcat-server/unknown-class'],
    remark:
      'the last releases of 8.5 and 9.0 and all later ones lack it; JMX is set up by properties of Java today',
  },
  {
    asks: 'A `UserConfig` listener: applications in the homes of all users',
    rules: ['tomcat-server/user-directories'],
    remark: 'not where `allow` names the users',
  },
  {
    asks: 'FIPS mode of the TLS library',
    by: { STIG: ['TCAT-AS-000750'] },
    omitted:
      'Few must have it, and where the library has no FIPS module Tomcat does not start: whoever needs it knows.',
  },
  {
    asks: 'A `JniLifecycleListener`, which loads native code',
    omitted: 'Who writes it wants that library, and whether it is a good one nobody can see here.',
  },
];
