import { groupBy } from '../../../core/group.js';
import type { Target } from '../../../core/target.js';
import {
  canonicalName,
  countsInMatch,
  defaultOf,
  keywords,
  repeatOf,
  retirementOf,
} from '../catalogue/index.js';
import type { SshdKeyword } from '../catalogue/keyword.js';
import { decide } from './decide.js';
import { type Directive, rawValue, writtenValue } from './directive.js';
import type { SshdModel } from './model.js';
import type { Scope } from './scope.js';
import { type Answer, type Session, SessionMatcher } from './session.js';

/** A keyword, what holds of it for a session, and why. */
export interface EffectiveOption {
  /** As the manual spells it. */
  readonly name: string;
  /**
   * As written, without quotes: one value, or those of all lines that add to a list. Where nobody writes the
   * keyword, its default; empty where it has none, or where a part of the configuration is out of reach.
   */
  readonly values: readonly string[];
  /**
   * The lines that decide it: none by default, several where they add to a list. Of RekeyLimit the first may decide
   * the size, and a second one the time.
   */
  readonly directives: readonly Directive[];
  /** Lines that would decide it instead, or add to it, in Match blocks of which the session tells too little. */
  readonly unless: readonly Directive[];
}

/** Where a directive stands. */
export interface Origin {
  readonly path: string;
  /** From 1. */
  readonly line: number;
}

/** Where a directive stands, as an editor counts lines. */
export function originOf({ path, source, line }: Directive): Origin {
  return { path, line: source.lineAt(line.span.start) + 1 };
}

/**
 * What is in force for one session, as `sshd -T -C` tells it: sshd first reads what holds for everybody, then the
 * Match blocks that the session meets, and what these set replaces what held before. Its cost is linear in the
 * configuration, and small for each keyword that is asked for then. Without a session it tells what sshd itself
 * goes by before anybody logs in.
 *
 *     const effective = new EffectiveConfiguration(model, { user: 'bob', groups: ['staff'], address: '192.0.2.1' });
 *     for (const { name, values, directives, unless } of effective.options()) ...
 *
 * It answers for configurations that sshd accepts: where it refuses a line, nothing is in force.
 */
export class EffectiveConfiguration {
  /** The scopes whose directives hold for the session; the global section first. */
  readonly matched: readonly Scope[];
  /** The scopes of which the session tells too little to say whether they hold for it. */
  readonly undecided: readonly Scope[];
  readonly #inBlocks: ReadonlyMap<string, readonly Directive[]>;
  readonly #decidedInBlocks: ReadonlyMap<string, Directive>;
  readonly #undecided: ReadonlyMap<string, readonly Directive[]>;
  readonly #order: ReadonlyMap<Directive, number>;

  constructor(
    private readonly model: SshdModel,
    session?: Session,
  ) {
    const matcher = session && new SessionMatcher(model, session);
    const answer = (scope: Scope): Answer => matcher?.matches(scope) ?? (scope.isAlways ? 'yes' : 'no');
    const answers = new Map(model.scopes.map((scope) => [scope, answer(scope)]));
    const scopesOf = (answer: Answer) => model.scopes.filter((scope) => answers.get(scope) === answer);
    this.matched = scopesOf('yes');
    this.undecided = scopesOf('unknown');
    const inBlocks = session ? model.directives.filter((each) => isOfBlock(each, model.target)) : [];
    const directivesOf = (answer: Answer) => inBlocks.filter(({ scope }) => answers.get(scope) === answer);
    const matched = directivesOf('yes');
    this.#inBlocks = groupBy(matched, ({ name }) => name);
    this.#decidedInBlocks = decide(matched, model.target);
    this.#undecided = groupBy(directivesOf('unknown'), ({ name }) => name);
    this.#order = new Map(inBlocks.map((directive, index) => [directive, index]));
  }

  /** What holds of every keyword that the target knows and heeds, in alphabetical order. */
  *options(): Iterable<EffectiveOption> {
    for (const entry of keywords.entries) {
      if (isOption(entry, this.model.target)) yield this.#optionOf(entry);
    }
  }

  /** What holds of one keyword; an alias stands for its keyword. Undefined where the target heeds no such keyword. */
  option(name: string): EffectiveOption | undefined {
    const named = keywords.get(name);
    const entry = named && keywords.get(canonicalName(named, this.model.target));
    return entry && isOption(entry, this.model.target) ? this.#optionOf(entry) : undefined;
  }

