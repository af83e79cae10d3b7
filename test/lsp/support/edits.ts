import type { CodeAction, Range } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The range of the first occurrence of a text in a document. */
export function rangeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`the document has no "${text}"`);
  return { start: document.positionAt(start), end: document.positionAt(start + text.length) };
}

/** The text after an action's edit, applied as by an editor that checks the version. */
export function textAfter(document: TextDocument, action: CodeAction | undefined): string {
  const [change, ...others] = action?.edit?.documentChanges ?? [];
  if (!change || !('textDocument' in change) || others.length > 0) throw new Error('not one document edit');
  const { textDocument, edits } = change;
  if (textDocument.uri !== document.uri || textDocument.version !== document.version) {
    throw new Error('an edit of another document or version');
  }
  return TextDocument.applyEdits(document, edits as Parameters<typeof TextDocument.applyEdits>[1]);
}

/** Whether two ranges share a position. */
export function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
