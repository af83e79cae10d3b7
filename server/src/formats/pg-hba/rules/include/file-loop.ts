import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { PgHbaModel } from '../../model/model.js';
import { pathOf, unreadFiles } from './at-hand.js';

/** Files that bring each other in without end. */
export const fileLoop: Rule<PgHbaModel> = {
  id: 'pg-hba/file-loop',
  title: 'Files that include each other without end',
  why: 'A file that brings itself in, directly or through others, has no end. Since PostgreSQL 16 ten levels are read and the configuration is refused; an older server opens files until it has no more, and a reload stops it.',
  remedy: 'Remove one of the references, so that no file leads back to itself.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\ninclude pg_hba.conf\n',
    },
    {
      bad: 'hostssl app @admins 192.0.2.0/24 scram-sha-256\n',
      files: { admins: 'alice\n@admins\n' },
      target: '15',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const unread of unreadFiles(model)) {
      const { document, token, problem } = unread;
      if (problem !== 'cycle' && problem !== 'too-deep') continue;
      const file = `"${pathOf(unread)}"`;
      const what =
        problem === 'cycle' ? `${file} is being read already` : `${file} is more than ten levels deep`;
      const outcome = since(target, '16')
        ? 'the server refuses the configuration'
        : 'the server does not start, and a reload stops it';
      const span = { start: token.start, end: token.end };
      yield { path: document.path, span, message: `${what}: ${outcome}.` };
    }
  },
};
