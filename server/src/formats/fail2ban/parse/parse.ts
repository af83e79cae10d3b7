import type { Comment } from '../../../core/format.js';
import type { SourceText, Span } from '../../../core/text.js';
import { isBlank, skipBlanks, trimEnd } from './blanks.js';
import type { IniFile, Option, Section, SyntaxProblem, ValueLine } from './syntax.js';

const HASH = 35;
const SEMICOLON = 59;
const COLON = 58;
const EQUALS = 61;
const OPEN = 91;
const CLOSE = 93;
const BYTE_ORDER_MARK = 0xfeff;

/** Options before it are defaults of all sections; it may stand several times. */
export const DEFAULT = 'DEFAULT';

/** Reads a text as fail2ban's ConfigParser does. Total: what ConfigParser cannot read is a problem. */
export function parseIni(source: SourceText): IniFile {
  const parser = new Parser(source.text);
  const { lineStarts } = source;
  for (let line = 0; line < lineStarts.length; line++) parser.line(source.lineSpan(line));
  return { source, sections: parser.finish(), comments: parser.comments, problems: parser.problems };
}

interface OpenSection {
  readonly name: string;
  readonly nameSpan: Span;
  readonly header: Span;
  readonly options: Option[];
}

interface OpenOption {
  readonly name: string;
  readonly nameSpan: Span;
  readonly delimiter: Span;
  readonly lines: ValueLine[];
  readonly indent: number;
}

class Parser {
  readonly comments: Comment[] = [];
  readonly problems: SyntaxProblem[] = [];
  readonly #sections: Section[] = [];
  /** By name, the header of each section so far, and the names of options by section. */
  readonly #headers = new Map<string, Span>();
  readonly #names = new Map<string, Map<string, Span>>();
  #section: OpenSection | undefined;
  #option: OpenOption | undefined;
  #indent = 0;
  #isHomeless = false;
  /** The next semicolon of the text: it is looked for once, however many lines have none. */
  #semicolon: number;

  constructor(private readonly text: string) {
    this.#semicolon = this.#semicolonFrom(0);
  }

  /** Takes the next line, without its ending. */
  line({ start: lineStart, end: lineEnd }: Span): void {
    const { text } = this;
    const isMarked = !this.#section && text.charCodeAt(lineStart) === BYTE_ORDER_MARK;
    const from = isMarked ? lineStart + 1 : lineStart;
    if (isMarked) this.problems.push({ kind: 'byte-order-mark', span: { start: lineStart, end: from } });
    const start = skipBlanks(text, from, lineEnd);
    const comment = this.#commentStart(from, start, lineEnd);
    if (comment < lineEnd) {
      this.comments.push({ span: { start: comment, end: trimEnd(text, comment, lineEnd) } });
    }
    const end = trimEnd(text, start, Math.min(comment, lineEnd));
    if (start >= end) {
      // A blank line within a value is a part of it, a comment is not.
      if (comment >= lineEnd) this.#option?.lines.push({ text: '', start: lineEnd, end: lineEnd });
      return;
    }
    const indent = start - from;
    if (this.#option && indent > this.#indent) {
      this.#option.lines.push({ text: text.slice(start, end), start, end });
      return;
    }
    this.#indent = indent;
    const isBracketed = text.charCodeAt(start) === OPEN;
    const close = isBracketed ? lastClose(text, start, end) : -1;
    if (close > start + 1) this.#openSection(start, close, close + 1);
    else if (isBracketed && close < 0 && isUnclosedHeader(text, start, end)) this.#openUnclosed(start, end);
    else if (this.#section) this.#openOption(start, end, indent);
    else this.#noteHomeless(start, end);
  }

  /** ConfigParser gives up at the first of the lines that are in no section. */
  #noteHomeless(start: number, end: number): void {
    if (this.#isHomeless) return;
    this.#isHomeless = true;
    this.problems.push({ kind: 'no-section-header', span: { start, end } });
  }

  /** Where the comment of a line begins: at its first character that is no blank, or at a `;` behind a blank. */
  #commentStart(lineStart: number, start: number, end: number): number {
    const first = this.text.charCodeAt(start);
    if (start < end && (first === HASH || first === SEMICOLON)) return start;
    if (this.#semicolon < start) this.#semicolon = this.#semicolonFrom(start);
    while (this.#semicolon < end) {
      const at = this.#semicolon;
      if (at > lineStart && isBlank(this.text.charCodeAt(at - 1))) return at;
      this.#semicolon = this.#semicolonFrom(at + 1);
    }
    return end;
  }

  #semicolonFrom(start: number): number {
    const at = this.text.indexOf(';', start);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }

