import type { Fix } from '../../../../core/finding.js';
import { LOCAL } from '../../catalogue/connection-types.js';
import { methods } from '../../catalogue/methods.js';
import { replacement } from '../../layout/edits.js';
import { mistakeRule } from '../support.js';

/** A record for TCP/IP in which the method follows the user. */
export const missingAddress = mistakeRule({
  mistake: 'missing-address',
  id: 'pg-hba/missing-address',
  title: 'The address is missing',
  why: 'Every record but `local` has a column for the client’s address before the method. Without it the server takes the method for the name of a host, misses the method, and refuses the whole file.',
  remedy:
    'Write the network that the clients are in before the method, such as `192.0.2.0/24`, or `samehost` for this machine alone. For Unix-domain sockets the type is `local`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app scram-sha-256\n',
      good: 'hostssl app app samehost scram-sha-256\n',
    },
    {
      bad: 'host app app scram-sha-256\n',
      good: 'local app app scram-sha-256\n',
      fix: 'Write local',
    },
  ],
  hint: ({ addressToken }) => `the address before ${addressToken?.text} is missing`,
  fixes(record, { span }) {
    const fixes: Fix[] = [];
    const insert = replacement(record, span, 'samehost ', 'Insert samehost: this machine alone', false);
    const method = methods.get(record.addressToken?.text ?? '');
    const type = record.fields[0]?.[0];
    fixes.push(insert);
    if (type && method && (method.ways & LOCAL) !== 0 && record.type?.name === 'host') {
      fixes.push(replacement(record, type, 'local', 'Write local', false));
    }
    return fixes;
  },
});
