import { Editor } from '../lsp/support/editor.js';
import { sampleConfig } from './sample.js';
import { median, percentile, timed } from './statistics.js';

const LINES = 1000;
const EDITS = 400;
/** Edits that a user would have made before the code is warm; not counted. */
const WARM_UP = 50;

/** How long an edit takes to its findings, in milliseconds, over standard input and output. */
export async function edits(): Promise<{ median: number; p95: number }> {
  const editor = await Editor.start();
  await editor.open('sshd_config', sampleConfig(LINES));
  await editor.findings('sshd_config');
  const samples: number[] = [];
  for (let count = 0; count < WARM_UP + EDITS; count++) {
    const elapsed = await timed(() => edit(editor, count));
    if (count >= WARM_UP) samples.push(elapsed);
  }
  await editor.close();
  return { median: median(samples), p95: percentile(samples, 0.95) };
}

/** Types a character at the end of a line, anywhere in the file, or takes it back: the file stays what it is. */
async function edit(editor: Editor, count: number): Promise<void> {
  const line = ((count >> 1) * 37) % LINES;
  const document = editor.document('sshd_config');
  const next = document.offsetAt({ line: line + 1, character: 0 });
  const end = document.positionAt(next - 1);
  const typed = { line, character: end.character - 1 };
  const change =
    count % 2 === 0 ? { range: { start: end, end }, text: 'x' } : { range: { start: typed, end }, text: '' };
  await editor.change('sshd_config', [change]);
  await editor.findings('sshd_config');
}
