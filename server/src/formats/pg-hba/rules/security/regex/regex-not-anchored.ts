import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import { quoted, replacement } from '../../../layout/edits.js';
import type { PgHbaModel } from '../../../model/model.js';
import { hasRegexes } from '../../../model/names.js';
import type { HbaRecord } from '../../../model/record.js';
import type { Token } from '../../../parse/token.js';
import { findingAt } from '../../support.js';
import { entrances } from '../entrances.js';
import { beginsWithSlash } from '../names.js';
import { type AnchorProblem, anchorProblem } from './anchors.js';

/** A regular expression that matches names that merely contain what it says. */
export const regexNotAnchored: Rule<PgHbaModel> = {
  id: 'pg-hba/regex-not-anchored',
  title: 'A regular expression matches parts of names',
  why: 'PostgreSQL looks for the expression anywhere in the name: `/ob` lets in bob, robert and whoever else has ob in the name. And `^` and `$` bind to the alternative that they stand in: `/^app|web$` is what begins with app, or ends with web.',
  remedy:
    'Anchor it at both ends, `/^app[0-9]+$`, and put alternatives in parentheses: `/^(app|web)$`. Write `all` where every name is meant.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.4,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-777' },
  ],
  examples: [
    {
      bad: 'hostssl app /app[0-9] 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app /^app[0-9]$ 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl /^app|web$ app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl /^(app|web)$ app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model, { target }) {
    if (!hasRegexes(target)) return;
    for (const { record, names } of entrances(model)) {
      if (!names.hasSlash) continue;
      for (const field of [record.databases, record.users]) {
        for (const token of field) {
          if (!beginsWithSlash(token)) continue;
          const problem = anchorProblem(token.text.slice(1));
          if (!problem) continue;
          yield findingAt(record, token, messageOf(token, problem), {
            fixes: () => fixesOf(record, token, problem),
          });
        }
      }
    }
  },
};

function messageOf({ text }: Token, problem: AnchorProblem): string {
  switch (problem) {
    case 'everything':
      return `${text} matches every name, as all does.`;
    case 'none':
      return `${text} matches every name that contains what it describes, for nothing anchors it to a whole name.`;
    case 'alternatives':
      return `In ${text} the anchors belong to the first and the last alternative alone, so it matches parts of names.`;
  }
}

function fixesOf(record: HbaRecord, token: Token, problem: AnchorProblem): readonly Fix[] {
  if (token.path !== undefined) return [];
  if (problem === 'everything') return [replacement(record, token, 'all', 'Write all', false)];
  const pattern = token.text.slice(1);
  const bare = problem === 'alternatives' ? pattern.replace(/^\^/, '').replace(/\$$/, '') : pattern;
  const anchored = bare.includes('|') ? `/^(${bare})$` : `/^${bare}$`;
  const text = /^[\w/^$|()[\]{}.*+?\\-]+$/.test(anchored) ? anchored : quoted(anchored);
  return [replacement(record, token, text, 'Anchor it at both ends', false)];
}
