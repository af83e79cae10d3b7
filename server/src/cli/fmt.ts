import { applyEdits } from '../core/text.js';
import { layoutEdits } from '../features/layout.js';
import { formats } from '../formats/index.js';
import { counted } from '../report/terminal.js';
import { Bench } from './bench.js';
import type { ExitCode } from './check.js';
import { unifiedDiff } from './diff.js';
import { type FmtOptions, readFmtOptions } from './fmt-options.js';
import { type Input, readInputs } from './inputs.js';
import { tellSettingsProblems, tellWhyNot } from './judge.js';
import type { Terminal } from './terminal.js';
import { replaceFile } from './write-file.js';

/** An input and its text as it should be laid out. */
interface Formatted {
  readonly input: Input;
  readonly text: string;
}

/**
 * `hardlint fmt`: lays files out, or says which ones are not.
 * @throws UsageError for a command line that cannot be followed.
 */
export async function fmt(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const bench = new Bench(readFmtOptions(args, formats), terminal);
  const all = await formatInputs(await readInputs(bench), bench);
  await tellSettingsProblems(
    all.map(({ input }) => input.path),
    bench,
  );
  const { check, diff } = bench.options;
  const changed = all.filter(({ input, text }) => text !== input.text);
  if (diff) for (const { input, text } of changed) terminal.out(unifiedDiff(input.label, input.text, text));
  else if (check) for (const { input } of changed) terminal.out(`${input.label}\n`);
  else write(all, bench, terminal);
  if ((diff || check) && changed.length > 0)
    bench.note(`${counted(changed.length, 'file')} would change; nothing was written.`);
  if (bench.isIncomplete) return 2;
  return check && changed.length > 0 ? 1 : 0;
}

async function formatInputs(
  inputs: readonly Input[],
  bench: Bench<FmtOptions>,
): Promise<readonly Formatted[]> {
  const all: Formatted[] = [];
  for (const input of inputs) {
    const text = await formatted(input, bench);
    if (text !== undefined) all.push({ input, text });
  }
  return all;
}

/** The text of an input, laid out; undefined where there is no layout for it. */
async function formatted(input: Input, bench: Bench<FmtOptions>): Promise<string | undefined> {
  const { path, label, text, isNamed } = input;
  const { excluded } = await bench.settings.for(path);
  const read = excluded ? undefined : await bench.linter.read(path, text, bench.hints);
  const edits = read && layoutEdits(read, path);
  if (edits) return applyEdits(text, edits);
  if (!isNamed) return undefined;
  if (read) bench.problem(`${label}: hardlint has no layout for ${read.format.title}.`);
  else await tellWhyNot(input, bench);
  // A filter loses nothing where the settings exclude what comes in.
  return excluded ? text : undefined;
}

/** Writes what changed, and names it; what came from standard input goes to standard output. */
function write(all: readonly Formatted[], bench: Bench<FmtOptions>, terminal: Terminal): void {
  for (const { input, text } of all) {
    const { path, label, isStdin } = input;
    if (isStdin) terminal.out(text);
    if (isStdin || text === input.text) continue;
    const problem = replaceFile(path, input.text, text);
    if (problem === undefined) terminal.out(`${label}\n`);
    else bench.problem(`${label} ${problem}.`);
  }
}
