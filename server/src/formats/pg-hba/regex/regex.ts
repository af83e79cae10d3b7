import { RegexError } from './errors.js';
import type { Flavour } from './lexer.js';
import { Machine } from './machine.js';
import type { RegexNode } from './node.js';
import { parseRegex, TooDeep } from './parser.js';

/** A regular expression over names, as PostgreSQL's `regcomp` and `regexec` understand it. */
export interface Regex {
  /** Whether it matches a name, anywhere in it; undefined where that is not known. */
  matches(name: string): boolean | undefined;
  /** Whether it can only match a name as a whole, from its beginning to its end; undefined where that is not known. */
  readonly isAnchored: boolean | undefined;
  /** Whether it surely matches every name. */
  readonly matchesEveryName: boolean;
}

/** Longer expressions are not worked out: nobody would read them. */
const MAX_LENGTH = 2000;

/** Compiles an advanced regular expression; where the server refuses it, the reason in its own words. */
export function compileRegex(pattern: string): Regex | string {
  const bytes = toBytes(pattern);
  if (bytes.length > MAX_LENGTH) return UNKNOWN;
  try {
    const { flavour, start, isLiteral } = readPrefix(bytes);
    if (isLiteral) return literal(bytes.slice(start), flavour);
    if (flavour === undefined) return UNKNOWN;
    return new ParsedRegex(parseRegex(bytes, start, flavour));
  } catch (error) {
    if (error instanceof RegexError) return error.message;
    if (error instanceof TooDeep) return UNKNOWN;
    throw error;
  }
}

const UNKNOWN: Regex = { matches: () => undefined, isAnchored: undefined, matchesEveryName: false };

class ParsedRegex implements Regex {
  #machine: Machine | undefined;

  constructor(private readonly node: RegexNode) {}

  matches(name: string): boolean | undefined {
    this.#machine ??= new Machine(this.node);
    return this.#machine.matches(toBytes(name));
  }

  get isAnchored(): boolean {
    return isBoundBy(this.node, 'begin') && isBoundBy(this.node, 'end');
  }

  get matchesEveryName(): boolean {
    return matchesAnything(this.node);
  }
}

function literal(text: string, flavour: Flavour | undefined): Regex {
  const fold = (each: string) =>
    flavour?.ignoresCase ? each.replace(/[A-Z]/g, (letter) => letter.toLowerCase()) : each;
  const wanted = fold(text);
  return {
    matches: (name) => fold(toBytes(name)).includes(wanted),
    isAnchored: false,
    matchesEveryName: wanted === '',
  };
}

interface Prefix {
  /** Undefined for a basic regular expression, which nobody writes here. */
  readonly flavour: Flavour | undefined;
  readonly start: number;
  readonly isLiteral: boolean;
}

const ADVANCED: Flavour = { isAdvanced: true, ignoresCase: false, isExpanded: false };

/** Reads what an expression may begin with: a director such as `***=`, and embedded options such as `(?i)`. */
function readPrefix(pattern: string): Prefix {
  let start = 0;
  if (pattern.startsWith('***') && pattern.length >= 4) {
    const director = pattern[3];
    if (director === '?') throw new RegexError('BADPAT');
    if (director === '=') return { flavour: ADVANCED, start: 4, isLiteral: true };
    if (director !== ':') throw new RegexError('BADRPT');
    start = 4;
  }
  const options = /^\(\?([A-Za-z]+)/.exec(pattern.slice(start, start + 64))?.[1];
  if (options === undefined) return { flavour: ADVANCED, start, isLiteral: false };
  return readOptions(pattern, start + 2, options);
}

function readOptions(pattern: string, from: number, options: string): Prefix {
  let isAdvanced = true;
  let isExtended = true;
  let isLiteral = false;
  let ignoresCase = false;
  let isExpanded = false;
  for (const option of options) {
    if (!'bceimnpqstwx'.includes(option)) throw new RegexError('BADOPT');
    if (option === 'b') [isAdvanced, isExtended, isLiteral] = [false, false, false];
    else if (option === 'e') [isAdvanced, isExtended, isLiteral] = [false, true, false];
    else if (option === 'q') [isAdvanced, isExtended, isLiteral] = [false, false, true];
    else if (option === 'i' || option === 'c') ignoresCase = option === 'i';
    else if (option === 'x' || option === 't') isExpanded = option === 'x';
  }
  const end = from + options.length;
  if (pattern[end] !== ')') throw new RegexError('BADOPT');
  const flavour = isExtended || isLiteral ? { isAdvanced, ignoresCase, isExpanded } : undefined;
  return { flavour, start: end + 1, isLiteral };
}

/** A text as the bytes of UTF-8, one for each code unit: that is what the server compares before it knows an encoding. */
function toBytes(text: string): string {
  if (/^[\x00-\x7f]*$/.test(text)) return text;
  let bytes = '';
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes += character;
    else if (code < 0x800) bytes += String.fromCharCode(0xc0 | (code >> 6), continuation(code));
    else if (code < 0x10000) {
      bytes += String.fromCharCode(0xe0 | (code >> 12), continuation(code >> 6), continuation(code));
    } else {
      const lead = 0xf0 | (code >> 18);
      bytes += String.fromCharCode(
        lead,
        continuation(code >> 12),
        continuation(code >> 6),
        continuation(code),
      );
    }
  }
  return bytes;
}

function continuation(code: number): number {
  return 0x80 | (code & 0x3f);
}

/** Whether every match lies at one end of the name. */
function isBoundBy(node: RegexNode, end: 'begin' | 'end'): boolean {
  switch (node.kind) {
    case 'assertion':
      return node.assertion === end;
    case 'choice':
      return node.nodes.every((each) => isBoundBy(each, end));
    case 'sequence': {
      const outer = node.nodes.at(end === 'begin' ? 0 : -1);
      return outer !== undefined && isBoundBy(outer, end);
    }
    case 'repeat':
      return node.min > 0 && isBoundBy(node.node, end);
    default:
      return false;
  }
}

/** Names have at least one character. */
function matchesAnything(node: RegexNode): boolean {
  if (matchesNothing(node)) return true;
  if (node.kind === 'set') return node.set.isEverything;
  if (node.kind === 'choice') return node.nodes.some(matchesAnything);
  if (node.kind === 'repeat') return node.min <= 1 && matchesAnything(node.node);
  const nodes = node.kind === 'sequence' ? node.nodes : [node];
  const from = isPlace(nodes[0], 'begin') ? 1 : 0;
  const to = isPlace(nodes.at(-1), 'end') ? nodes.length - 1 : nodes.length;
  const inner = nodes.slice(from, to);
  if (from === 0 || to === nodes.length) {
    if (inner.every(matchesNothing)) return true;
  }
  return inner.length === 1 && isAnyRun(inner[0] as RegexNode);
}

/** Whether it matches the empty text, wherever that stands. */
function matchesNothing(node: RegexNode): boolean {
  if (node.kind === 'sequence') return node.nodes.every(matchesNothing);
  if (node.kind === 'choice') return node.nodes.some(matchesNothing);
  return node.kind === 'repeat' && (node.min === 0 || matchesNothing(node.node));
}

function isAnyRun(node: RegexNode): boolean {
  const isUnbounded = node.kind === 'repeat' && node.min <= 1 && node.max === Number.POSITIVE_INFINITY;
  return isUnbounded && node.node.kind === 'set' && node.node.set.isEverything;
}

function isPlace(node: RegexNode | undefined, assertion: 'begin' | 'end'): boolean {
  return node?.kind === 'assertion' && node.assertion === assertion;
}
