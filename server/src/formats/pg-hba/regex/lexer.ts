import { RegexError } from './errors.js';

/** A token of an expression, as regc_lex.c cuts it. `value` is a character, a digit, a number or a flag. */
export interface RegexToken {
  readonly kind:
    | 'plain'
    | 'digit'
    | 'class'
    | 'class-complement'
    | 'back-reference'
    | 'begin'
    | 'end'
    | 'word-begin'
    | 'word-end'
    | 'word-boundary'
    | 'no-word-boundary'
    | 'look'
    | 'range'
    | 'collating-element'
    | 'equivalence-class'
    | 'character-class'
    | 'name-end'
    | 'any'
    | 'end-of-pattern'
    | '|'
    | '*'
    | '+'
    | '?'
    | '{'
    | '}'
    | ','
    | '('
    | ')'
    | '['
    | ']';
  readonly value: number;
  /** The name of a class. */
  readonly name?: string;
}

type Context = 'expression' | 'bound' | 'bracket' | 'collating' | 'equivalence' | 'class';

/** What the embedded options at the beginning of an expression change. */
export interface Flavour {
  /** Escapes and lookarounds have a meaning. */
  readonly isAdvanced: boolean;
  readonly ignoresCase: boolean;
  /** Blanks and comments are passed over. */
  readonly isExpanded: boolean;
}

const END: RegexToken = { kind: 'end-of-pattern', value: 0 };

/** The escapes that stand for a character. */
const CHARACTERS: Readonly<Record<string, number>> = {
  a: 7,
  b: 8,
  B: 92,
  e: 27,
  f: 12,
  n: 10,
  r: 13,
  t: 9,
  v: 11,
};

const PLACES: Readonly<Record<string, RegexToken['kind']>> = {
  A: 'begin',
  m: 'word-begin',
  M: 'word-end',
  y: 'word-boundary',
  Y: 'no-word-boundary',
  Z: 'end',
};

const CLASSES: Readonly<Record<string, string>> = { d: 'digit', s: 'space', w: 'word' };

/** Greater code points are no characters to PostgreSQL. */
const MAX_CHARACTER = 0x7ffffffe;

/** Cuts an expression into tokens, one ahead of the parser as PostgreSQL's own lexer is. */
export class Lexer {
  #at: number;
  #context: Context = 'expression';
  #token: RegexToken = { kind: 'any', value: -1 };

  /** `groups` tells how many capturing groups have begun: whether `\12` is a back reference depends on it. */
  constructor(
    private readonly pattern: string,
    start: number,
    private readonly flavour: Flavour,
    private readonly groups: () => number,
  ) {
    this.#at = start;
    this.next();
  }

  get token(): RegexToken {
    return this.#token;
  }

  /** The offset behind the token. */
  get at(): number {
    return this.#at;
  }

  /** @throws RegexError where there is no token. */
  next(): void {
    this.#token = this.#read(this.#token.kind);
  }

