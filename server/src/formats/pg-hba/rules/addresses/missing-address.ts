import type { Fix } from '../../../../core/finding.js';
import type { Span } from '../../../../core/text.js';
import { LOCAL } from '../../catalogue/connection-types.js';
import { methods } from '../../catalogue/methods.js';
import { replacement, swapping } from '../../layout/edits.js';
import { looksLikeAddress } from '../../model/columns.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';
import { mistakeRule } from '../support.js';

/** A record for TCP/IP in which the method follows the user. */
export const missingAddress = mistakeRule({
  mistake: 'missing-address',
  id: 'pg-hba/missing-address',
  title: 'The address is missing before the method',
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
      bad: 'hostssl app app scram-sha-256 192.0.2.0/24\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'host app app scram-sha-256\n',
      good: 'local app app scram-sha-256\n',
      fix: 'Write local',
    },
  ],
  hint(record) {
    const method = record.addressToken?.text;
    const behind = addressBehind(record);
    if (behind) return `${behind.text} stands before ${method}`;
    return `the address before ${method} is missing`;
  },
  fixes(record, { span }) {
    const behind = addressBehind(record);
    if (behind) return swap(record, span, behind);
    const fixes: Fix[] = [insertion(record, span)];
    const method = methods.get(record.addressToken?.text ?? '');
    const type = record.fields[0]?.[0];
    if (type && method && (method.ways & LOCAL) !== 0 && record.type?.name === 'host') {
      fixes.push(replacement(record, type, 'local', 'Write local', false));
    }
    return fixes;
  },
});

/** The address where it stands behind the method. */
function addressBehind({ fields }: HbaRecord): Token | undefined {
  const next = fields[4]?.length === 1 ? fields[4][0] : undefined;
  return next && looksLikeAddress(next.text) ? next : undefined;
}

function swap(record: HbaRecord, method: Span, address: Token): readonly Fix[] {
  if (address.path !== undefined || record.fields.length > 5 || !address.text.includes('/')) return [];
  return [swapping(record, method, address, 'Swap the method and the address')];
}

/** Blanks in the place of the address give way, so that the method stays where it is. */
function insertion({ document: { source } }: HbaRecord, method: Span): Fix {
  const text = 'samehost ';
  const blanks = source.text.slice(method.start - text.length - 1, method.start);
  const start = /^ +$/.test(blanks) ? method.start - text.length : method.start;
  const edits = [{ span: { start, end: method.start }, text }];
  return { title: 'Insert samehost: this machine alone', safe: false, edits };
}
