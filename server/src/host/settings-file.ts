import type { Node, ParseError } from 'jsonc-parser';
import type { RegisteredFormat } from '../core/format.js';
import type { Settings } from '../core/settings.js';
import { SourceText, type Span } from '../core/text.js';
import { readSettings, type ShapeProblem } from './settings-shape.js';

/** Something in a settings file that does not count. */
export interface SettingsProblem {
  readonly file: string;
  /** One-based, as people count. */
  readonly line: number;
  readonly column: number;
  readonly span: Span;
  readonly message: string;
}

/** What a settings file says. */
export interface SettingsFile {
  readonly file: string;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}

/**
 * Reads the text of a settings file: JSON that may have comments and trailing commas. Never throws; what is not
 * valid is told among the problems, and the rest counts.
 */
export async function parseSettingsFile(
  file: string,
  text: string,
  formats: readonly RegisteredFormat[],
): Promise<SettingsFile> {
  const jsonc = await import('./jsonc.js');
  const source = new SourceText(text);
  const errors: ParseError[] = [];
  const problem = (span: Span, message: string): SettingsProblem => {
    const { line, character } = source.positionAt(span.start);
    return { file, line: line + 1, column: character + 1, span, message };
  };
  let root: Node | undefined;
  let value: unknown;
  try {
    // A space keeps every offset where it is, and the parser knows no byte order mark.
    root = jsonc.parseTree(text.replace(/^\uFEFF/, ' '), errors, { allowTrailingComma: true });
    value = root && jsonc.getNodeValue(root);
  } catch {
    return { file, settings: {}, problems: [problem({ start: 0, end: 0 }, 'This is nested too deeply.')] };
  }
  // The errors after the first mostly follow from it.
  const syntax = errors.slice(0, 1).map(({ error, offset, length }) => {
    const message = SYNTAX[jsonc.printParseErrorCode(error)] ?? 'This is not valid JSON.';
    return problem({ start: offset, end: offset + length }, message);
  });
  if (!root) return { file, settings: {}, problems: syntax };
  const { settings, problems } = await readSettings(value, formats);
  const shape = problems.map(({ at, blames, message }) => {
    const node = jsonc.findNodeAtLocation(root, [...at]) ?? root;
    return problem(spanOf(node, blames), message);
  });
  return { file, settings, problems: [...syntax, ...shape] };
}

function spanOf(node: Node, blames: ShapeProblem['blames']): Span {
  const key = node.parent?.type === 'property' ? node.parent.children?.[0] : undefined;
  const { offset, length } = blames === 'key' && key ? key : node;
  return { start: offset, end: offset + length };
}

const SYNTAX: Readonly<Record<string, string>> = {
  PropertyNameExpected: 'A key in double quotes is expected here.',
  ValueExpected: 'A value is expected here; an empty settings file is {}.',
  ColonExpected: 'A colon is expected here.',
  CommaExpected: 'A comma is expected here.',
  CloseBraceExpected: 'A closing brace is expected here.',
  CloseBracketExpected: 'A closing bracket is expected here.',
  EndOfFileExpected: 'Nothing more is expected after the settings.',
  UnexpectedEndOfComment: 'This comment is not closed.',
  UnexpectedEndOfString: 'This text is not closed.',
  InvalidSymbol: 'This is no JSON value; texts stand in double quotes.',
};
