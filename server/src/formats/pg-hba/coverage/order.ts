import type { CoverageItem } from '../../../core/coverage.js';

/** Which record comes first, and what that makes of the others. */
export const order: readonly CoverageItem[] = [
  {
    asks: 'A record that earlier ones cover, alone or several together; a duplicate, one of another method too',
    rules: ['pg-hba/shadowed-record', 'pg-hba/weaker-record-first', 'pg-hba/reject-too-late'],
    remark: 'group membership and DNS are not guessed at: `+app` is not taken to cover `app`',
  },
  {
    asks: 'A record that lets in after a `reject` for all of its connections',
    rules: ['pg-hba/shadowed-record'],
  },
  {
    asks: 'A narrow `reject` after a broad record that lets in',
    rules: ['pg-hba/reject-too-late'],
  },
  {
    asks: '`trust` before `scram-sha-256`, `host` before `hostssl`: the weaker record first',
    rules: ['pg-hba/weaker-record-first'],
    remark: 'where the weaker one takes all connections; a narrow one in front is how exceptions are written',
  },
  {
    asks: 'Records that overlap in part',
    omitted: 'A narrow exception in front of a broad record is the very way to write this file.',
  },
  {
    asks: '`hostssl`, and a later `host` record that lets the same clients in without TLS',
    rules: ['pg-hba/unencrypted-connection'],
    remark: 'said of the record that lets them in, not of the one that they pass',
  },
  {
    asks: '`hostssl` with `reject`, where clients without TLS are let in',
    rules: ['pg-hba/reject-only-with-tls'],
  },
  {
    asks: '`0.0.0.0/0` or `::/0` with `reject`, where the other family is let in',
    rules: ['pg-hba/reject-of-one-family'],
  },
  {
    asks: '`all` with `reject`, which leaves replication open',
    rules: ['pg-hba/reject-without-replication'],
    remark: 'where a later record lets every role replicate; a warning for the superuser',
  },
  {
    asks: 'A host name with `reject`, which is passed where the DNS says something else',
    rules: ['pg-hba/reject-by-host-name'],
  },
  {
    asks: '`+group` with `reject`, which is passed where there is no such group',
    omitted: 'The file cannot tell whether the group is there, and where it is, the record is right.',
  },
  {
    asks: 'Names beside `all`, and names that are there twice',
    rules: ['pg-hba/redundant-word'],
  },
  {
    asks: '127.0.0.1 without ::1',
    rules: ['pg-hba/localhost-without-ipv6'],
    remark: 'strict: clients that name 127.0.0.1 are served, and some want it so',
  },
  {
    asks: '`0.0.0.0/0` without `::/0`',
    omitted: 'To open the server to more addresses is no advice to give.',
  },
  {
    asks: 'No record for the socket or for loopback, so that administrators may be locked out',
    omitted: 'Who owns the file can change and reload it; containers and managed servers are often so.',
  },
  {
    asks: 'A last record that rejects everybody',
    omitted: 'The server rejects whom no record matches; to write it down changes the message alone.',
  },
];
