import { calculate } from './arithmetic.js';

/** What fail2ban makes of a time: it puts factors in place of the units and has Python evaluate what comes of it. */
export type Time =
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** A text in quotes or several numbers with commas between them: no number, which not every option minds. */
  | { readonly kind: 'no-number' }
  /** A program in Python that calls something. */
  | { readonly kind: 'program' }
  /** Python refuses it. */
  | { readonly kind: 'invalid' }
  /** Python may or may not make a number of it. */
  | { readonly kind: 'unknown' };

const DAY = 24 * 60 * 60;
/** A year of 365.25 days; Python has these two as decimals. */
const YEAR = `${365.25 * DAY}.0`;
const MONTH = `${(365.25 * DAY) / 12}.0`;

/** In the order in which fail2ban replaces them. */
const UNITS: readonly (readonly [unit: RegExp, factor: string])[] = [
  [/(?<=[\d\s])(?:days?|da|dd?)\b/gi, `*${DAY}`],
  [/(?<=[\d\s])(?:weeks?|wee?|ww?)\b/gi, `*${7 * DAY}`],
  [/(?<=[\d\s])(?:months?|mon?)\b/gi, `*${MONTH}`],
  [/(?<=[\d\s])(?:years?|yea?|yy?)\b/gi, `*${YEAR}`],
  [/(?<=[\d\s])(?:seconds?|sec?|ss?)\b/gi, '*1'],
  [/(?<=[\d\s])(?:minutes?|min?|mm?)\b/gi, '*60'],
  [/(?<=[\d\s])(?:hours?|hou?|hh?)\b/gi, '*3600'],
];

/** Nobody writes a longer time. */
const MAX_LENGTH = 1000;

/** What fail2ban makes of a time such as `600`, `1d 12h` or `1h+30m`. */
export function readTime(value: string): Time {
  if (/^-?\d{1,15}$/.test(value) && !/^-?0\d*[1-9]/.test(value))
    return { kind: 'seconds', seconds: Number(value) };
  if (value.length > MAX_LENGTH) return { kind: 'unknown' };
  return readExpression(expressionOf(value));
}

/** The expression that fail2ban hands to Python for a time. */
function expressionOf(value: string): string {
  let text = value.replace(/(?<=[a-z])(\d)/gi, ' $1');
  for (const [unit, factor] of UNITS) text = text.replace(unit, factor);
  return text.replace(/(\d)\s+(\d)/g, '$1+$2');
}

const COMMENT = /#[^\n]*/g;
const NAME = /(?:\p{L}|(?<!\d)_)[\p{L}\p{N}_]*/gu;
/** With these, what stands beside them may well be a name that Python knows. */
const WORDS: ReadonlySet<string> = new Set([
  'True',
  'False',
  'None',
  'and',
  'or',
  'not',
  'if',
  'else',
  'in',
  'is',
]);
const SCOPES = /\b(?:lambda|for)\b/;

/** What Python makes of an expression. */
export function readExpression(written: string): Time {
  if (/["'\\]/.test(written)) return readQuoted(written);
  const text = written.includes('#') ? written.replace(COMMENT, '') : written;
  const names = readNames(text);
  if (names) return { kind: names };
  if (/^\s*[=;,]|[;?$`]|[^\s\x21-\x7e]/.test(text)) return { kind: 'invalid' };
  if (/[<>=!&|^~@:[\]{}]/.test(text)) return { kind: 'unknown' };
  if (text.includes(',')) return readTuple(text);
  const seconds = calculate(text);
  if (seconds === 'unknown' || seconds === 'invalid') return { kind: seconds };
  return { kind: 'seconds', seconds };
}

/** What the names in an expression without quotes tell of it; undefined where there is none. */
function readNames(text: string): 'invalid' | 'program' | 'unknown' | undefined {
  let found: 'program' | 'unknown' | undefined;
  for (const match of text.matchAll(NAME)) {
    const name = match[0];
    // An exponent: `1e+5`.
    if (/^e$/i.test(name) && /^\d[+-]\d/.test(text.slice(match.index - 1).replace(/e/i, ''))) continue;
    const isReached = /\.\s*$/.test(text.slice(Math.max(0, match.index - 5), match.index));
    const isUsed = /^\s*[(.]/.test(text.slice(match.index + name.length, match.index + name.length + 5));
    if (isUsed && !WORDS.has(name)) found = 'program';
    else if (!isReached && !WORDS.has(name)) return SCOPES.test(text) ? 'unknown' : 'invalid';
    else found ??= 'unknown';
  }
  return found;
}

function readQuoted(text: string): Time {
  if (/^\s*(["'])[^"'\\\n]*\1\s*$/.test(text)) return { kind: 'no-number' };
  const quotes = text.match(/["']/g) ?? [];
  if (quotes.length === 1) return { kind: text.includes('#') ? 'unknown' : 'invalid' };
  return { kind: /[A-Za-z_]\w*\s*\(/.test(text) ? 'program' : 'unknown' };
}

function readTuple(text: string): Time {
  if (/[()]/.test(text)) return { kind: 'unknown' };
  const parts = text.replace(/,\s*$/, '').split(',').map(calculate);
  if (parts.includes('invalid')) return { kind: 'invalid' };
  return { kind: parts.includes('unknown') ? 'unknown' : 'no-number' };
}
