import { nearest } from '../../../core/nearest.js';
import type { ValueType } from '../catalogue/index.js';

const LONG_MAX = 2n ** 63n - 1n;
const LONG_MIN = -(2n ** 63n);
/** More digits than a long has. */
const MANY_DIGITS = 25;

/** A text with its blanks as the schemas see them in most values: none around it, and one for many. */
export function collapsed(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}

/** Whether the text of an element fits its type. */
export function fits(type: ValueType, text: string): boolean {
  switch (type.kind) {
    case 'text':
    case 'token':
    case 'uri':
      return true;
    case 'name':
      return collapsed(text) !== '';
    case 'integer':
      return isInteger(type, text);
    case 'word':
      return type.words.includes(type.isExact ? text : collapsed(text));
    case 'boolean':
      return (type.digits ? /^(?:true|false|1|0)$/ : /^(?:true|false)$/).test(collapsed(text));
    case 'absolute-path':
      return collapsed(text).startsWith('/');
    case 'mime-type':
      return isMimeType(collapsed(text));
    case 'jdbc-url':
      return collapsed(text).startsWith('jdbc:') && collapsed(text).includes(':', 'jdbc:'.length);
    case 'locale':
    case 'encoding':
      return PATTERNS[type.kind].test(text);
    default:
      return PATTERNS[type.kind].test(collapsed(text));
  }
}

const NAME_START =
  'A-Z_a-z\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2FF}\\u{370}-\\u{37D}\\u{37F}-\\u{EFFFF}';
const NAME = `[${NAME_START}][${NAME_START}\\-.0-9\\u{B7}\\u{300}-\\u{36F}]*`;

const PATTERNS = {
  status: /^(?!000)[0-9]{3}$/,
  locale: /^[a-z]{2}[_-]?(?:[\p{L}\-\p{Nd}]{2})?$/u,
  encoding: /^[^ \t\r\n]+$/,
  'http-method': /^[!#$%&'*+\-.0-9A-Z^_`a-z|~]+$/,
  identifier: /^[$_\p{L}][\p{L}\p{Nd}_$]*$/u,
  qname: new RegExp(`^(?:${NAME}:)?${NAME}$`, 'u'),
  'qname-pattern': new RegExp(`^(?:\\*|(?:${NAME}:)?${NAME}\\*?)$`, 'u'),
};

const ID = new RegExp(`^${NAME}$`, 'u');

/** Whether it can be an id: a name without a colon. */
export function isId(value: string): boolean {
  return ID.test(collapsed(value));
}

/** Whether it looks like the tag of a language: `de` or `de-AT`. */
export function isLanguage(value: string): boolean {
  return /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(collapsed(value));
}

function isInteger(type: ValueType & { readonly kind: 'integer' }, text: string): boolean {
  if (type.mayBeEmpty && text === '') return true;
  const digits = collapsed(text);
  if (!/^[+-]?[0-9]+$/.test(digits)) return false;
  if (!type.isLong && type.min === undefined && type.max === undefined) return true;
  const significant = digits.replace(/^[+-]?0*/, '');
  if (significant.length > MANY_DIGITS) return !(type.isLong || type.max !== undefined || digits[0] === '-');
  const value = BigInt(`${digits[0] === '-' ? '-' : ''}${significant || '0'}`);
  if (type.isLong && (value > LONG_MAX || value < LONG_MIN)) return false;
  return value >= (type.min ?? value) && value <= (type.max ?? value);
}

function isMimeType(value: string): boolean {
  const slash = value.indexOf('/', 1);
  return slash > 0 && slash < value.length - 1 && /^[^\p{Cc}^ ]+$/u.test(value);
}

/** What was most likely meant by a text that does not fit. */
export function nearestValue(type: ValueType, text: string): string | undefined {
  const value = collapsed(text);
  if (type.kind === 'word') return nearest(value, type.words);
  if (type.kind !== 'boolean') return undefined;
  return BOOLEANS.get(value.toLowerCase()) ?? nearest(value, ['true', 'false']);
}

const BOOLEANS: ReadonlyMap<string, string> = new Map([
  ['1', 'true'],
  ['yes', 'true'],
  ['on', 'true'],
  ['0', 'false'],
  ['no', 'false'],
  ['off', 'false'],
]);
