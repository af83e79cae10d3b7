import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { hasRegexes } from '../../model/names.js';
import { findingAt } from '../support.js';
import { type NamedWord, wordsWorthALook } from './words.js';

/** A wildcard as other systems have it. */
export const asteriskInName: Rule<PgHbaModel> = {
  id: 'pg-hba/asterisk-in-name',
  title: 'An asterisk in a name, which is no wildcard',
  why: 'The columns for databases and users have no wildcards: an asterisk is a character of the name, and no database and no role is called so. The record matches nobody, and a later one decides.',
  remedy:
    'Write `all` for any name. Since PostgreSQL 16 a regular expression matches a part of them: `/^web_.*$`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl * app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl all app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app web_* 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app /^web_.*$ 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const named of wordsWorthALook(model)) {
      const { record, token, word } = named;
      if (word.kind !== 'name' || token.isQuoted || !isPattern(word.text)) continue;
      yield findingAt(record, token, messageOf(named), { fixes: () => fixesOf(named, target) });
    }
  },
};

/** Before or behind what could be a name. */
function isPattern(text: string): boolean {
  return /^\*?[\w.-]*\*?$/.test(text) && text.includes('*');
}

function messageOf({ word: { text }, isDatabase }: NamedWord): string {
  const what = isDatabase ? 'database' : 'role';
  const meant = text === '*' ? `, and any ${what} is written all` : '';
  return `${text} is the name of a ${what} here: there are no wildcards${meant}.`;
}

function fixesOf({ record, token, word: { text } }: NamedWord, target: Target): readonly Fix[] {
  if (token.path !== undefined) return [];
  if (text === '*') return [replacement(record, token, 'all', 'Write all', false)];
  if (!hasRegexes(target)) return [];
  const expression = `/^${text.replaceAll('.', '\\.').replaceAll('*', '.*')}$`;
  return [replacement(record, token, expression, `Write ${expression}`, false)];
}
