import type { Role, Tree } from '../../../core/format.js';
import type { Target } from '../../../core/target.js';
import { type FileKind, kindOf } from '../kind.js';
import type { IniFile } from '../parse/syntax.js';
import { Jail } from './jail.js';
import { Merged, type MergedSection } from './merged.js';
import { type MissingInclude, readingOrder } from './read.js';
import { type Resolved, Resolver } from './resolve.js';

/** What fail2ban defines for every section. */
const GIVEN = new Map([
  ['fail2ban_version', '1.1.0'],
  ['fail2ban_confpath', '/etc/fail2ban'],
]);

/** What the files of a configuration say together. */
export class Fail2banModel {
  readonly kind: FileKind;
  /** In the order in which fail2ban reads them. */
  readonly files: readonly Tree<IniFile>[];
  readonly missing: readonly MissingInclude[];
  /** All files that count are at hand: what nobody writes is not there. */
  readonly isComplete: boolean;
  readonly merged = new Merged();
  /** Every section of jail files but `[DEFAULT]` and `[INCLUDES]`, in the order in which they are first met. */
  readonly jails: readonly Jail[];
  readonly #resolver = new Resolver(this.merged, GIVEN);

  constructor(
    /** The first file and what is read with it. */
    readonly tree: Tree<IniFile>,
    readonly target: Target,
    readonly role: Role,
  ) {
    this.kind = kindOf(tree.path);
    const { trees, missing, isComplete } = readingOrder(tree);
    this.files = trees;
    this.missing = missing;
    this.isComplete = isComplete && role === 'root';
    for (const { path, source, part } of trees) this.merged.add({ path, source }, part);
    const sections = this.kind === 'jail' ? [...this.merged.sections.values()] : [];
    this.jails = sections
      .filter(({ name }) => name !== 'INCLUDES')
      .map((section) => new Jail(section, this.#resolver));
  }

  /** What an option of a section comes to, `[DEFAULT]` counted; undefined where nobody sets it. */
  resolve(section: MergedSection, name: string): Resolved | undefined {
    return this.#resolver.resolve(section, name);
  }
}
