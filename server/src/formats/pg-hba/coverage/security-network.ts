import type { CisEdition, CoverageItem } from '../../../core/coverage.js';

const EVERY: readonly CisEdition[] = ['PG13', 'PG14', 'PG15', 'PG16', 'PG17'];

/** Where clients come from, over what, and as whom. */
export const securityNetwork: readonly CoverageItem[] = [
  {
    asks: '`0.0.0.0/0`, `::/0`, `all` or another address of length 0 in a record that lets somebody in',
    rules: ['pg-hba/open-to-every-address', 'pg-hba/wide-address-range'],
    remark:
      'with a certificate, Kerberos or OAuth in the strict profile only; information where TLS is due and the superuser kept out',
  },
  {
    asks: 'A very wide range of addresses',
    rules: ['pg-hba/wide-address-range'],
    remark: 'beyond /16 of IPv4 and /48 of IPv6, strict profile',
  },
  {
    asks: 'A private network with too short a length: `172.0.0.0/8`, `192.168.0.0/8`, `100.0.0.0/8`',
    rules: ['pg-hba/beyond-private-network'],
  },
  {
    asks: '`host` where `hostssl` is due, `hostnossl` that lets in, public addresses without TLS',
    by: { CIS: { '6.8': EVERY }, 'dev-sec': ['postgres-15'] },
    rules: ['pg-hba/unencrypted-connection'],
    remark:
      'a warning from public addresses and for `hostnossl`, information from private ones; silent behind a record that takes unencrypted connections first',
  },
  {
    asks: '`ldap`, `pam`, `radius`, `bsd` or `oauth` over unencrypted connections',
    rules: ['pg-hba/secret-in-clear-text'],
  },
  {
    asks: '`gss` or `sspi` without encryption of the connection',
    rules: ['pg-hba/unencrypted-connection'],
  },
  {
    asks: 'All databases and all roles in one record',
    rules: ['pg-hba/every-database-and-role'],
    remark:
      'strict profile, over the network only: it is what every starting file has for the machine itself',
  },
  {
    asks: 'A host name or `samenet` as the address of a record that lets in',
    rules: ['pg-hba/address-decided-elsewhere'],
    remark: 'strict profile',
  },
  {
    asks: 'The superuser comes over the network',
    by: { CIS: { '5.4': ['PG17'] } },
    rules: ['pg-hba/superuser-over-network'],
    remark:
      'where postgres is named, but not over TLS with a certificate, Kerberos or OAuth; as one of `all` in the strict profile. Superusers of other names are not in the file',
  },
  {
    asks: 'Replication from any or a wide range of addresses, or for all users',
    by: { CIS: { '7.1': EVERY } },
    rules: ['pg-hba/replication-too-open', 'pg-hba/open-to-every-address'],
    remark: '`all` users in the strict profile: only roles with REPLICATION may replicate anyway',
  },
  {
    asks: 'Replication without encryption',
    by: { CIS: { '6.8': EVERY } },
    rules: ['pg-hba/unencrypted-connection'],
  },
];
