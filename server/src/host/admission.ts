import type { Admission, ClientConnection } from '../core/admission.js';
import type { Format, Tree } from '../core/format.js';
import type { Target } from '../core/target.js';
import type { Linter, LintHints } from './linter.js';

/** What a document's configuration does with a connection, and what reads it. */
export interface Admitted {
  readonly format: Format;
  readonly target: Target;
  readonly tree: Tree<unknown>;
  /** A sentence: there can be no such connection. Undefined: such files do not say who gets in. */
  readonly admission: Admission | string | undefined;
}

/** Asks the configuration that a document belongs to. Undefined where no format is known for the document. */
export async function admissionOf(
  linter: Linter,
  { path, text }: { readonly path: string; readonly text: string },
  connection: ClientConnection,
  hints: LintHints,
): Promise<Admitted | undefined> {
  const configuration = await linter.read(path, text, hints);
  if (!configuration) return undefined;
  const { format, target, tree, role } = configuration;
  const admission = format.admission?.(format.link(tree, target, role), connection);
  return { format, target, tree, admission };
}
