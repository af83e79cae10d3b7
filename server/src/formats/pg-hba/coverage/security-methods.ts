import type { CoverageItem } from '../../../core/coverage.js';

/** How clients prove who they are. */
export const securityMethods: readonly CoverageItem[] = [
  {
    asks: '`trust` over the network, for replication and for the superuser too',
    by: { CIS: { '5.4': ['PG17'] }, STIG: ['V-233520', 'V-261859', 'CD12-00-000900', 'CD16-00-000300'] },
    rules: ['pg-hba/trust-over-network'],
    remark: 'one finding a record; its message says what there is to gain',
  },
  {
    asks: '`trust` over the socket and on loopback addresses',
    by: {
      CIS: { '5.3': ['PG17'], '5.4': ['PG17'] },
      STIG: ['V-233520', 'V-261859', 'CD12-00-000900', 'CD16-00-000300'],
    },
    rules: ['pg-hba/trust-on-this-machine'],
    remark: '`samehost` and `localhost` count as loopback',
  },
  {
    asks: '`trust` with `clientcert=verify-ca`; with `verify-full`, where `cert` says the same',
    rules: ['pg-hba/trust-with-any-certificate'],
    remark: 'the second in the strict profile only: it is as strong as `cert`',
  },
  {
    asks: '`password`, over unencrypted connections, over TLS and on the machine itself',
    by: { CIS: { '5.4': ['PG17'] }, STIG: ['V-233519', 'V-261892', 'CD12-00-000800', 'CD16-00-003900'] },
    rules: ['pg-hba/password-in-clear-text'],
    remark: 'with a fix to `md5` beside that to `scram-sha-256`, for servers that still hold MD5 hashes',
  },
  {
    asks: '`md5`, which PostgreSQL 18 calls deprecated',
    by: { CIS: { '5.4': ['PG17'] }, STIG: ['V-233519', 'V-261892', 'CD12-00-000800', 'CD16-00-003900'] },
    rules: ['pg-hba/md5-password'],
    remark:
      'a warning over unencrypted connections, information elsewhere; that roles without MD5 hashes use SCRAM on such a record cannot be seen in the file',
  },
  {
    asks: '`ident` over TCP/IP',
    by: { CIS: { '5.4': ['PG17'] } },
    rules: ['pg-hba/ident-over-tcp'],
    remark: 'on loopback addresses as information',
  },
  {
    asks: '`ident` without `map`',
    omitted: 'A map makes nothing better of a name that the client’s machine makes up.',
  },
  {
    asks: 'The superuser uses `peer` over the socket',
    by: {
      CIS: { '5.3': ['PG17'] },
      STIG: ['V-233612', 'CD12-00-011500'],
      'dev-sec': ['postgres-13'],
    },
    rules: ['pg-hba/superuser-without-peer'],
    remark:
      'strict profile; for other roles `scram-sha-256` over the socket is as good, though dev-sec wants `peer`',
  },
  {
    asks: '`hostssl` with `scram-sha-256` and no other method',
    by: { 'dev-sec': ['postgres-14'] },
    omitted: 'It forbids `cert` and `gss`, which are no weaker.',
  },
  {
    asks: 'Roles are managed outside of PostgreSQL: `gss`, `sspi` or `ldap` alone',
    by: { STIG: ['V-233515', 'V-261858', 'CD12-00-000500', 'CD16-00-000200'] },
    omitted: 'It is a policy of the site, and contradicts benchmarks that ask for `scram-sha-256`.',
  },
];
