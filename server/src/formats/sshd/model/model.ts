import type { Role, Tree } from '../../../core/format.js';
import { groupBy } from '../../../core/group.js';
import type { OptionInForce, OptionModel } from '../../../core/policy.js';
import type { Target } from '../../../core/target.js';
import type { TextEdit } from '../../../core/text.js';
import { defaultOf, keyOf, keywords, mayStandInMatch, repeatOf } from '../catalogue/index.js';
import type { SshdKeyword } from '../catalogue/keyword.js';
import type { SshdFile } from '../parse/parse.js';
import { Coverings } from './covering.js';
import { type Decisions, decide, decideInBlock, isLastingNone } from './decide.js';
import { type Directive, isRefused, writtenValue } from './directive.js';
import { type InsertionPoint, InsertionPoints } from './insertion.js';
import { DefaultInForce, WrittenInForce } from './options.js';
import { type EmptyInclude, type IncludeProblem, readTree } from './read.js';
import type { Scope } from './scope.js';

/** What is in force once a configuration is read as sshd reads it: includes in place, first value first. */
export class SshdModel implements OptionModel {
  /** Every line that sshd acts on, in reading order. A file that is included twice is there twice. */
  readonly directives: readonly Directive[];
  /** The global section first, then the Match blocks in reading order. */
  readonly scopes: readonly Scope[];
  readonly includeProblems: readonly IncludeProblem[];
  readonly emptyIncludes: readonly EmptyInclude[];
  /** Whether what is not in the directives is nowhere: false for a lone drop-in, or where an include is out of reach. */
  readonly isComplete: boolean;
  readonly #byEntry: ReadonlyMap<SshdKeyword | undefined, readonly Directive[]>;
  readonly #byName: ReadonlyMap<string, readonly Directive[]>;
  /** By key, what holds for everybody: rules ask it about each block that says nothing else. */
  readonly #values = new Map<string, string | undefined>();
  #atStart: ReadonlyMap<string, Directive> | undefined;
  #insertionPoints: InsertionPoints | undefined;
  #refused: readonly Directive[] | undefined;
  #unsplit: readonly Directive[] | undefined;
  #notInForce: readonly Directive[] | undefined;
  #coverings: Coverings | undefined;
  #alike: ReadonlyMap<string, readonly Scope[]> | undefined;
  #order: ReadonlyMap<Directive, number> | undefined;
  #decidedInMatchAll: ReadonlyMap<string, Directive> | undefined;

  constructor(
    readonly tree: Tree<SshdFile>,
    readonly target: Target,
    role: Role,
  ) {
    const { directives, scopes, includeProblems, emptyIncludes, isComplete } = readTree(tree, target);
    this.directives = directives;
    this.scopes = scopes;
    this.includeProblems = includeProblems;
    this.emptyIncludes = emptyIncludes;
    this.isComplete = isComplete && role === 'root';
    this.#byEntry = groupBy(directives, ({ entry }) => entry);
    this.#byName = byName(this.#byEntry, directives);
  }

  /** The directives whose keyword the catalogue does not have. */
  get unknown(): readonly Directive[] {
    return this.#byEntry.get(undefined) ?? NONE;
  }

  /** The directives that sshd cannot split, or that have no argument. */
  get unsplit(): readonly Directive[] {
    this.#unsplit ??= this.directives.filter(({ line }) => line.problem !== undefined);
    return this.#unsplit;
  }

  /**
   * The directives that do not decide their keyword for the sessions of their scope: lines without effect, and of
   * keywords whose lines add up all but the first.
   */
  get notInForce(): readonly Directive[] {
    this.#notInForce ??= this.directives.filter((each) => each.entry && !this.isInForce(each));
    return this.#notInForce;
  }

  /** The directives whose arguments sshd refuses. */
  get refused(): readonly Directive[] {
    this.#refused ??= this.directives.filter((directive) => directive.problems.length > 0);
    return this.#refused;
  }

