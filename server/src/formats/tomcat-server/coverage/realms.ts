import type { CoverageItem } from '../../../core/coverage.js';

/** Who may log in, and how passwords are kept. */
export const realms: readonly CoverageItem[] = [
  {
    asks: 'A `LockOutRealm` around every realm with passwords',
    by: {
      CIS: { '5.2': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-001020'],
    },
    rules: ['tomcat-server/realm-without-lockout'],
    remark:
      'around a `JNDIRealm` or `JAASRealm` only under the strict profile: what they ask may lock users out itself',
  },
  {
    asks: '`failureCount` of at most 5, `lockOutTime` of at least 600 seconds',
    by: { STIG: ['TCAT-AS-001030', 'TCAT-AS-001040'] },
    rules: ['tomcat-server/lenient-lockout'],
    remark: 'the default of 300 seconds is said under the strict profile; limits that protect nobody always',
  },
  {
    asks: 'A `LockOutRealm` or `CombinedRealm` without a realm in it',
    rules: ['tomcat-server/empty-realm'],
  },
  {
    asks: 'No `MemoryRealm`, `UserDatabaseRealm`, `JDBCRealm` or `JAASRealm` in production',
    by: {
      CIS: { '5.1': ['T8', 'T9', 'T10', 'T10.1'] },
      STIG: ['TCAT-AS-000600'],
    },
    rules: ['tomcat-server/small-site-realm'],
  },
  {
    asks: 'A `JDBCRealm`: deprecated up to 9.0, gone since 10.0',
    rules: ['tomcat-server/deprecated-name', 'tomcat-server/unknown-class'],
  },
  {
    asks: 'Passwords that are stored in the clear: no `CredentialHandler`',
    by: { CIS: { '10.19': ['T9', 'T10', 'T10.1'] } },
    rules: ['tomcat-server/clear-text-passwords'],
    remark:
      'for users of a file, as the file that Tomcat ships has it, under the strict profile; the remedy of the benchmark alone makes the hash the password',
  },
  {
    asks: 'A `CredentialHandler` without an algorithm, or with one that it cannot use',
    rules: ['tomcat-server/unusable-password-hash'],
    remark: 'only of names that can be no digest: providers bring digests of their own',
  },
  {
    asks: 'A `CredentialHandler` right in a `LockOutRealm` or `CombinedRealm`',
    rules: ['tomcat-server/outer-credential-handler'],
  },
  { asks: 'Passwords stored as MD2, MD5 or SHA-1', rules: ['tomcat-server/weak-password-hash'] },
  {
    asks: 'A `CredentialHandler` with few `iterations`, or `saltLength="0"`',
    omitted:
      'these are for new hashes alone, which only `digest.sh` and applications make: a stored hash brings its own salt and iterations.',
  },
  {
    asks: 'LDAP without TLS: `connectionURL` and `alternateURL` of a `JNDIRealm`',
    by: { STIG: ['TCAT-AS-000690'] },
    rules: ['tomcat-server/ldap-in-the-clear'],
    remark: 'a directory on the same machine is left in peace, and with it the default',
  },
  {
    asks: 'A `hostnameVerifierClassName` that accepts every name',
    omitted: 'what the class of somebody else accepts cannot be known from its name.',
  },
  {
    asks: '`userPassword` of a `JNDIRealm`, so that Tomcat compares passwords itself',
    omitted: 'it is a documented way to use a directory, and experts differ about it.',
  },
  {
    asks: 'A resource of a `UserDatabaseRealm` or `DataSourceRealm` that is not defined',
    rules: ['tomcat-server/undefined-realm-resource'],
  },
  {
    asks: 'Two realms in one container, where the last one counts',
    rules: ['tomcat-server/repeated-element'],
  },
  { asks: 'More than three levels of `Realm`', rules: ['tomcat-server/misplaced-element'] },
  {
    asks: '`digest` and `digestEncoding` of a `Realm`, which 8.5 took out',
    rules: ['tomcat-server/unsupported-attribute'],
  },
  {
    asks: 'The file of a `MemoryRealm` that is not there',
    omitted: 'whether a file exists on the server cannot be known here.',
  },
  {
    asks: '`allRolesMode` other than `strict`',
    omitted:
      'whoever writes it wants what it does: an application that lets any user in says so itself by `*`.',
  },
  {
    asks: '`transportGuaranteeRedirectStatus` that is no redirect',
    omitted: 'nobody was seen to write it, and the name says what the number has to be.',
  },
];
