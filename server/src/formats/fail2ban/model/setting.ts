import type { SourceText } from '../../../core/text.js';
import type { Option } from '../parse/syntax.js';

/** A document of a configuration. */
export interface ConfigDocument {
  readonly path: string;
  readonly source: SourceText;
}

/** Where a value is written; a value that fail2ban ships has no such place. */
export interface Place {
  readonly document: ConfigDocument;
  readonly option: Option;
}

/** The value of an option as one file gives it. */
export interface Setting {
  /** In lower case. */
  readonly name: string;
  /** Nothing in it is replaced yet; its lines are joined by line feeds. */
  readonly value: string;
  /** The section that it stands in: `DEFAULT` for the defaults of all. */
  readonly section: string;
  /** Undefined for what fail2ban ships. */
  readonly place: Place | undefined;
}

/** The value of an option as ConfigParser joins it: blank lines at its end do not count. */
export function writtenValue({ lines }: Option): string {
  return lines.length === 1 ? (lines[0]?.text as string) : lines.map(({ text }) => text).join('\n');
}
