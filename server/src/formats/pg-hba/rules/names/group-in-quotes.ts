import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { quoted, replacement } from '../../layout/edits.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { wordsWorthALook } from './words.js';

/** A group that is a name, because its plus sign is in the quotes. */
export const groupInQuotes: Rule<PgHbaModel> = {
  id: 'pg-hba/group-in-quotes',
  title: 'A group with its plus sign in the quotes, which is a name',
  why: 'A plus sign means the members of a role only where it stands before the quotes. Within them it is a part of the name: the record is for a role that is unlikely to exist, and matches nobody.',
  remedy: 'Write the plus sign before the quotes: `+"my group"`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app "+my staff" 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app +"my staff" 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app "+staff" 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app +staff 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const isGroup = (token: { readonly text: string; readonly isQuoted: boolean }) =>
      token.isQuoted && token.text.length > 1 && token.text.startsWith('+');
    for (const { record, token, isDatabase } of wordsWorthALook(model)) {
      if (!isGroup(token)) continue;
      if (isDatabase) continue;
      const name = token.text.slice(1);
      const text = `+${/^[\w-]+$/.test(name) ? name : quoted(name)}`;
      const message = `The quotes make the plus sign a part of the name: this is the role ${token.text}, and no group.`;
      yield findingAt(record, token, message, {
        fixes: () =>
          token.path === undefined ? [replacement(record, token, text, `Write ${text}`, false)] : [],
      });
    }
  },
};
