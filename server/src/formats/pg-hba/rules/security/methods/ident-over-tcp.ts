import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { entrancesBy, isRemote } from '../entrances.js';

/** The method ident over TCP/IP; over the socket it is peer. */
export const identOverTcp: Rule<PgHbaModel> = {
  id: 'pg-hba/ident-over-tcp',
  title: 'The client’s own machine says who the user is',
  why: 'With `ident` PostgreSQL asks the ident server of the client’s machine, in clear text, which user opened the connection. Whoever controls that machine, or the network between, answers as they like.',
  remedy:
    'Write `scram-sha-256`, or `cert` on `hostssl`; for clients on the server’s own machine `local` with `peer` is best. Give the roles passwords first.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.4,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-ident' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'RFC', id: 'RFC 1413' },
    { source: 'CWE', id: 'CWE-290' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 ident map=staff\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'host app app 127.0.0.1/32 ident\n', good: 'host app app 127.0.0.1/32 scram-sha-256\n' },
  ],
  *check(model) {
    for (const entrance of entrancesBy(model, 'ident')) {
      const { record } = entrance;
      if (!record.methodToken) continue;
      const isFar = isRemote(entrance);
      const message = isFar
        ? 'ident believes what the client’s machine says of its user; whoever controls that machine can be any role of this record.'
        : 'ident asks an ident server on this machine; where none runs, nobody gets in.';
      yield findingAt(record, record.methodToken, message, {
        ...(isFar ? {} : { severity: 'info' as const }),
        fixes: () => changeMethod(record, 'scram-sha-256', 'Write scram-sha-256', ['map']),
      });
    }
  },
};
