import type { Tree } from '../../../core/format.js';
import type { Fail2banRequest } from '../parse/includes.js';
import type { IniFile } from '../parse/syntax.js';

/** The files beside a configuration that a pattern asked for to look at; none where they are not at hand. */
export function neighbours(root: Tree<IniFile>, pattern: string): readonly Tree<IniFile>[] {
  for (const [request, inclusion] of root.included) {
    if ((request as Fail2banRequest).when !== 'look' || request.pattern !== pattern) continue;
    return 'trees' in inclusion ? inclusion.trees : [];
  }
  return [];
}
