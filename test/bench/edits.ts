import { Editor } from '../lsp/support/editor.js';
import { median, percentile, timed } from './statistics.js';

const EDITS = 400;
/** Edits that a user would have made before the code is warm; not counted. */
const WARM_UP = 50;

/** How long an edit of a file takes to its findings, in milliseconds, over standard input and output. */
export async function edits(
  name: string,
  languageId: string,
  text: string,
): Promise<{ median: number; p95: number }> {
  const editor = await Editor.start();
  await editor.open(name, text, languageId);
  await editor.findings(name);
  const samples: number[] = [];
  for (let count = 0; count < WARM_UP + EDITS; count++) {
    const elapsed = await timed(() => edit(editor, name, count));
    if (count >= WARM_UP) samples.push(elapsed);
  }
  await editor.close();
  return { median: median(samples), p95: percentile(samples, 0.95) };
}

/** Types a character at the end of a line, anywhere in the file, or takes it back: the file stays what it is. */
async function edit(editor: Editor, name: string, count: number): Promise<void> {
  const document = editor.document(name);
  const line = ((count >> 1) * 37) % (document.lineCount - 1);
  const next = document.offsetAt({ line: line + 1, character: 0 });
  const end = document.positionAt(next - 1);
  const typed = { line, character: end.character - 1 };
  const change =
    count % 2 === 0 ? { range: { start: end, end }, text: 'x' } : { range: { start: typed, end }, text: '' };
  await editor.change(name, [change]);
  await editor.findings(name);
}
