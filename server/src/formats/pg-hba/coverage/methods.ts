import type { CoverageItem } from '../../../core/coverage.js';

/** Authentication methods that the server refuses, or that are not what they seem. */
export const methods: readonly CoverageItem[] = [
  {
    asks: 'A method that there is not: `scram`, `sha256`, `gssapi`, `none`, `deny`, `MD5`',
    rules: ['pg-hba/unknown-method'],
    remark: 'with the method that is meant; what `none` should be is not guessed to be `trust`',
  },
  {
    asks: 'A method that is gone: `crypt`, `krb4`, `krb5`, from 19 on `radius`; one that is not there yet: `oauth` before 18',
    rules: ['pg-hba/unknown-method'],
  },
  {
    asks: '`peer` over the network, `gss` on a socket, `cert` without `hostssl`',
    rules: ['pg-hba/method-on-wrong-connection'],
    remark: '`ident` is not offered for `peer`: over the network it proves nothing',
  },
  {
    asks: '`sspi` or `bsd` where the build lacks it',
    rules: ['pg-hba/method-of-other-build'],
    remark: 'only for a target that names a build',
  },
  {
    asks: 'A build without GSSAPI, LDAP, PAM or TLS',
    omitted:
      'Nothing in the file or in the name of a release tells; packages of all distributions are built with them.',
  },
  { asks: '`ident` in a `local` record, which is read as `peer`', rules: ['pg-hba/ident-on-local'] },
  { asks: '`samegroup` for `samerole`', rules: ['pg-hba/obsolete-samegroup'] },
];
