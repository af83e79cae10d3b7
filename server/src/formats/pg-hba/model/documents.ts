import type { Tree } from '../../../core/format.js';
import type { PgHbaFile } from '../parse/parse.js';

/** The documents of a configuration, each once: those with records, and those with words that records refer to. */
export function documentsOf(root: Tree<PgHbaFile>): readonly Tree<PgHbaFile>[] {
  const byPath = new Map([[root.path, root]]);
  // What is added to a map while it is iterated is iterated too.
  for (const tree of byPath.values()) {
    for (const inclusion of tree.included.values()) {
      if (!('trees' in inclusion)) continue;
      for (const each of inclusion.trees) if (!byPath.has(each.path)) byPath.set(each.path, each);
    }
  }
  return [...byPath.values()];
}
