import type { CoverageItem } from '../../../core/coverage.js';

/** Certificates, directories, Kerberos, OAuth and regular expressions. */
export const securityOptions: readonly CoverageItem[] = [
  {
    asks: 'A certificate of the client for replication',
    by: { STIG: ['V-233577', 'CD12-00-007000'] },
    rules: ['pg-hba/no-client-certificate'],
    remark:
      'strict profile; the text of the STIG asks for `clientcert=1`, which PostgreSQL 14 and later refuse',
  },
  {
    asks: 'A certificate of the client for the superuser over the network',
    rules: ['pg-hba/superuser-over-network'],
  },
  {
    asks: '`clientcert=verify-ca`, which does not tie the certificate to the role',
    rules: ['pg-hba/certificate-of-anybody', 'pg-hba/trust-with-any-certificate'],
    remark: 'beside a password in the strict profile only',
  },
  {
    asks: '`cert` with `map`',
    omitted: 'Whether the map is too wide is written in pg_ident.conf.',
  },
  {
    asks: '`cert` with `clientname=DN` and without `map`',
    omitted: 'Roles may be named by whole DNs; where they are not, nobody gets in, which shows at once.',
  },
  {
    asks: '`ldap` without TLS between PostgreSQL and the LDAP server',
    rules: ['pg-hba/ldap-without-tls'],
    remark: 'not for a directory on the same machine',
  },
  {
    asks: '`ldapbindpasswd` in the file',
    omitted:
      'There is no other place for it; the mode of the file guards it, and the text does not tell that.',
  },
  {
    asks: '`ldap` searches without `ldapbinddn`',
    omitted: 'Whether anonymous searches are a fault is a policy of the directory.',
  },
  {
    asks: '`radius`, which can be forged and is gone in PostgreSQL 19; secrets of less than 16 characters',
    rules: ['pg-hba/radius'],
    remark: 'a warning where the secret is short',
  },
  {
    asks: '`include_realm=0` without `krb_realm`',
    rules: ['pg-hba/realm-ignored'],
  },
  {
    asks: '`gss` without `krb_realm` and without `map`',
    omitted: 'The realm is a part of the name then, and no role is called so by accident.',
  },
  {
    asks: 'A regular expression without anchors, or with anchors for some alternatives only',
    rules: ['pg-hba/regex-not-anchored'],
    remark: 'an anchor at one end is taken for meant',
  },
  {
    asks: 'A regular expression that matches every name',
    rules: ['pg-hba/regex-not-anchored'],
  },
  {
    asks: 'An OAuth issuer without `https:`',
    rules: ['pg-hba/oauth-issuer-without-tls'],
  },
  {
    asks: '`delegate_ident_mapping=1`',
    omitted: 'What the validator makes of it is not in the file, and it is written for a purpose.',
  },
];
