import type { Target } from '../../../../core/target.js';
import type { Token } from '../../parse/token.js';
import { compileRegex, type Regex } from '../../regex/regex.js';
import { databaseWord, userWord } from '../names.js';

/** The numbers of keywords. */
export const ALL = 0;
export const SAMEUSER = 1;
const SAMEROLE = 2;
export const REPLICATION = 3;

const KEYWORDS = { all: ALL, sameuser: SAMEUSER, samerole: SAMEROLE, replication: REPLICATION } as const;

/** Words that stand for several names have numbers below `WILD`, so that a set of them is the bits of a number. */
export const WILD = 16;
const FIRST_REGEX = 8;
/** Longer ones are no names, and not worth a regular expression. */
const MAX_NAME = 256;
/** So often a name is compared with a regular expression; beyond that nothing is claimed of them. */
const MAX_COMPARISONS = 100_000;

/** What the words of one column mean, as numbers: the same meaning, the same number. */
export class Words {
  readonly #names = new Map<string, number>();
  /** Groups, and regular expressions beyond those that are looked at, as they are written. */
  readonly #others = new Map<string, number>();
  /** The names by number. */
  readonly #texts: (string | undefined)[] = Array<undefined>(WILD).fill(undefined);
  /** By which of how many regular expressions each name is matched that was compared with any. */
  readonly #compared = new Map<number, { readonly matching: number; readonly tried: number }>();
  readonly #regexes: Regex[] = [];
  readonly #patterns = new Map<string, number>();
  #comparisons = 0;

  constructor(
    private readonly column: 'database' | 'user',
    private readonly target: Target,
  ) {}

  #numberOf(token: Token): number {
    const { kind, text } = (this.column === 'database' ? databaseWord : userWord)(token, this.target);
    switch (kind) {
      case 'name':
        return this.#names.get(text) ?? this.#add(this.#names, text, text);
      case 'regex':
        return this.#regex(text);
      case 'group':
        return this.#other(`+${text}`);
      default:
        return KEYWORDS[kind];
    }
  }

  /** The numbers of the words of a field. Where `all` is among them it stands for the others. */
  numbersOf(field: readonly Token[], numbers: number[]): void {
    numbers.length = 0;
    let hasReplication = false;
    let hasAll = false;
    for (const token of field) {
      const number = this.#numberOf(token);
      numbers.push(number);
      if (number === ALL) hasAll = true;
      else if (number === REPLICATION) hasReplication = true;
    }
    if (!hasAll) return;
    numbers.length = 0;
    numbers.push(ALL);
    if (hasReplication) numbers.push(REPLICATION);
  }

  /** The name that a number stands for; undefined for any other word. */
  nameOf(number: number): string | undefined {
    return this.#texts[number];
  }

  /** The number of a name that is among the words; -1 for one that is not. */
  numberOfName(name: string): number {
    return this.#names.get(name) ?? -1;
  }

  /** The words that surely stand for all that a word stands for, those alone that stand for several. */
  wildAround(number: number): number {
    if (this.column === 'database') {
      if (number === REPLICATION) return 1 << REPLICATION;
      // A role is a member of itself; one that does not exist is not let in by either.
      if (number === SAMEUSER) return (1 << SAMEUSER) | (1 << SAMEROLE) | (1 << ALL);
    }
    if (number < WILD) return (1 << number) | (1 << ALL);
    return this.#matchingRegexes(number) | (1 << ALL);
  }

  #matchingRegexes(number: number): number {
    const name = this.#texts[number];
    if (this.#regexes.length === 0 || name === undefined || name.length > MAX_NAME) return 0;
    let { matching, tried } = this.#compared.get(number) ?? { matching: 0, tried: 0 };
    if (tried === this.#regexes.length) return matching;
    for (; tried < this.#regexes.length; tried++) {
      if (++this.#comparisons > MAX_COMPARISONS) break;
      if (this.#regexes[tried]?.matches(name)) matching |= 1 << (FIRST_REGEX + tried);
    }
    this.#compared.set(number, { matching, tried });
    return matching;
  }

  #regex(pattern: string): number {
    const known = this.#patterns.get(pattern);
    if (known !== undefined) return known;
    const number = FIRST_REGEX + this.#regexes.length;
    if (number >= WILD) return this.#other(`/${pattern}`);
    const regex = compileRegex(pattern);
    if (typeof regex === 'string') return this.#other(`/${pattern}`);
    if (regex.matchesEveryName) {
      this.#patterns.set(pattern, ALL);
      return ALL;
    }
    this.#patterns.set(pattern, number);
    this.#regexes.push(regex);
    return number;
  }

  #other(text: string): number {
    return this.#others.get(text) ?? this.#add(this.#others, text, undefined);
  }

  #add(numbers: Map<string, number>, text: string, name: string | undefined): number {
    const number = this.#texts.length;
    numbers.set(text, number);
    this.#texts.push(name);
    return number;
  }
}
