import { isBlank, skipBlanks, trimEnd } from '../parse/blanks.js';

/** A stretch of the value that is read. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a filter or an action is given in brackets. */
export interface Parameter extends Stretch {
  readonly name: string;
  /** Without its quotes, and without blanks around it. */
  readonly value: string;
  /** The value with its quotes. */
  readonly valueStretch: Stretch;
}

/** What fail2ban does not understand of a specification, and from where on. */
export interface SpecificationProblem {
  readonly kind: 'no-name' | 'unclosed' | 'after-value' | 'no-parameter';
  readonly at: number;
}

/** A filter or an action as a jail names it: `name`, or `name[parameter=value, other="value"][more=value]`. */
export interface Specification extends Stretch {
  /** Up to the bracket; blanks before the bracket are a part of it, as they are to fail2ban. */
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly problem?: SpecificationProblem;
}

const LINE_FEED = 10;
const COMMA = 44;
const EQUALS = 61;
const OPEN = 91;
const CLOSE = 93;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** Reads a filter, or one action of a list, in a stretch of a text, as fail2ban's `extractOptions` does. */
export function specificationIn(text: string, from = 0, to = text.length): Specification {
  // A slice, so that nothing is looked for in what follows.
  const own = text.slice(from, to);
  const bracket = own.indexOf('[');
  const name = bracket < 0 ? own : own.slice(0, bracket);
  const specification = { from, to, name, parameters: [] };
  if (name === '') return { ...specification, problem: { kind: 'no-name', at: from } };
  if (bracket < 0) return specification;
  const close = trimEnd(own, bracket, own.length) - 1;
  if (close <= bracket || own.charCodeAt(close) !== CLOSE) {
    return { ...specification, problem: { kind: 'unclosed', at: from + bracket } };
  }
  return { ...specification, ...parametersOf(own.slice(0, close), bracket + 1, from) };
}

/** The parameters that a text has from `start` on; it stands `offset` behind the beginning of the value. */
function parametersOf(
  text: string,
  start: number,
  offset: number,
): Pick<Specification, 'parameters' | 'problem'> {
  const parameters: Parameter[] = [];
  let at = start;
  while (at < text.length) {
    const name = skipBlanks(text, at, text.length);
    if (name === text.length || isLastComma(text, at)) break;
    const equals = wordEnd(text, name, text.length);
    if (equals === name || text.charCodeAt(equals) !== EQUALS) {
      return { parameters, problem: { kind: 'no-parameter', at: offset + name } };
    }
    const end = valueEnd(text, equals + 1);
    parameters.push({
      name: text.slice(name, equals),
      value: unquoted(text.slice(equals + 1, end)),
      from: offset + name,
      to: offset + end,
      valueStretch: { from: offset + equals + 1, to: offset + end },
    });
    at = afterSeparator(text, end);
    if (at < 0) return { parameters, problem: { kind: 'after-value', at: offset + end } };
  }
  return { parameters };
}

function isLastComma(text: string, at: number): boolean {
  return text.charCodeAt(at) === COMMA && skipBlanks(text, at + 1, text.length) === text.length;
}

function valueEnd(text: string, from: number): number {
  const close = closingQuote(text, from);
  if (close >= 0) return close + 1;
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== COMMA && text.charCodeAt(at) !== CLOSE) at++;
  return at;
}

function unquoted(written: string): string {
  const close = closingQuote(written, 0);
  return stripped(close < 0 ? written : written.slice(1, close));
}

function stripped(text: string): string {
  const start = skipBlanks(text, 0, text.length);
  return text.slice(start, trimEnd(text, start, text.length));
}

/** Where what follows a value begins, or -1 where no separator stands between them. */
function afterSeparator(text: string, at: number): number {
  if (at === text.length) return at;
  const unit = text.charCodeAt(at);
  if (unit === COMMA) return at + 1;
  // To Python's expressions the end is also before a line feed that is the last.
  if (unit === LINE_FEED && at + 1 === text.length) return at;
  if (unit !== CLOSE) return -1;
  const open = skipBlanks(text, at + 1, text.length);
  return text.charCodeAt(open) === OPEN ? open + 1 : -1;
}

/** Splits a list of actions, as fail2ban's `splitWithOptions` does, and reads each. */
export function specificationsIn(text: string): readonly Specification[] {
  const brackets = text.includes('[') ? new Brackets(text) : undefined;
  const found: Specification[] = [];
  let at = skipBlanks(text, 0, text.length);
  while (at < text.length) {
    const end = brackets?.endFrom(at) ?? wordsEnd(text, at);
    found.push(specificationIn(text, at, end));
    at = skipBlanks(text, end, text.length);
  }
  return found;
}

