import { CharacterSet } from './character-set.js';
import { RegexError } from './errors.js';
import { type Flavour, Lexer } from './lexer.js';
import { type Assertion, EMPTY, type RegexNode } from './node.js';

/** The most that a bound may ask for: DUPMAX in regguts.h. */
const MAX_BOUND = 255;
/** Deeper nesting is nobody's name; PostgreSQL gives up there as well, at a depth of its own. */
const MAX_DEPTH = 200;

/** An expression that is not worked out, because it is nested too deeply. */
export class TooDeep extends Error {}

/**
 * Parses an advanced regular expression as regcomp.c does, the same mistake first.
 * @throws RegexError where PostgreSQL refuses it, TooDeep where it is nested too deeply.
 */
export function parseRegex(pattern: string, start: number, flavour: Flavour): RegexNode {
  return new Parser(pattern, start, flavour).whole();
}

class Parser {
  readonly #lexer: Lexer;
  /** How many capturing groups have begun, and which of them have ended. */
  #groups = 0;
  readonly #ended = new Set<number>();
  #depth = 0;

  constructor(
    private readonly pattern: string,
    start: number,
    private readonly flavour: Flavour,
  ) {
    this.#lexer = new Lexer(pattern, start, flavour, () => this.#groups);
  }

  whole(): RegexNode {
    return this.#choice('end-of-pattern', false);
  }

