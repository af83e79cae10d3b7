import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import type { UnreadFile } from '../../model/read.js';
import { isAtHand, pathOf, unreadFiles } from './at-hand.js';

/** A file that is asked for and is not there. */
export const missingFile: Rule<PgHbaModel> = {
  id: 'pg-hba/missing-file',
  title: 'A file that is not there',
  why: 'With a file or a folder missing that it names, PostgreSQL refuses the whole configuration: it does not start, or at a reload keeps the rules that it has. Paths begin at the folder of the file that they are written in.',
  remedy:
    'Create the file, or correct the path. Where the file need not be there, `include_if_exists` passes over it since PostgreSQL 16.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    { bad: 'hostssl app @admins 192.0.2.0/24 scram-sha-256\n' },
    { bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\ninclude apps.conf\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const unread of unreadFiles(model)) {
      if (!isMissing(unread) || !isAtHand(model, unread)) continue;
      const { document, line, token } = unread;
      const what = line.directive === 'include_dir' ? 'folder' : 'file';
      const where = pathOf(unread).startsWith('/') ? '' : ' beside this file';
      const message = `There is no ${what} "${pathOf(unread)}"${where}: the server refuses the configuration.`;
      yield { path: document.path, span: { start: token.start, end: token.end }, message };
    }
  },
};

function isMissing({ problem, line, token }: UnreadFile): boolean {
  if (line.directive === 'include_if_exists' && !token.isFileReference) return false;
  return problem === 'missing' || (problem === 'folder' && line.directive === 'include_dir');
}
