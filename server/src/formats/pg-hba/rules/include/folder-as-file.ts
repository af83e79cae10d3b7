import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import type { UnreadFile } from '../../model/read.js';
import { spanOf } from '../../parse/token.js';
import { pathOf, unreadFiles } from './at-hand.js';

/** A folder that is read as if it were a file. */
export const folderAsFile: Rule<PgHbaModel> = {
  id: 'pg-hba/folder-as-file',
  title: 'A folder where a file is meant',
  why: 'PostgreSQL reads nothing from a folder that it takes for a file, and goes on: a line in its log is all. The records or names that should come from there are not in force.',
  remedy: 'Name a file. For all files of a folder that end in `.conf`, write `include_dir`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\ninclude apps\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\ninclude_dir apps\n',
      files: { 'apps/shop.conf': 'hostssl shop shop 192.0.2.0/24 scram-sha-256\n' },
    },
  ],
  *check(model): Iterable<Finding> {
    for (const unread of unreadFiles(model)) {
      const { document, line, token, problem } = unread;
      if (problem !== 'folder' || line.directive === 'include_dir') continue;
      const path = pathOf(unread);
      const what = path === '' ? 'An empty path is the folder of this file' : `"${path}" is a folder`;
      const message = `${what}, and the server reads nothing from it.`;
      const span = { start: token.start, end: token.end };
      yield { path: document.path, span, message, fixes: () => fixesOf(unread, path) };
    }
  },
};

function fixesOf({ line }: UnreadFile, path: string): readonly Fix[] {
  const [word] = line.fields;
  if (!line.directive || !word || path === '') return [];
  return [{ title: 'Write include_dir', safe: false, edits: [{ span: spanOf(word), text: 'include_dir' }] }];
}
