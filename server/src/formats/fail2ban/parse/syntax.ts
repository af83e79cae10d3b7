import type { Comment } from '../../../core/format.js';
import type { SourceText, Span } from '../../../core/text.js';

/** A line of a value: what is left of it without blanks around it and a comment behind it. */
export interface ValueLine extends Span {
  readonly text: string;
}

/** An option of a section: its name, and a value that may go on over several lines. */
export interface Option {
  /** In lower case, as ConfigParser keeps it. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The `=` or `:`. */
  readonly delimiter: Span;
  /** In the order of the text; empty ones where a blank line stands between others. There is at least the first. */
  readonly lines: readonly ValueLine[];
  /** How far the name is indented: lines behind it that are indented further go on with its value. */
  readonly indent: number;
  /** From the name to the end of the last line that is not empty. */
  readonly span: Span;
}

/** A section, up to the header of the next. */
export interface Section {
  /** Exactly as it stands between the brackets. */
  readonly name: string;
  readonly nameSpan: Span;
  /** The header with its brackets. */
  readonly header: Span;
  readonly options: readonly Option[];
  /** From the header to the end of the last option. */
  readonly span: Span;
}

/** What keeps ConfigParser from reading a file. */
export interface SyntaxProblem {
  readonly kind:
    | 'byte-order-mark'
    | 'no-section-header'
    | 'unclosed-header'
    | 'no-delimiter'
    | 'no-name'
    | 'duplicate-section'
    | 'duplicate-option';
  readonly span: Span;
  /** What it repeats. */
  readonly first?: Span;
}

/** One text, split as Python's ConfigParser splits it for fail2ban. Nothing is looked up yet. */
export interface IniFile {
  readonly source: SourceText;
  readonly sections: readonly Section[];
  readonly comments: readonly Comment[];
  /** In the order of the text. Where there is one, fail2ban reads nothing of the file. */
  readonly problems: readonly SyntaxProblem[];
}
