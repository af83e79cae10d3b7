import type { Target } from '../../../core/target.js';
import type { SourceText, Span } from '../../../core/text.js';
import type { ConnectionType } from '../catalogue/connection-types.js';
import type { Method } from '../catalogue/methods.js';
import type { Line } from '../parse/parse.js';
import { type Field, spanOf, type Token } from '../parse/token.js';
import type { Address } from './address.js';
import { readColumns } from './columns.js';
import { lexicalCause, tooLongWord } from './lexical.js';
import { type Mistake, mistakeAt } from './mistake.js';
import type { MethodOption } from './options/method-option.js';
import { readOptions } from './options/read.js';

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
    const { source } = document;
    const { columns, options, mistakes } = readRecord(fields, source, target);
    this.type = columns.type;
    this.databases = fields[1] ?? [];
    this.users = fields[2] ?? [];
    this.address = columns.address;
    this.addressToken = columns.type?.name === 'local' ? undefined : fields[3]?.[0];
    this.maskToken = columns.addressColumns === 2 ? fields[4]?.[0] : undefined;
    this.method = columns.method;
    this.methodToken = columns.methodToken;
    this.options = options;
    const tooLong = tooLongWord(line, fields, target);
    if (tooLong) this.mistakes = [tooLong];
    else if (isUncertain || mistakes.length === 0) this.mistakes = NONE;
    else {
      const accepts = (other: readonly Field[]) => readRecord(other, source, target).mistakes.length === 0;
      const refused = { source, line, fields, mistake: mistakes[0] as Mistake, target, accepts };
      const cause = lexicalCause(refused);
      this.mistakes = cause ? [cause] : mistakes.map((mistake) => inRecord(mistake, line));
    }
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

const NONE: readonly never[] = [];

/** A column is missing in the record, also where its last word comes from a file. */
function inRecord(mistake: Mistake, { fields }: Line): Mistake {
  if (mistake.kind !== 'missing-column' || mistake.path === undefined) return mistake;
  return mistakeAt(mistake.kind, spanOf(fields.at(-1) as Field), mistake.message);
}

function readRecord(fields: readonly Field[], source: SourceText, target: Target) {
  const columns = readColumns(fields, target);
  const { mistake } = columns;
  if (mistake) return { columns, options: NONE, mistakes: [mistake] };
  return { columns, ...readOptions(fields.slice(4 + columns.addressColumns), columns, source, target) };
}
