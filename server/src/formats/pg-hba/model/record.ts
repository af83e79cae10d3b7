import type { Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import { type ConnectionType, connectionTypes } from '../catalogue/connection-types.js';
import { type Method, methods } from '../catalogue/methods.js';
import type { Line } from '../parse/parse.js';
import { type Field, spanOf, type Token } from '../parse/token.js';
import { regexMistake } from '../regex/mistake.js';
import type { Address } from './address.js';
import type { Mistake } from './mistake.js';
import { checkOptions, type MethodOption, readOptions } from './options.js';
import { readAddress } from './read-address.js';

/** A document that records stand in. */
export interface RecordDocument {
  readonly path: string;
  readonly source: SourceText;
}

/**
 * One record of pg_hba.conf, read as PostgreSQL's `parse_hba_line` reads it. Behind the first mistake in its columns
 * nothing of it is known; of its options every one is judged.
 */
export class HbaRecord {
  readonly type: ConnectionType | undefined;
  /** The columns as words; empty where the line does not go that far. */
  readonly databases: Field;
  readonly users: Field;
  /** Undefined for `local`, and where it is not understood. */
  readonly address: Address | undefined;
  /** The word in the column for the address, and that of a mask in a column of its own. */
  readonly addressToken: Token | undefined;
  readonly maskToken: Token | undefined;
  /** As the server understands it: `ident` for `local` is `peer`. Undefined where it is none. */
  readonly method: Method | undefined;
  readonly methodToken: Token | undefined;
  readonly options: readonly MethodOption[];
  readonly mistakes: readonly Mistake[];

  constructor(
    readonly document: RecordDocument,
    readonly line: Line,
    /** The line's columns, with the words of files in place of the references to them. */
    readonly fields: readonly Field[],
    /** The files that it refers to are not all known: nothing is, then. */
    readonly isUncertain: boolean,
    /** Its place among all records, in the order in which the server tries them. */
    readonly index: number,
    target: Target,
  ) {
    const columns = readColumns(fields, target);
    this.type = columns.type;
    this.databases = fields[1] ?? [];
    this.users = fields[2] ?? [];
    this.address = columns.address;
    this.addressToken = columns.type?.name === 'local' ? undefined : fields[3]?.[0];
    this.maskToken = columns.addressColumns === 2 ? fields[4]?.[0] : undefined;
    this.method = columns.method;
    this.methodToken = columns.methodToken;
    this.options = columns.options;
    this.mistakes = columns.mistakes;
    if (!this.isUncertain && this.method && columns.mistakes.length === 0) {
      const mistakes: Mistake[] = [];
      checkOptions(this, target, mistakes);
      if (mistakes.length > 0) this.mistakes = mistakes;
    }
    if (isUncertain) this.mistakes = NONE;
  }

  /** The server understands it, and so do we. */
  get isKnown(): boolean {
    return !this.isUncertain && this.mistakes.length === 0;
  }

  get path(): string {
    return this.document.path;
  }

  /** From its first column to its last, without the comment. */
  get span(): Span {
    const { fields } = this.line;
    return { start: spanOf(fields[0] as Field).start, end: spanOf(fields.at(-1) as Field).end };
  }

  /** The number of its first line in its document, from 1 on, as the server's messages have it. */
  get lineNumber(): number {
    return this.document.source.lineAt(this.line.start) + 1;
  }

  /** The value of an option; the last one counts. */
  option(name: string): string | undefined {
    return this.options.findLast((option) => option.name === name)?.value;
  }
}

interface Columns {
  type?: ConnectionType | undefined;
  address?: Address | undefined;
  addressColumns: number;
  method?: Method | undefined;
  methodToken?: Token | undefined;
  options: readonly MethodOption[];
  mistakes: readonly Mistake[];
}

const NONE: readonly never[] = [];

function readColumns(fields: readonly Field[], target: Target): Columns {
  const columns: Columns = { addressColumns: 0, options: NONE, mistakes: NONE };
  const mistake = readUpToMethod(columns, fields, target);
  if (mistake) {
    columns.mistakes = [mistake];
    return columns;
  }
  const behind = fields.slice(4 + columns.addressColumns);
  if (behind.length === 0) return columns;
  const mistakes: Mistake[] = [];
  columns.options = readOptions(behind, mistakes);
  if (mistakes.length > 0) columns.mistakes = mistakes;
  return columns;
}

function readUpToMethod(columns: Columns, fields: readonly Field[], target: Target): Mistake | undefined {
  const last = fields.at(-1) as Field;
  const atEnd = { start: spanOf(last).end, end: spanOf(last).end };
  const missing = (message: string): Mistake => ({ kind: 'missing-column', span: atEnd, message });
  const [typeField, databases, users] = fields;
  const second = typeField?.[1];
  if (second) return several(second, 'multiple values specified for connection type');
  const typeToken = typeField?.[0] as Token;
  const type = connectionTypes.get(typeToken.text);
  if (type?.name !== typeToken.text || connectionTypes.standing(type, target) !== 'known') {
    return at('connection-type', typeToken, `invalid connection type "${typeToken.text}"`);
  }
  columns.type = type;
  if (!databases) return missing('end-of-line before database specification');
  const wrongDatabase = regexMistake(databases, target);
  if (wrongDatabase) return wrongDatabase;
  if (!users) return missing('end-of-line before role specification');
  const wrongUser = regexMistake(users, target);
  if (wrongUser) return wrongUser;
  if (type.name !== 'local') {
    const read = readAddress(fields.slice(3, 5), atEnd.end);
    if (read.mistake) return read.mistake;
    columns.address = read.address;
    columns.addressColumns = read.columns;
  }
  const methodField = fields[3 + columns.addressColumns];
  if (!methodField) return missing('end-of-line before authentication method');
  if (methodField[1]) return several(methodField[1], 'multiple values specified for authentication type');
  const token = methodField[0] as Token;
  columns.methodToken = token;
  return readMethod(columns, token, type, target);
}

function readMethod(
  columns: Columns,
  token: Token,
  type: ConnectionType,
  target: Target,
): Mistake | undefined {
  const written = methods.get(token.text);
  const standing = written?.name === token.text ? methods.standing(written, target) : undefined;
  const message = `invalid authentication method "${token.text}"`;
  if (standing === 'other-build') {
    return at('method-of-other-build', token, `${message}: not supported by this build`);
  }
  if (!written || standing !== 'known') return at('method', token, message);
  const isPeer = written.name === 'ident' && type.name === 'local';
  const method = isPeer ? (methods.get('peer') as Method) : written;
  columns.method = method;
  // cert asks for TLS alone, which hostnogssenc does not promise.
  if ((method.ways & type.ways) !== type.ways) {
    return at('method-on-connection', token, method.refusal ?? message);
  }
  return undefined;
}

function several(token: Token, message: string): Mistake {
  return at('several-values', token, message);
}

function at(kind: Mistake['kind'], { start, end }: Token, message: string): Mistake {
  return { kind, span: { start, end }, message };
}
