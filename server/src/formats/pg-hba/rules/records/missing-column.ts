import type { Fix } from '../../../../core/finding.js';
import { isMethodName } from '../../catalogue/methods.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import { readIp } from '../../values/ip.js';
import { isNoHostName } from '../addresses/misread.js';
import { mistakeRule } from '../support.js';

/** A record with too few columns. */
export const missingColumn = mistakeRule({
  mistake: 'missing-column',
  id: 'pg-hba/missing-column',
  title: 'A column is missing',
  why: 'A record has a connection type, a database, a user, an address unless the type is `local`, and a method. Where one is missing, the server refuses the whole file.',
  remedy:
    'Write `hostssl DATABASE USER ADDRESS METHOD`, or `local DATABASE USER METHOD`. No column can be left out: the word for any database or any user is `all`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostssl app 192.0.2.0/24 scram-sha-256\n' },
    { bad: 'local app peer\n' },
  ],
  hint(record) {
    const missing = endsWithMethod(record) ? missingBeforeMethod(record) : missingAtEnd(record);
    return missing && `${missing} missing`;
  },
  fixes(record, { span }): readonly Fix[] {
    const isLocal = record.type?.name === 'local';
    const isComplete = isLocal ? record.fields.length === 3 : record.address !== undefined;
    if (!isComplete || endsWithMethod(record)) return [];
    if (record.address?.kind === 'host-name' && isNoHostName(record.address.name)) return [];
    const method = isLocal ? 'peer' : 'scram-sha-256';
    const place = { start: span.end, end: span.end };
    return [replacement(record, place, ` ${method}`, `Append ${method}`, false)];
  },
});

function endsWithMethod({ fields }: HbaRecord): boolean {
  const last = fields.length > 1 ? fields.at(-1) : undefined;
  const word = last?.length === 1 ? last[0]?.text : undefined;
  return word !== undefined && isMethodName(word);
}

function missingBeforeMethod({ fields, type }: HbaRecord): string {
  const isLocal = type?.name === 'local';
  if (fields.length === 2)
    return isLocal ? 'the database and the user are' : 'the database, the user and the address are';
  if (isLocal || fields.length > 3) return 'the database or the user is';
  const [address = ''] = (fields[1]?.[0]?.text ?? '').split('/', 1);
  return readIp(address) ? 'the database and the user are' : 'the user and the address are';
}

/** Where the server's own words do not say it. */
function missingAtEnd({ fields, type, address }: HbaRecord): string | undefined {
  if (type?.name === 'local' || address || fields.length !== 4) return undefined;
  return 'the length of the address and the method are';
}
