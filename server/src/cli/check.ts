import { formats } from '../formats/index.js';
import { isAtLeast, type Report } from '../report/report.js';
import { counted } from '../report/terminal.js';
import { Bench } from './bench.js';
import { type CheckOptions, readCheckOptions } from './check-options.js';
import { unifiedDiff } from './diff.js';
import { fixInputs, writeFixed } from './fix.js';
import { type Input, readInputs } from './inputs.js';
import { judge } from './judge.js';
import type { Terminal } from './terminal.js';

/** Nothing as severe as `--fail-on`; something; something could not be done. */
export type ExitCode = 0 | 1 | 2;

/**
 * `hardlint check`: lints files, and fixes them where that is asked for.
 * @throws UsageError for a command line that cannot be followed.
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const bench = new Bench(readCheckOptions(args, formats), terminal);
  const inputs = await readInputs(bench);
  if (bench.options.diff) return showDiff(inputs, bench, terminal);
  const report =
    bench.options.fix === 'none' ? await reportOf(inputs, bench) : await fix(inputs, bench, terminal);
  print(report, bench.options, terminal);
  return exitCode(report, bench);
}

async function reportOf(inputs: readonly Input[], bench: Bench, fixed = 0): Promise<Report> {
  return { ...(await judge(inputs, bench)), fixed };
}

/** What is left once the fixes are in the files; those for standard input go to standard output. */
async function fix(inputs: readonly Input[], bench: Bench, terminal: Terminal): Promise<Report> {
  const all = writeFixed(await fixInputs(inputs, bench), bench);
  for (const { input, text } of all) if (input.isStdin) terminal.out(text);
  const left = all.map(({ input, text }) => ({ ...input, text }));
  return reportOf(
    left,
    bench,
    all.reduce((sum, { applied }) => sum + applied, 0),
  );
}

async function showDiff(inputs: readonly Input[], bench: Bench, terminal: Terminal): Promise<ExitCode> {
  const report = await reportOf(inputs, bench);
  const changed = (await fixInputs(inputs, bench)).filter(({ input, text }) => text !== input.text);
  for (const { input, text } of changed) terminal.out(unifiedDiff(input.label, input.text, text));
  const fixes = changed.reduce((sum, { applied }) => sum + applied, 0);
  const files = counted(changed.length, 'file');
  bench.note(`${counted(fixes, 'fix', 'fixes')} would change ${files}; nothing was written.`);
  return exitCode(report, bench);
}

/** Standard output belongs to the fixed text where standard input is to be fixed. */
function print(report: Report, { fix, paths, reporter }: CheckOptions, terminal: Terminal): void {
  const isTaken = fix !== 'none' && paths.includes('-');
  const text = reporter.render(report, isTaken ? terminal.errLooks : terminal.outLooks);
  if (isTaken) terminal.err(text);
  else terminal.out(text);
}

function exitCode({ diagnostics }: Report, { options: { failOn }, isIncomplete }: Bench): ExitCode {
  if (isIncomplete) return 2;
  return failOn !== 'never' && diagnostics.some(({ severity }) => isAtLeast(severity, failOn)) ? 1 : 0;
}
