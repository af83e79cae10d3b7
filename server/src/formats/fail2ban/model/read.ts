import type { IncludeRequest, Tree } from '../../../core/format.js';
import type { Fail2banRequest, When } from '../parse/includes.js';
import type { IniFile } from '../parse/syntax.js';

/** A file that `[INCLUDES]` names and that is not there, which fail2ban does not mind. */
export interface MissingInclude {
  readonly tree: Tree<IniFile>;
  readonly request: IncludeRequest;
}

/** The files of a configuration in the order in which fail2ban reads them. */
export interface ReadingOrder {
  readonly trees: readonly Tree<IniFile>[];
  readonly missing: readonly MissingInclude[];
  /** All that is asked for could be read. */
  readonly isComplete: boolean;
}

/** fail2ban reads a file as often as it is included; beyond this nobody wants to know. */
const MAX_READINGS = 1000;

/** Puts the files of a configuration into the order in which each is laid over those before it. */
export function readingOrder(root: Tree<IniFile>): ReadingOrder {
  const trees: Tree<IniFile>[] = [];
  const missing: MissingInclude[] = [];
  let isComplete = true;
  read(root);
  return { trees, missing, isComplete };

  function read(tree: Tree<IniFile>): void {
    if (trees.length >= MAX_READINGS) {
      isComplete = false;
      return;
    }
    readAll(tree, 'before');
    trees.push(tree);
    readAll(tree, 'after');
  }

  function readAll(tree: Tree<IniFile>, wanted: When): void {
    for (const [request, inclusion] of tree.included) {
      const { when, isWritten } = request as Fail2banRequest;
      if (when !== wanted) continue;
      if ('trees' in inclusion) {
        if (inclusion.trees.length === 0 && isWritten) missing.push({ tree, request });
        inclusion.trees.forEach(read);
      } else if (inclusion.problem === 'unknown') isComplete = false;
    }
  }
}