  get global(): Scope {
    return this.scopes[0] as Scope;
  }

  /** All directives of a keyword of the catalogue, its aliases included, in reading order. */
  named(name: string): readonly Directive[] {
    return this.#byName.get(keyOf(name)) ?? NONE;
  }

  /** All directives that write a keyword by this name, and not by an alias, in reading order. */
  written(entry: SshdKeyword): readonly Directive[] {
    return this.#byEntry.get(entry) ?? NONE;
  }

  /** The directives of a keyword, its aliases included, that sshd accepts. */
  accepted(name: string): readonly Directive[] {
    const all = this.named(name);
    return all.some(isRefused) ? all.filter((directive) => !isRefused(directive)) : all;
  }

  /**
   * The directive that decides a keyword for the sessions of a scope, where the scope sets it: its own, or that of
   * an earlier block which all of these sessions match too.
   */
  inForceIn(scope: Scope, name: string): Directive | undefined {
    const key = keyOf(name);
    const own = this.#decidedIn(scope).get(key);
    if (!own?.entry || scope.isAlways || !mayStandInMatch(own.entry, this.target)) return own;
    if (isLastingNone(own)) return own;
    const repeat = repeatOf(own.entry, this.target);
    const forAll = this.#inMatchAll().get(key);
    if (repeat === 'last') return forAll && this.#isBefore(own, forAll) ? forAll : own;
    const first = forAll && this.#isBefore(forAll, own) ? forAll : own;
    return repeat === 'first' ? this.#firstOfWider(scope, key, first) : first;
  }

  /** The directive that decides a keyword for every session that no narrower Match block speaks of. */
  inForce(name: string): Directive | undefined {
    const entry = keywords.get(name);
    const inBlock = entry && mayStandInMatch(entry, this.target) && this.#inMatchAll().get(entry.name);
    return inBlock || this.inForceAtStart(name);
  }

  /** Whether a directive decides its keyword for the sessions of its scope. */
  isInForce(directive: Directive): boolean {
    const { scope, name } = directive;
    return (scope.isAlways ? this.inForce(name) : this.inForceIn(scope, name)) === directive;
  }

