import type { Fix } from '../../../../core/finding.js';
import { LOCAL, TLS } from '../../catalogue/connection-types.js';
import { mistakeRule } from '../support.js';
import { toHostssl, toMethod } from './edits.js';

/** A method that the connection type of the record does not allow. */
export const methodOnWrongConnection = mistakeRule({
  mistake: 'method-on-connection',
  id: 'pg-hba/method-on-wrong-connection',
  title: 'An authentication method that does not go with the connection type',
  why: '`peer` asks the operating system who is at the other end of a socket, `gss` needs a network connection, and `cert` one with TLS for certain. For any other combination PostgreSQL refuses the whole file.',
  remedy:
    'Write `peer` in `local` records alone, `cert` in `hostssl` records alone, and `gss` in any but `local` ones.',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-peer' },
    { source: 'manual', id: 'PostgreSQL: auth-cert' },
  ],
  examples: [
    { bad: 'host    app app 192.0.2.0/24 cert\n', good: 'hostssl app app 192.0.2.0/24 cert\n' },
    {
      bad: 'hostssl app app 192.0.2.0/24 peer\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'local app app gss\n', good: 'local app app peer\n' },
  ],
  hint({ method, type }) {
    if (method?.ways === TLS && type?.ways === LOCAL) return 'there is no TLS on a socket';
    if (method?.ways === TLS) return `${type?.name} also matches connections without TLS`;
    if (method?.ways === LOCAL) return 'over the network nobody can say for certain who the user is';
    return undefined;
  },
  fixes(record, _mistake, target): readonly Fix[] {
    const { method, type } = record;
    if (!method || !type) return [];
    if (method.ways === TLS && type.ways !== LOCAL) return toHostssl(record);
    return toMethod(record, type.ways === LOCAL ? 'peer' : 'scram-sha-256', target);
  },
});
