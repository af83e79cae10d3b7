import type { Absence, IncludeRequest, Inclusion, Tree } from '../../../core/format.js';
import { since, type Target } from '../../../core/target.js';
import type { Line, PgHbaFile } from '../parse/parse.js';
import type { Field, Token } from '../parse/token.js';
import { HbaRecord, type RecordDocument } from './record.js';

/** A file that is asked for and that brings nothing in. */
export interface UnreadFile {
  /** Undefined for a folder without files of that kind. */
  readonly problem: Absence | 'cycle' | 'too-deep' | undefined;
  readonly document: RecordDocument;
  /** The line that asks for it, and the word in it. */
  readonly line: Line;
  readonly token: Token;
}

/** A file of words that is there and has none, or a folder, so that the column that refers to it is not there. */
export interface EmptyWords {
  readonly document: RecordDocument;
  readonly line: Line;
  readonly token: Token;
}

/** A directive whose files are out of reach: there may be records in its place. */
export interface Gap {
  readonly document: RecordDocument;
  readonly line: Line;
  readonly token: Token;
  /** The index of the record that follows. */
  readonly index: number;
}

export interface Reading {
  /** In the order in which the server tries them. */
  readonly records: readonly HbaRecord[];
  readonly unread: readonly UnreadFile[];
  readonly emptyWords: readonly EmptyWords[];
  /** In the order of the records. */
  readonly gaps: readonly Gap[];
  /** Everything that is asked for could be read. */
  readonly isComplete: boolean;
}

/** The server reads a file as often as it is included; beyond these numbers nobody wants to know. */
const MAX_READINGS = 4096;
const MAX_REPEATED_LINES = 100_000;
const MAX_REPEATED_WORDS = 1_000_000;

/** Puts the records of a configuration into the order in which the server tries them. */
export function readTree(tree: Tree<PgHbaFile>, target: Target): Reading {
  const reader = new Reader(target);
  reader.readRecords(tree);
  return reader;
}

class Reader implements Reading {
  readonly records: HbaRecord[] = [];
  readonly unread: UnreadFile[] = [];
  readonly emptyWords: EmptyWords[] = [];
  readonly gaps: Gap[] = [];
  isComplete = true;
  #readings = 0;
  #repeatedLines = 0;
  #words = 0;
  readonly #seen = new Set<PgHbaFile>();

  constructor(private readonly target: Target) {}

  readRecords(tree: Tree<PgHbaFile>): void {
    const { path, source, part } = tree;
    if (this.#seen.has(part)) this.#repeatedLines += part.lines.length;
    this.#seen.add(part);
    if (++this.#readings > MAX_READINGS || this.#repeatedLines > MAX_REPEATED_LINES) {
      this.isComplete = false;
      return;
    }
    const document = { path, source };
    for (const line of part.lines) {
      if (line.directive) this.#directive(tree, document, line);
      else if (line.hasReferences) this.#recordWithReferences(tree, document, line);
      else this.#add(document, line, line.fields, false);
    }
  }

  #add(document: RecordDocument, line: Line, fields: readonly Field[], isUncertain: boolean): void {
    const index = this.records.length;
    this.records.push(new HbaRecord(document, line, fields, isUncertain, index, this.target));
  }

  #directive(tree: Tree<PgHbaFile>, document: RecordDocument, line: Line): void {
    const token = line.fields[1]?.[0] as Token;
    const inclusion = inclusionOf(tree, token);
    const isOutOfReach = inclusion
      ? 'problem' in inclusion && inclusion.problem === 'unknown'
      : token.isFileReference;
    if (isOutOfReach) this.gaps.push({ document, line, token, index: this.records.length });
    if (!inclusion) {
      // An empty path, or words from a file in place of a path.
      if (token.isFileReference) this.isComplete = false;
      else this.unread.push({ problem: 'folder', document, line, token });
      return;
    }
    this.#note(inclusion, document, line, token);
    if ('trees' in inclusion) for (const each of inclusion.trees) this.readRecords(each);
  }

  #recordWithReferences(tree: Tree<PgHbaFile>, document: RecordDocument, line: Line): void {
    const expanded = line.fields.map((field) => this.#expand(tree, field, document, line));
    const known = expanded.filter((field) => field !== undefined);
    const isUncertain = known.length < expanded.length;
    const fields = isUncertain ? line.fields : known.filter((field) => field.length > 0);
    if (fields.length > 0) this.#add(document, line, fields, isUncertain);
  }

  /** The words of a field; undefined where some are not known. */
  #expand(tree: Tree<PgHbaFile>, field: Field, document: RecordDocument, line: Line): Token[] | undefined {
    const words: Token[] = [];
    for (const token of field) {
      if (!token.isFileReference) {
        words.push(token);
        continue;
      }
      const inclusion = inclusionOf(tree, token);
      if (!hasWords(inclusion)) {
        if (inclusion) this.#note(inclusion, document, line, token);
        return undefined;
      }
      const before = words.length;
      for (const each of inclusion.trees) if (!this.#wordsOf(each, words)) return undefined;
      if (words.length === before) this.emptyWords.push({ document, line, token });
    }
    return words;
  }

  /** Adds the words of a file that is referred to; false where some are not known. */
  #wordsOf(tree: Tree<PgHbaFile>, words: Token[]): boolean {
    for (const line of tree.part.lines) {
      // Since 16 an include in a file of words pours the words of that file in.
      for (const token of line.directive ? [line.fields[1]?.[0] as Token] : line.fields.flat()) {
        if (++this.#words > MAX_REPEATED_WORDS) {
          this.isComplete = false;
          return false;
        }
        if (!line.directive && !token.isFileReference) {
          words.push(token.from(tree.path));
          continue;
        }
        const document = { path: tree.path, source: tree.source };
        const inclusion = inclusionOf(tree, token);
        if (!hasWords(inclusion)) {
          if (inclusion) this.#note(inclusion, document, line, token);
          return false;
        }
        for (const each of inclusion.trees) if (!this.#wordsOf(each, words)) return false;
      }
    }
    return true;
  }

  #note(inclusion: Inclusion<PgHbaFile>, document: RecordDocument, line: Line, token: Token): void {
    if ('trees' in inclusion) {
      if (inclusion.trees.length > 0) return;
      this.unread.push({ problem: inclusion.absence, document, line, token });
    } else if (inclusion.problem === 'unknown') this.isComplete = false;
    // Until 15 nothing limits how deeply words refer to files, but for the server's file descriptors.
    else if (inclusion.problem === 'too-deep' && !since(this.target, '16')) this.isComplete = false;
    else this.unread.push({ problem: inclusion.problem, document, line, token });
  }
}

/** Whether it is known which words come in. Of a folder the server reads none, and goes on. */
function hasWords(
  inclusion: Inclusion<PgHbaFile> | undefined,
): inclusion is Extract<Inclusion<PgHbaFile>, { trees: unknown }> {
  if (!inclusion || !('trees' in inclusion)) return false;
  return inclusion.trees.length > 0 || inclusion.absence === 'folder';
}

function inclusionOf(tree: Tree<PgHbaFile>, token: Token): Inclusion<PgHbaFile> | undefined {
  const request: IncludeRequest | undefined = tree.part.requests.get(token);
  return request && tree.included.get(request);
}
