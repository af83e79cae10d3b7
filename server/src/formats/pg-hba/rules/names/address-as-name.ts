import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { swapping } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { readIp } from '../../values/ip.js';
import { findingAt } from '../support.js';
import { type NamedWord, wordsWorthALook } from './words.js';

/** A network in a column for names. */
export const addressAsName: Rule<PgHbaModel> = {
  id: 'pg-hba/address-as-name',
  title: 'An address in a column for names',
  why: 'The columns are read in their order: database, user, address. A network in one of the first two is the name of a database or a role, which is unlikely to exist, and what stands in its place is taken for a host name.',
  remedy: 'Write the database, the user and the address in this order.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app 192.0.2.0/24 app scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostssl 192.0.2.0/24 app app scram-sha-256\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const named of wordsWorthALook(model)) {
      const { record, token, word, isDatabase } = named;
      if (word.kind !== 'name' || token.isQuoted || !isNetwork(word.text)) continue;
      const message = `${word.text} is the name of a ${isDatabase ? 'database' : 'role'} here, and no address.`;
      yield findingAt(record, token, message, { fixes: () => swap(named) });
    }
  },
};

function isNetwork(text: string): boolean {
  const [address = '', length = ''] = text.split('/', 2);
  return /^\d{1,3}$/.test(length) && /[.:]/.test(address) && readIp(address) !== undefined;
}

/** The user stands where the address should, and the address where the user should. */
function swap({ record, token, isDatabase }: NamedWord): readonly Fix[] {
  const { addressToken: user, address, users } = record;
  if (isDatabase || users.length > 1 || address?.kind !== 'host-name' || !user) return [];
  if (token.path !== undefined || user.path !== undefined || record.line.hasReferences) return [];
  return [swapping(record, token, user, 'Swap the user and the address')];
}
