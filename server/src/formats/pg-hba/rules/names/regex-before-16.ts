import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { hasRegexes } from '../../model/names.js';
import { findingAt } from '../support.js';
import { wordsWorthALook } from './words.js';

/** A regular expression for a server that has none. */
export const regexBefore16: Rule<PgHbaModel> = {
  id: 'pg-hba/regex-before-16',
  title: 'A regular expression that an old server takes for a name',
  why: 'Since PostgreSQL 16 a name that begins with a slash is a regular expression. An older server takes it for the name of a database or of a role, slash and all: the record matches nobody, and a later one decides.',
  remedy: 'Name the databases and the roles one by one, or use a group: `+staff`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'release notes', id: 'PostgreSQL 16' }],
  examples: [{ bad: 'hostssl app /^app_ 192.0.2.0/24 scram-sha-256\n', target: '15' }],
  *check(model, { target }): Iterable<Finding> {
    if (hasRegexes(target)) return;
    for (const { record, token, isDatabase } of wordsWorthALook(model)) {
      if (token.text.charCodeAt(0) !== SLASH) continue;
      const what = isDatabase ? 'a database' : 'a role';
      const message = `Before PostgreSQL 16 this is the name of ${what} that begins with a slash, and no regular expression.`;
      yield findingAt(record, token, message);
    }
  },
};

const SLASH = 47;