  #optionOf(entry: SshdKeyword): EffectiveOption {
    const { name } = entry;
    const directives = this.#decidingLines(entry);
    const written = name === 'RekeyLimit' ? rekeyLimitOf(directives) : directives.map(fullValue);
    const values = directives.length > 0 ? written : this.#defaultOf(entry);
    return { name, values, directives, unless: this.#unless(entry, directives) };
  }

  #decidingLines(entry: SshdKeyword): readonly Directive[] {
    const { name } = entry;
    if (repeatOf(entry, this.model.target) !== 'all') {
      const decided = this.#decidedInBlocks.get(name) ?? this.model.inForceAtStart(name);
      if (name === 'RekeyLimit') return this.#rekeyLines(decided, name);
      return decided ? [decided] : [];
    }
    const inBlocks = this.#inBlocks.get(name);
    const lines = inBlocks ?? this.model.named(name).filter(({ scope }) => scope.isAlways);
    return name === 'Subsystem' ? firstOfEachName(lines) : lines;
  }

  /** sshd decides the two parts of RekeyLimit apart: a line without a time, or with `none`, leaves it to others. */
  #rekeyLines(decided: Directive | undefined, name: string): readonly Directive[] {
    if (!decided || hasTime(decided)) return decided ? [decided] : [];
    const inBlocks = this.#inBlocks.get(name) ?? [];
    const forAll = this.model.named(name).filter(({ scope }) => scope.isAlways);
    const timed = inBlocks.find(hasTime) ?? forAll.find(hasTime);
    return timed ? [decided, timed] : [decided];
  }

  #unless(entry: SshdKeyword, directives: readonly Directive[]): readonly Directive[] {
    const undecided = this.#undecided.get(entry.name) ?? [];
    const [decided] = directives;
    const place = decided && this.#order.get(decided);
    if (place === undefined || !this.#inBlocks.has(entry.name)) return undecided;
    const repeat = repeatOf(entry, this.model.target);
    if (repeat === 'all') return undecided;
    const isSooner = (each: Directive) => (this.#order.get(each) as number) < place;
    return undecided.filter((each) => isSooner(each) === (repeat === 'first'));
  }

  #defaultOf(entry: SshdKeyword): readonly string[] {
    const value = this.model.isComplete ? defaultOf(entry, this.model.target) : undefined;
    return value === undefined ? [] : [value];
  }
}

/** A command or a text is the rest of its line, with quotes and what looks like a comment. */
function fullValue(directive: Directive): string {
  const kind = directive.entry?.argument.kind;
  return kind === 'command' || kind === 'text' ? rawValue(directive) : writtenValue(directive);
}

const hasTime = ({ line }: Directive): boolean => line.args[1] !== undefined && line.args[1].value !== 'none';

function rekeyLimitOf([size, time]: readonly Directive[]): readonly string[] {
  if (!size) return [];
  if (!time) return [writtenValue(size)];
  return [`${size.line.args[0]?.value} ${time.line.args[1]?.value}`];
}

/** Whether sshd takes a directive's value when it reads the Match blocks for a session. */
function isOfBlock({ scope, name, line }: Directive, target: Target): boolean {
  if (scope.isGlobal || line.problem) return false;
  // In `Match all` another spelling may stand that may not in a narrower block.
  const entry = keywords.get(name);
  return entry !== undefined && countsInMatch(entry, target) && !isStructure(entry);
}

function isOption(entry: SshdKeyword, target: Target): boolean {
  if (isStructure(entry) || canonicalName(entry, target) !== entry.name) return false;
  return keywords.standing(entry, target) === 'known' && !retirementOf(entry, target);
}

const isStructure = ({ name }: SshdKeyword): boolean => name === 'Match' || name === 'Include';

/** Of several lines of one subsystem the first counts. */
function firstOfEachName(directives: readonly Directive[]): readonly Directive[] {
  const byName = new Map<string, Directive>();
  for (const directive of directives) {
    const name = directive.line.args[0]?.value ?? '';
    if (!byName.has(name)) byName.set(name, directive);
  }
  return [...byName.values()];
}