  /** The directive that decides a keyword before anybody logs in: `Match all` counts where it stands, no sooner. */
  inForceAtStart(name: string): Directive | undefined {
    this.#atStart ??= decide(
      this.directives.filter((directive) => directive.scope.isAlways),
      this.target,
    );
    return this.#atStart.get(keyOf(name));
  }

  /** The value that holds for everybody, the default's where nobody sets one; undefined where it cannot be known. */
  value(name: string): string | undefined {
    const key = keyOf(name);
    if (!this.#values.has(key)) this.#values.set(key, this.#valueOf(name, this.inForce(name)));
    return this.#values.get(key);
  }

  /** The value before anybody logs in. */
  valueAtStart(name: string): string | undefined {
    return this.#valueOf(name, this.inForceAtStart(name));
  }

  /** Whether sshd knows clients by their addresses alone, and compares those with the names of hosts. */
  get knowsAddressesOnly(): boolean {
    return this.valueAtStart('UseDNS')?.toLowerCase() === 'no';
  }

  /** The value for the sessions of a scope: its own, else everybody's. */
  valueIn(scope: Scope, name: string): string | undefined {
    const directive = this.inForceIn(scope, name);
    return directive && !isRefused(directive) ? writtenValue(directive) : this.value(name);
  }

  *optionsInForce(name: string): Iterable<OptionInForce> {
    const everybody = this.inForce(name);
    if (everybody) {
      if (!isRefused(everybody)) yield new WrittenInForce(everybody);
    } else {
      const byDefault = this.#byDefault(name);
      if (byDefault) yield byDefault;
    }
    for (const scope of new Set(this.named(name).map((directive) => directive.scope))) {
      const directive = this.inForceIn(scope, name);
      if (scope.isAlways || directive?.scope !== scope || isRefused(directive)) continue;
      yield new WrittenInForce(directive);
    }
  }

  /** Where a directive that nobody wrote takes effect for everybody: before the first Match of the root document. */
  insertionPoint(name?: string): InsertionPoint {
    this.#insertionPoints ??= new InsertionPoints(this.tree, this.target);
    return this.#insertionPoints.for(name);
  }

  /** The edits that write a directive which nobody wrote. */
  insert(name: string, value: string): readonly TextEdit[] {
    return [this.insertionPoint(name).insert(`${name} ${value}`)];
  }

  #valueOf(name: string, directive: Directive | undefined): string | undefined {
    if (directive) return isRefused(directive) ? undefined : writtenValue(directive);
    return this.#defaultOf(name);
  }

  /** The default, where it is certain that nobody sets the keyword where we cannot see it. */
  #defaultOf(name: string): string | undefined {
    const entry = keywords.get(name);
    return this.isComplete && entry ? defaultOf(entry, this.target) : undefined;
  }

  #byDefault(name: string): OptionInForce | undefined {
    const value = this.#defaultOf(name);
    const canonical = keywords.get(name)?.name;
    return canonical === undefined || value === undefined
      ? undefined
      : new DefaultInForce(this, canonical, value);
  }

  /** What the first `Match all` decides that sets a keyword: each session looks there before the global section. */
  #inMatchAll(): ReadonlyMap<string, Directive> {
    this.#decidedInMatchAll ??= this.#decideInMatchAll();
    return this.#decidedInMatchAll;
  }

  #decideInMatchAll(): ReadonlyMap<string, Directive> {
    const inMatchAll = this.scopes.filter((scope) => scope.isAlways && !scope.isGlobal);
    const decided = new Map<string, Directive>();
    // Blocks that ask the same share what they decide.
    for (const each of new Set(inMatchAll.map((scope) => this.#decidedIn(scope)))) {
      for (const [key, directive] of each) if (!decided.has(key)) decided.set(key, directive);
    }
    return decided;
  }

  /** The directive of the earlier blocks that these sessions match too, where it comes before `own`. */
  #firstOfWider(scope: Scope, key: string, own: Directive): Directive {
    this.#coverings ??= new Coverings(this.scopes, this.target);
    let first = own;
    for (const wider of this.#coverings.of(scope)) {
      const directive = this.#decidedIn(wider).get(key);
      if (directive && this.#isBefore(directive, first)) first = directive;
    }
    return first;
  }

  /** Blocks that ask the same are one for sshd: the first of them that sets a keyword decides it. */
  #decidedIn(scope: Scope): Decisions {
    if (scope.decided) return scope.decided;
    this.#alike ??= groupBy(this.scopes, (each) => each.criteria);
    const alike = this.#alike.get(scope.criteria) as readonly Scope[];
    const decided = decideInBlock(
      alike.length === 1 ? scope.directives : alike.flatMap((each) => each.directives),
      this.target,
    );
    for (const each of alike) each.decided = decided;
    return decided;
  }

  #isBefore(a: Directive, b: Directive): boolean {
    this.#order ??= new Map(this.directives.map((directive, index) => [directive, index]));
    return (this.#order.get(a) as number) < (this.#order.get(b) as number);
  }
}

const NONE: readonly Directive[] = [];

/** By name, the directives of each keyword of the catalogue, its aliases included. */
function byName(
  byEntry: ReadonlyMap<SshdKeyword | undefined, readonly Directive[]>,
  directives: readonly Directive[],
): ReadonlyMap<string, readonly Directive[]> {
  const groups = new Map<string, readonly Directive[]>();
  for (const [entry, written] of byEntry) {
    const name = written[0]?.name;
    if (!entry || name === undefined) continue;
    groups.set(
      name,
      groups.has(name) ? directives.filter((each) => each.entry && each.name === name) : written,
    );
  }
  return groups;
}
