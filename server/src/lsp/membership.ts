import { documentsOf } from '../core/engine.js';
import type { Format } from '../core/format.js';
import { dirname, join } from '../host/file-system.js';
import type { Linted } from '../host/linter.js';

/** Which configuration a document belongs to: what of a lint is kept while the next one runs. */
export interface Membership {
  readonly format: Format;
  readonly rootPath: string;
  /** Of all documents of the configuration. */
  readonly paths: ReadonlySet<string>;
  /** The absolute globs that it includes. */
  readonly included: readonly string[];
}

/** What of a lint tells which documents it rests on. */
export function membershipOf({ format, rootPath, tree }: Linted): Membership {
  const documents = documentsOf(tree);
  const folder = dirname(rootPath);
  const baseOf = { configuration: () => folder, document: dirname, filesystem: () => join(folder, '/') };
  return {
    format,
    rootPath,
    paths: new Set(documents.keys()),
    included: [...documents.values()].flatMap(({ path, included }) =>
      Array.from(included.keys(), ({ base, pattern }) => join(baseOf[base](path), pattern)),
    ),
  };
}
