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

/** Types one character of a comment, anywhere in the file. */
async function edit(editor: Editor, count: number): Promise<void> {
  const line = (count * 37) % LINES;
  const end = { line, character: 1_000_000 };
  await editor.change('sshd_config', [{ range: { start: end, end }, text: count % 9 === 0 ? ' #' : 'x' }]);
  await editor.findings('sshd_config');
}
