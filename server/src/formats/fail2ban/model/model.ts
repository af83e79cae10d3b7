import type { Role, Tree } from '../../../core/format.js';
import type { Target } from '../../../core/target.js';
import { type FileKind, kindOf, nameOf } from '../kind.js';
import type { IniFile } from '../parse/syntax.js';
import { releaseOf } from '../release.js';
import { Jail } from './jail.js';
import { Merged, type MergedSection } from './merged.js';
import { type MissingInclude, readingOrder } from './read.js';
import { type Given, type Resolved, Resolver } from './resolve.js';
import { layAbsentPaths, layStock } from './shipped.js';

/** What the files of a configuration say together. */
export class Fail2banModel {
  readonly kind: FileKind;
  /** In the order in which fail2ban reads them. */
  readonly files: readonly Tree<IniFile>[];
  readonly missing: readonly MissingInclude[];
  /** All files that count are at hand: what nobody writes is not there. */
  readonly isComplete: boolean;
  readonly merged = new Merged();
  /** The jails that files speak of: every section but `[DEFAULT]` and `[INCLUDES]`. */
  readonly jails: readonly Jail[];
  /** The jails of the stock `jail.conf` beneath that no file speaks of. They are off, unless `[DEFAULT]` turns all on. */
  readonly stockJails: readonly Jail[];
  /** `jail.conf` is not at hand: that of the target lies beneath the files. */
  readonly isOnStock: boolean;
  /** What no file at hand defines is defined nowhere, as far as a `jail.local` alone can tell. */
  readonly knowsEveryName: boolean;
  readonly #resolver: Resolver;

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
    const isOfJails = this.kind === 'jail';
    this.isOnStock = isOfJails && trees.every(({ path }) => nameOf(path) !== 'jail.conf');
    const isLone = this.isOnStock && nameOf(tree.path) === 'jail.local';
    this.knowsEveryName = this.isComplete || (isComplete && isLone);
    if (this.isOnStock) layStock(this.merged, target);
    for (const each of trees) {
      if (isOfJails) layAbsentPaths(this.merged, each, target);
      this.merged.add(each, each.part);
    }
    this.#resolver = new Resolver(this.merged, givenBy(target));
    const jails = isOfJails ? this.#jailsOfAll() : [];
    this.jails = jails.filter(({ section }) => section.written.length > 0);
    this.stockJails = jails.filter(({ section }) => section.written.length === 0);
  }

  /** What an option of a section comes to, `[DEFAULT]` counted; undefined where nobody sets it. */
  resolve(section: MergedSection, name: string): Resolved | undefined {
    return this.#resolver.resolve(section, name);
  }

  #jailsOfAll(): Jail[] {
    const sections = [...this.merged.sections.values()].filter(({ name }) => name !== 'INCLUDES');
    return sections.map((section) => new Jail(section, this.#resolver));
  }
}

/** What fail2ban defines for every section. */
function givenBy(target: Target): Given {
  return new Map([
    ['fail2ban_version', releaseOf(target)],
    ['fail2ban_confpath', '/etc/fail2ban'],
  ]);
}