  #sees(kind: string): boolean {
    return this.#lexer.token.kind === kind;
  }

  #eats(kind: string): boolean {
    if (!this.#sees(kind)) return false;
    this.#lexer.next();
    return true;
  }

  #choice(stopper: ')' | 'end-of-pattern', isLook: boolean): RegexNode {
    if (++this.#depth > MAX_DEPTH) throw new TooDeep();
    const branches: RegexNode[] = [];
    do {
      const nodes: RegexNode[] = [];
      while (!this.#sees('|') && !this.#sees(stopper) && !this.#sees('end-of-pattern')) {
        nodes.push(this.#quantified(isLook));
      }
      branches.push(nodes.length === 1 ? (nodes[0] as RegexNode) : { kind: 'sequence', nodes });
    } while (this.#eats('|'));
    if (!this.#sees(stopper)) throw new RegexError('EPAREN');
    this.#depth--;
    return branches.length === 1 ? (branches[0] as RegexNode) : { kind: 'choice', nodes: branches };
  }

  /** A constraint, or an atom and the quantifier behind it. */
  #quantified(isLook: boolean): RegexNode {
    const { kind } = this.#lexer.token;
    if (ASSERTIONS.has(kind)) {
      this.#lexer.next();
      return { kind: 'assertion', assertion: kind as Assertion };
    }
    if (kind === 'look') {
      this.#lexer.next();
      this.#choice(')', true);
      this.#lexer.next();
      return { kind: 'unknown' };
    }
    const atom = this.#atom(isLook);
    const bound = this.#bound();
    if (!bound) return atom;
    if (bound.max === 0) return EMPTY;
    return { kind: 'repeat', node: atom, ...bound };
  }

  #atom(isLook: boolean): RegexNode {
    const { kind, value, name } = this.#lexer.token;
    switch (kind) {
      case ')':
        if (this.flavour.isAdvanced) throw new RegexError('EPAREN');
        this.#lexer.next();
        return this.#set(CharacterSet.of(value));
      case 'plain':
        this.#lexer.next();
        return this.#set(CharacterSet.of(value));
      case 'class':
      case 'class-complement': {
        this.#lexer.next();
        const set = CharacterSet.ofClass(name as string) as CharacterSet;
        return { kind: 'set', set: kind === 'class' ? set : set.complement() };
      }
      case 'any':
        this.#lexer.next();
        return { kind: 'set', set: CharacterSet.all() };
      case '[':
        return this.#bracket();
      case '(':
        return this.#group(isLook);
      case 'back-reference':
        if (isLook || !this.#ended.has(value)) throw new RegexError('ESUBREG');
        this.#lexer.next();
        return { kind: 'unknown' };
      default:
        throw new RegexError('BADRPT');
    }
  }

  #set(set: CharacterSet): RegexNode {
    return { kind: 'set', set: this.flavour.ignoresCase ? set.withoutCase() : set };
  }

  #group(isLook: boolean): RegexNode {
    const captures = this.#lexer.token.value === 1 && !isLook;
    const number = captures ? ++this.#groups : 0;
    this.#lexer.next();
    const inner = this.#choice(')', isLook);
    this.#lexer.next();
    if (captures) this.#ended.add(number);
    return inner;
  }

  #bound(): { min: number; max: number } | undefined {
    const max = Number.POSITIVE_INFINITY;
    if (this.#eats('*')) return { min: 0, max };
    if (this.#eats('+')) return { min: 1, max };
    if (this.#eats('?')) return { min: 0, max: 1 };
    if (!this.#eats('{')) return undefined;
    const least = this.#number();
    let most = least;
    if (this.#eats(',')) most = this.#sees('digit') ? this.#number() : max;
    if (least > most || !this.#sees('}')) throw new RegexError('BADBR');
    this.#lexer.next();
    return { min: least, max: most };
  }

  #number(): number {
    let number = 0;
    while (this.#sees('digit') && number < MAX_BOUND) {
      number = number * 10 + this.#lexer.token.value;
      this.#lexer.next();
    }
    if (this.#sees('digit') || number > MAX_BOUND) throw new RegexError('BADBR');
    return number;
  }

  #bracket(): RegexNode {
    const isComplement = this.#lexer.token.value === 1;
    const set = new CharacterSet();
    this.#lexer.next();
    while (!this.#sees(']')) this.#bracketPart(set);
    this.#lexer.next();
    const whole = this.flavour.ignoresCase ? set.withoutCase() : set;
    return { kind: 'set', set: isComplement ? whole.complement() : whole };
  }

  #bracketPart(set: CharacterSet): void {
    const { kind, name } = this.#lexer.token;
    if (kind === 'character-class') {
      const members = CharacterSet.ofClass(this.#name('ECTYPE'));
      if (!members) throw new RegexError('ECTYPE');
      set.addAll(members);
      return;
    }
    if (kind === 'class' || kind === 'class-complement') {
      const members = CharacterSet.ofClass(name as string) as CharacterSet;
      set.addAll(kind === 'class' ? members : members.complement());
      this.#lexer.next();
      return;
    }
    if (kind === 'equivalence-class') {
      set.add(this.#element());
      return;
    }
    if (kind === 'range') throw new RegexError('ERANGE');
    const from = this.#bracketCharacter();
    if (!this.#eats('range')) {
      set.add(from);
      return;
    }
    if (!['plain', 'range', 'collating-element'].includes(this.#lexer.token.kind))
      throw new RegexError('ERANGE');
    const to = this.#bracketCharacter();
    if (from > to) throw new RegexError('ERANGE');
    set.addRange(from, to);
  }

  #bracketCharacter(): number {
    if (this.#sees('collating-element')) return this.#element();
    const { value } = this.#lexer.token;
    this.#lexer.next();
    return value;
  }

  #element(): number {
    const name = this.#name('ECOLLATE');
    const code = name.length === 1 ? name.charCodeAt(0) : COLLATING_ELEMENTS.get(name);
    if (code === undefined) throw new RegexError('ECOLLATE');
    return code;
  }

  /** The name of a class or an element, up to what closes it. */
  #name(code: 'ECTYPE' | 'ECOLLATE'): string {
    const start = this.#lexer.at;
    let end = start;
    this.#lexer.next();
    while (this.#sees('plain')) {
      end = this.#lexer.at;
      this.#lexer.next();
    }
    this.#lexer.next();
    if (end === start) throw new RegexError(code);
    return this.pattern.slice(start, end);
  }
}

const ASSERTIONS: ReadonlySet<string> = new Set<Assertion>([
  'begin',
  'end',
  'word-begin',
  'word-end',
  'word-boundary',
  'no-word-boundary',
]);

/** The names that regc_locale.c has for the characters of ASCII, in their order; several for some. */
const COLLATING_ELEMENTS: ReadonlyMap<string, number> = new Map(
  [
    'NUL SOH STX ETX EOT ENQ ACK BEL|alert BS|backspace HT|tab LF|newline VT|vertical-tab FF|form-feed',
    'CR|carriage-return SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC IS4|FS IS3|GS IS2|RS IS1|US',
    'space exclamation-mark quotation-mark number-sign dollar-sign percent-sign ampersand apostrophe',
    'left-parenthesis right-parenthesis asterisk plus-sign comma hyphen|hyphen-minus period|full-stop',
    'slash|solidus zero one two three four five six seven eight nine colon semicolon less-than-sign',
    `equals-sign greater-than-sign question-mark commercial-at ${'- '.repeat(26)}left-square-bracket`,
    'backslash|reverse-solidus right-square-bracket circumflex|circumflex-accent underscore|low-line',
    `grave-accent ${'- '.repeat(26)}left-brace|left-curly-bracket vertical-line`,
    'right-brace|right-curly-bracket tilde DEL',
  ]
    .flatMap((line) => line.split(' '))
    .flatMap((names, code) => names.split('|').map((name) => [name, code] as const))
    .filter(([name]) => name !== '-'),
);
