import type { PgHbaModel } from '../../model/model.js';
import type { UnreadFile } from '../../model/read.js';

/** Where packages and installers put configurations and data: `/etc/postgresql/17/main`, `/var/lib/pgsql/data`. */
const ON_A_SERVER =
  /^(?:[a-z]:|\/[a-z]:)?\/(?:etc|var|usr\/local|opt|program files)\/(?:[^/]+\/)*(?:postgres(?:ql)?|pgsql)[^/]*\//i;

/**
 * Whether what is missing here is missing on the server: of a configuration that was copied, the files that it refers to
 * may have stayed behind. It was not copied alone where another of them is there.
 */
export function isAtHand({ tree }: PgHbaModel, { token }: UnreadFile): boolean {
  if (ON_A_SERVER.test(tree.path)) return true;
  if (/^@?\//.test(token.text)) return false;
  return [...tree.included.values()].some((each) => 'trees' in each && each.trees.length > 0);
}

/** What could not be read, each word that asks for it once. */
export function unreadFiles({ unread }: PgHbaModel): readonly UnreadFile[] {
  return [...new Map(unread.map((each) => [each.token, each])).values()];
}

/** The path that a reference or a directive names. */
export function pathOf({ token }: UnreadFile): string {
  return token.isFileReference ? token.text.slice(1) : token.text;
}