  finish(): readonly Section[] {
    this.#closeSection();
    return this.#sections;
  }

  /** ConfigParser takes it for anything but a header; what follows is read as if it were one. */
  #openUnclosed(start: number, end: number): void {
    this.problems.push({ kind: 'unclosed-header', span: { start, end } });
    this.#openSection(start, end, end);
  }

  #openSection(start: number, close: number, end: number): void {
    this.#closeSection();
    const nameSpan = { start: start + 1, end: close };
    const name = this.text.slice(start + 1, close);
    const header = { start, end };
    const first = this.#headers.get(name);
    if (first && name !== DEFAULT) this.problems.push({ kind: 'duplicate-section', span: header, first });
    else this.#headers.set(name, header);
    // The options of a section that stands twice are no further fault, but those of [DEFAULT] are.
    if (name !== DEFAULT) this.#names.delete(name);
    this.#section = { name, nameSpan, header, options: [] };
  }

  #openOption(start: number, end: number, indent: number): void {
    const { text } = this;
    let at = start;
    while (at < end && text.charCodeAt(at) !== EQUALS && text.charCodeAt(at) !== COLON) at++;
    if (at === end) {
      this.problems.push({ kind: 'no-delimiter', span: { start, end } });
      return;
    }
    const nameSpan = { start, end: trimEnd(text, start, at) };
    if (nameSpan.start === nameSpan.end) {
      this.problems.push({ kind: 'no-name', span: { start, end } });
      return;
    }
    this.#closeOption();
    const name = text.slice(nameSpan.start, nameSpan.end).toLowerCase();
    const valueStart = skipBlanks(text, at + 1, end);
    const value = { text: text.slice(valueStart, end), start: valueStart, end };
    const delimiter = { start: at, end: at + 1 };
    this.#noteName(name, nameSpan);
    this.#option = { name, nameSpan, delimiter, lines: [value], indent };
  }

  #noteName(name: string, span: Span): void {
    const section = (this.#section as OpenSection).name;
    let names = this.#names.get(section);
    if (!names) {
      names = new Map();
      this.#names.set(section, names);
    }
    const first = names.get(name);
    if (first) this.problems.push({ kind: 'duplicate-option', span, first });
    else names.set(name, span);
  }

  #closeOption(): void {
    const option = this.#option;
    if (!option) return;
    const { lines } = option;
    while (lines.length > 1 && (lines.at(-1) as ValueLine).text === '') lines.pop();
    const span = { start: option.nameSpan.start, end: (lines.at(-1) as ValueLine).end };
    this.#section?.options.push({ ...option, span });
    this.#option = undefined;
  }

  #closeSection(): void {
    this.#closeOption();
    const section = this.#section;
    if (!section) return;
    const end = section.options.at(-1)?.span.end ?? section.header.end;
    this.#sections.push({ ...section, span: { start: section.header.start, end } });
  }
}

/** Whether a line that begins with a bracket is nothing but a name behind it. */
function isUnclosedHeader(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === EQUALS || unit === COLON) return false;
  }
  return end > start + 1;
}

/** The last closing bracket of a header: what follows it is passed over. */
function lastClose(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (text.charCodeAt(at) === CLOSE) return at;
  return -1;
}
