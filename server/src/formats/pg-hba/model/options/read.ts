import type { Target } from '../../../../core/target.js';
import type { SourceText, Span } from '../../../../core/text.js';
import { type ConnectionType, TLS } from '../../catalogue/connection-types.js';
import { listOfMethods, type Method } from '../../catalogue/methods.js';
import { type Option, optionOf, options as optionTable } from '../../catalogue/options.js';
import type { Field, Token } from '../../parse/token.js';
import type { Columns } from '../columns.js';
import { type Mistake, mistakeAt } from '../mistake.js';
import { mistakeInOptions } from './check-together.js';
import { refusalOfValue } from './check-value.js';
import { MethodOption } from './method-option.js';

/** What is behind the method of a record. */
export interface ReadOptions {
  readonly options: readonly MethodOption[];
  readonly mistakes: readonly Mistake[];
}

const NOTHING: ReadOptions = { options: [], mistakes: [] };

/**
 * Reads the words behind the method as PostgreSQL's `parse_hba_auth_opt` does. The server stops at the first that it
 * refuses; here all are judged, and words that belong to one fault are told once.
 */
export function readOptions(
  fields: readonly Field[],
  { type, method, methodToken }: Columns,
  source: SourceText,
  target: Target,
): ReadOptions {
  if (!type || !method || !methodToken) return NOTHING;
  if (fields.length === 0 && !NEEDS_OPTIONS.has(method.name)) return NOTHING;
  const reader = new Reader(type, method, source, target);
  for (const field of fields) {
    for (const [index, token] of field.entries()) reader.read(token, index > 0);
  }
  const { options, mistakes } = reader;
  if (mistakes.length === 0) {
    const mistake = mistakeInOptions(options, method, methodToken, target);
    if (mistake) mistakes.push(mistake);
  }
  return { options, mistakes };
}

/** Without any option these are refused. */
const NEEDS_OPTIONS = new Set([
  'ldap',
  ...optionTable.entries.flatMap(({ isRequired, methods }) => (isRequired ? (methods ?? []) : [])),
]);

class Reader {
  readonly options: MethodOption[] = [];
  readonly mistakes: Mistake[] = [];
  /** The last word is no option, and what hangs on it is none either. */
  #isAstray = false;

  constructor(
    private readonly type: ConnectionType,
    private readonly method: Method,
    private readonly source: SourceText,
    private readonly target: Target,
  ) {}

  /** @param isJoined a comma stands between it and the word in front of it */
  read(token: Token, isJoined: boolean): void {
    const equals = token.text.indexOf('=');
    if (equals < 0) {
      // The piece of an option, or one word too many.
      const message = `authentication option not in name=value format: ${token.text}`;
      if (!this.#isAstray) this.#add('option-syntax', token, token, message);
      this.#isAstray = true;
      return;
    }
    const name = token.text.slice(0, equals);
    const option = new MethodOption(name, token.text.slice(equals + 1), token, this.source);
    const entry = optionOf(name);
    if (entry && optionTable.standing(entry, this.target) === 'known') {
      this.#isAstray = false;
      this.options.push(option);
      this.#check(option, entry);
      return;
    }
    if (this.#isAstray && (isJoined || name === '')) return;
    this.#isAstray = isJoined || name === '';
    this.options.push(option);
    this.#add('option-name', option.nameSpan, token, `unrecognized authentication option name: "${name}"`);
  }

  #check(option: MethodOption, entry: Option): void {
    const { method, type } = this;
    if (entry.methods && !entry.methods.includes(method.name)) {
      const methods = listOfMethods(entry.methods, this.target);
      const message = `authentication option "${option.name}" is only valid for authentication methods ${methods}`;
      this.#add('option-method', option.nameSpan, option.token, message);
      return;
    }
    if (entry.ways === TLS && type.ways !== TLS) {
      const message = `${option.name} can only be configured for "hostssl" rows`;
      this.#add('option-method', option.nameSpan, option.token, message);
      return;
    }
    const refusal = refusalOfValue(option, entry, method, this.target);
    if (refusal !== undefined) this.#add('option-value', option.valueSpan, option.token, refusal);
  }

  #add(kind: Mistake['kind'], span: Span, { path }: Token, message: string): void {
    this.mistakes.push(mistakeAt(kind, { start: span.start, end: span.end, path }, message));
  }
}
