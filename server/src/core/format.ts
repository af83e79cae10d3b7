import type { Admission, ClientConnection } from './admission.js';
import type { Catalog } from './catalog.js';
import type { Rule } from './rule.js';
import type { Target, TargetRange } from './target.js';
import type { SourceText, Span, TextEdit } from './text.js';

/** A glob over paths (see `matchesGlob`), and how sure a match makes us, 0 to 1. */
export interface FilePattern {
  readonly glob: string;
  readonly certainty: number;
}

/** How a comment is written in a format. */
export interface CommentSyntax {
  readonly open: string;
  readonly close: string;
  /** What stands before the reason of a suppression, where it cannot be `--`, as in XML. */
  readonly reason?: string;
}

/** A comment as it stands in a text. */
export interface Comment {
  /** All of it, its delimiters included. */
  readonly span: Span;
}

/** A wish of a document to have others read in its place. Its identity is what joins it to the answer. */
export interface IncludeRequest {
  /** Segments with the wildcards of glob(7), relative to `base`. */
  readonly pattern: string;
  /** The folder of the root document, that of the document that asks, or the root of the file system. */
  readonly base: 'configuration' | 'document' | 'filesystem';
  /** It names a folder, whose absence is to be told. */
  readonly isFolder?: true;
  /** It is of another format and only looked at: nothing is found in it. */
  readonly isForeign?: true;
  /** Where it is asked for. */
  readonly span: Span;
}

export type Absence = 'missing' | 'folder';

/** What the host found for a request. */
export type Inclusion<Part> =
  | {
      readonly trees: readonly Tree<Part>[];
      /**
       * Why there is none, where the request names one document or one folder: nothing of that name is where it would
       * be, or a folder in place of a document.
       */
      readonly absence?: Absence;
    }
  /** The request names a document that is being read already, or the documents are nested too deeply. */
  | { readonly problem: 'cycle' | 'too-deep' }
  /** Outside the places that may be read, or not readable: nothing is known of its content. */
  | { readonly problem: 'unknown' };

/** One document and what it includes. A document that is included twice may be shared. */
export interface Tree<Part> {
  readonly path: string;
  readonly source: SourceText;
  readonly part: Part;
  readonly included: ReadonlyMap<IncludeRequest, Inclusion<Part>>;
}

/** Whether a document is what the daemon reads first, or a drop-in whose main file is not at hand. */
export type Role = 'root' | 'fragment';

/** What is known of one kind of file before any is met: enough to recognise one, and to read the settings. */
export interface FormatInfo {
  readonly id: string;
  /** The name of the file as people say it: `sshd_config`. */
  readonly title: string;
  /**
   * The language ids that editors give to such files. Where the extension contributes a language of its own, that is
   * the first.
   */
  readonly languageIds: readonly string[];
  readonly files: readonly FilePattern[];
  readonly target: TargetRange;
  /** The names of files in a folder that are worth a look: their content tells whether they are of this format. */
  readonly worthALook?: readonly string[];
  /** Its documents can be laid out, by `Format.layout`. */
  readonly hasLayout?: true;

  /** How likely a text is of this format, 0 to 1, where the name of the file does not tell. */
  sniff?(head: string): number | Promise<number>;
  /** Whether a text is surely of another kind, although the name of the file is one of this format. */
  denies?(head: string): boolean;
}

/** A format whose code is loaded when the first of its files is met. */
export interface RegisteredFormat extends FormatInfo {
  /** Always the same one. */
  load(): Promise<Format>;
}

/**
 * All that hardlint knows of one kind of file. `Part` is one parsed document, `Model` what is in force once
 * everything it includes is joined to it. Parsing and linking are total: they never throw and lose no byte.
 */
export interface Format<Part = unknown, Model = unknown> extends FormatInfo {
  readonly comment: CommentSyntax;
  readonly catalog: Catalog;
  /** Words by the name under which a grammar asks for them, where it needs more than one list of them. */
  wordLists?(): Readonly<Record<string, readonly string[]>>;
  /** Sorted by id. */
  readonly rules: readonly Rule<Model>[];
  /** How deeply documents may include each other; the root has depth 0. */
  readonly maxIncludeDepth: number;

  parse(source: SourceText, target: Target): Part;
  comments(part: Part): readonly Comment[];
  /**
   * Where the statement begins that an offset is in: a comment on the line above it speaks of all of the statement.
   * Left out: a statement is a line, and a comment may stand on any.
   */
  statementAt?(part: Part, offset: number): number;
  /**
   * The edits that give a document the layout that people of its daemon expect, in ascending order. They change blanks
   * and nothing that is read. Where there is one, `hasLayout` says so.
   */
  layout?(part: Part, target: Target): readonly TextEdit[];
  /** The first place where a comment may stand, where that is not the beginning of the text. */
  firstPlace?(part: Part): number;
  /** What a document at a path asks for. `isRoot`: it is the first of its configuration. */
  includes(part: Part, path: string, isRoot: boolean): readonly IncludeRequest[];
  /** Where the root document of the one at `path` may be, likeliest first; none for a root document. */
  roots(path: string): readonly string[];
  link(tree: Tree<Part>, target: Target, role: Role): Model;
  /** Whether a keyword of the catalogue is used anywhere in the model. */
  uses(model: Model, keyword: string): boolean;
  /**
   * What the server does with a connection, for a format that says who gets in; the sentence that says why, where there
   * can be no such connection.
   */
  admission?(model: Model, connection: ClientConnection): Admission | string;
}