/** What is read of an action with brackets. */
const State = {
  /** Before a parameter or the closing bracket. */
  Start: 1,
  Name: 2,
  Value: 4,
  Unquoted: 8,
  /** Behind a value, before what separates it from the next. */
  After: 16,
} as const;
type State = (typeof State)[keyof typeof State];

/**
 * Finds where an action with brackets ends. fail2ban does it by a regular expression that goes back and tries again;
 * here no place is tried twice in the same state, however many actions begin before it, so that the cost is linear.
 */
class Brackets {
  readonly #tried: Uint8Array;
  #todo: number[] = [];

  constructor(private readonly text: string) {
    this.#tried = new Uint8Array(text.length + 1);
  }

  /** The end of the action that begins at an offset, brackets included; undefined where it has none that close. */
  endFrom(start: number): number | undefined {
    const { text } = this;
    let at = start;
    while (at < text.length && text.charCodeAt(at) !== OPEN && !isBlank(text.charCodeAt(at))) at++;
    if (at === start) return undefined;
    const open = skipBlanks(text, at, text.length);
    if (text.charCodeAt(open) !== OPEN) return undefined;
    this.#todo = [];
    this.#try(State.Start, open + 1);
    for (;;) {
      const place = this.#todo.pop();
      if (place === undefined) return undefined;
      const state = this.#todo.pop() as State;
      const end = this.#step(state, place);
      if (end !== undefined) return end;
    }
  }

  /** What is added last is tried first. */
  #try(state: State, at: number): void {
    if (((this.#tried[at] ?? state) & state) !== 0) return;
    this.#todo.push(state, at);
  }

  /** Goes on from a place, and tells the end where that closes the action. */
  #step(state: State, at: number): number | undefined {
    const { text } = this;
    const tried = this.#tried[at] as number;
    if ((tried & state) !== 0) return undefined;
    this.#tried[at] = tried | state;
    const unit = text.charCodeAt(at);
    switch (state) {
      case State.Start:
        if (unit === CLOSE) return this.#closed(at + 1);
        if (isBlank(unit)) this.#try(State.Start, at + 1);
        else if (wordEnd(text, at, at + 2) > at) this.#try(State.Name, at);
        return undefined;
      case State.Name: {
        const end = wordEnd(text, at, at + 2);
        if (end > at) this.#try(State.Name, end);
        else if (unit === EQUALS) this.#try(State.Value, at + 1);
        return undefined;
      }
      case State.Value: {
        this.#try(State.Unquoted, at);
        const close = closingQuote(text, at);
        if (close >= 0) this.#try(State.After, close + 1);
        return undefined;
      }
      case State.Unquoted:
        this.#try(State.After, at);
        if (at < text.length && unit !== COMMA && unit !== CLOSE) this.#try(State.Unquoted, at + 1);
        return undefined;
      case State.After:
        return this.#after(at, unit);
    }
  }

  #after(at: number, unit: number): number | undefined {
    const { text } = this;
    if (isBlank(unit)) this.#try(State.After, at + 1);
    else if (unit === COMMA) this.#try(State.Start, at + 1);
    else {
      this.#try(State.Start, at);
      const next = unit === CLOSE ? skipBlanks(text, at + 1, text.length) : text.length;
      if (text.charCodeAt(next) === OPEN) this.#try(State.Start, next + 1);
    }
    return undefined;
  }

  #closed(at: number): number | undefined {
    return at === this.text.length || isBlank(this.text.charCodeAt(at)) ? at : undefined;
  }
}

/** The end of the letters that are no blank. */
function wordsEnd(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** The closing quote of the value that begins at an offset, or -1 where it has none. */
function closingQuote(text: string, from: number): number {
  const unit = text.charCodeAt(from);
  if (unit !== DOUBLE_QUOTE && unit !== SINGLE_QUOTE) return -1;
  return text.indexOf(text[from] as string, from + 1);
}

const WORD = /[\p{L}\p{N}_.-]/u;

/** The end of the letters of a parameter's name from an offset on. */
function wordEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && at < text.length) {
    const point = text.codePointAt(at) as number;
    if (!WORD.test(String.fromCodePoint(point))) break;
    at += point > 0xffff ? 2 : 1;
  }
  return at;
}