  #read(last: RegexToken['kind']): RegexToken {
    for (;;) {
      const skips = this.#context === 'expression' || this.#context === 'bound';
      if (this.flavour.isExpanded && skips) this.#skipBlanks();
      if (this.#at >= this.pattern.length) return this.#end();
      const character = this.pattern[this.#at++] as string;
      switch (this.#context) {
        case 'bound':
          return this.#inBound(character);
        case 'bracket':
          return this.#inBracket(character, last);
        case 'collating':
          return this.#inName(character, '.');
        case 'equivalence':
          return this.#inName(character, '=');
        case 'class':
          return this.#inName(character, ':');
        default: {
          const token = this.#inExpression(character);
          if (token) return token;
        }
      }
    }
  }

  #end(): RegexToken {
    if (this.#context === 'expression') return END;
    throw new RegexError(this.#context === 'bound' ? 'EBRACE' : 'EBRACK');
  }

  #inBound(character: string): RegexToken {
    if (character >= '0' && character <= '9') return { kind: 'digit', value: Number(character) };
    if (character === ',') return { kind: ',', value: 0 };
    if (character !== '}') throw new RegexError('BADBR');
    this.#context = 'expression';
    this.#takeReluctance();
    return { kind: '}', value: 0 };
  }

  #inBracket(character: string, last: RegexToken['kind']): RegexToken {
    const isFirst = last === '[';
    if (character === ']' && !isFirst) {
      this.#context = 'expression';
      return { kind: ']', value: 0 };
    }
    if (character === '\\' && this.flavour.isAdvanced) {
      if (this.#at >= this.pattern.length) throw new RegexError('EESCAPE');
      const token = this.#escape();
      if (token.kind === 'plain' || token.kind === 'class' || token.kind === 'class-complement') return token;
      throw new RegexError('EESCAPE');
    }
    if (character === '-' && !isFirst && this.pattern[this.#at] !== ']') return { kind: 'range', value: 45 };
    if (character === '[') {
      const next = this.pattern[this.#at];
      if (next === undefined) throw new RegexError('EBRACK');
      const named = NAMED[next];
      if (named) {
        this.#at++;
        this.#context = named.context;
        return { kind: named.kind, value: 0 };
      }
    }
    return plain(character);
  }

  #inName(character: string, closer: string): RegexToken {
    if (character !== closer || this.pattern[this.#at] !== ']') return plain(character);
    this.#at++;
    this.#context = 'bracket';
    return { kind: 'name-end', value: 0 };
  }

  /** Undefined where it was a comment. */
  #inExpression(character: string): RegexToken | undefined {
    switch (character) {
      case '|':
      case ')':
        return { kind: character, value: character.charCodeAt(0) };
      case '*':
      case '+':
      case '?':
        this.#takeReluctance();
        return { kind: character, value: 0 };
      case '{':
        if (this.flavour.isExpanded) this.#skipBlanks();
        if (!/^[0-9]$/.test(this.pattern[this.#at] ?? '')) return plain('{');
        this.#context = 'bound';
        return { kind: '{', value: 0 };
      case '(':
        return this.#group();
      case '[':
        return this.#openBracket();
      case '.':
        return { kind: 'any', value: 0 };
      case '^':
        return { kind: 'begin', value: 0 };
      case '$':
        return { kind: 'end', value: 0 };
      case '\\':
        if (this.#at >= this.pattern.length) throw new RegexError('EESCAPE');
        return this.flavour.isAdvanced ? this.#escape() : plain(this.pattern[this.#at++] as string);
      default:
        return plain(character);
    }
  }

  #openBracket(): RegexToken {
    const word = /^\[:([<>]):\]\]$/.exec(this.pattern.slice(this.#at, this.#at + 6))?.[1];
    if (word !== undefined) {
      this.#at += 6;
      return { kind: word === '<' ? 'word-begin' : 'word-end', value: 0 };
    }
    this.#context = 'bracket';
    const isComplement = this.pattern[this.#at] === '^';
    if (isComplement) this.#at++;
    return { kind: '[', value: isComplement ? 1 : 0 };
  }

  #group(): RegexToken | undefined {
    if (!this.flavour.isAdvanced || this.pattern[this.#at] !== '?') return { kind: '(', value: 1 };
    this.#at++;
    const sign = this.pattern[this.#at++];
    if (sign === ':') return { kind: '(', value: 0 };
    if (sign === '=' || sign === '!') return { kind: 'look', value: 0 };
    if (sign === '#') {
      const close = this.pattern.indexOf(')', this.#at);
      this.#at = close < 0 ? this.pattern.length : close + 1;
      return undefined;
    }
    const direction = sign === '<' ? this.pattern[this.#at++] : undefined;
    if (direction === '=' || direction === '!') return { kind: 'look', value: 0 };
    throw new RegexError('BADRPT');
  }

  #takeReluctance(): void {
    if (this.flavour.isAdvanced && this.pattern[this.#at] === '?') this.#at++;
  }

  #escape(): RegexToken {
    const letter = this.pattern[this.#at++] as string;
    if (!/[0-9A-Za-z]/.test(letter)) return plain(letter);
    const character = CHARACTERS[letter];
    if (character !== undefined) return { kind: 'plain', value: character };
    const place = PLACES[letter];
    if (place) return { kind: place, value: 0 };
    const className = CLASSES[letter.toLowerCase()];
    if (className !== undefined) {
      const isComplement = letter !== letter.toLowerCase();
      return { kind: isComplement ? 'class-complement' : 'class', value: 0, name: className };
    }
    switch (letter) {
      case 'c':
        if (this.#at >= this.pattern.length) throw new RegexError('EESCAPE');
        return { kind: 'plain', value: this.pattern.charCodeAt(this.#at++) & 31 };
      case 'u':
        return this.#character(4, 4);
      case 'U':
        return this.#character(8, 8);
      case 'x':
        return this.#character(1, 255);
      default:
        return this.#number(letter);
    }
  }

  #character(min: number, max: number): RegexToken {
    const { value, length } = this.#digits(16, max);
    if (length < min || value > MAX_CHARACTER) throw new RegexError('EESCAPE');
    return { kind: 'plain', value };
  }

  /** A back reference, or a character by its octal number. */
  #number(first: string): RegexToken {
    if (!/[0-9]/.test(first)) throw new RegexError('EESCAPE');
    const start = --this.#at;
    if (first !== '0') {
      const { value, length } = this.#digits(10, 255);
      if (length === 1 || (value > 0 && value <= this.groups())) return { kind: 'back-reference', value };
      this.#at = start;
    }
    const { value, length } = this.#digits(8, 3);
    if (length === 0) throw new RegexError('EESCAPE');
    if (value <= 0xff) return { kind: 'plain', value };
    this.#at--;
    return { kind: 'plain', value: value >> 3 };
  }

  /** Reads digits; their number is one of 32 bits, as it is in C. */
  #digits(base: number, max: number): { value: number; length: number } {
    let value = 0;
    let length = 0;
    while (length < max && this.#at < this.pattern.length) {
      const digit = Number.parseInt(this.pattern[this.#at] as string, base);
      if (Number.isNaN(digit)) break;
      value = (Math.imul(value, base) + digit) >>> 0;
      length++;
      this.#at++;
    }
    return { value, length };
  }

  #skipBlanks(): void {
    for (;;) {
      while (/^[\t-\r ]$/.test(this.pattern[this.#at] ?? '')) this.#at++;
      if (this.pattern[this.#at] !== '#') return;
      const newline = this.pattern.indexOf('\n', this.#at);
      this.#at = newline < 0 ? this.pattern.length : newline;
    }
  }
}

const NAMED: Readonly<Record<string, { readonly context: Context; readonly kind: RegexToken['kind'] }>> = {
  '.': { context: 'collating', kind: 'collating-element' },
  '=': { context: 'equivalence', kind: 'equivalence-class' },
  ':': { context: 'class', kind: 'character-class' },
};

function plain(character: string): RegexToken {
  return { kind: 'plain', value: character.charCodeAt(0) };
}
