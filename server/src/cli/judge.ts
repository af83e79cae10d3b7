import { type Diagnostic, documentsOf, MOST_FINDINGS } from '../core/engine.js';
import { formats } from '../formats/index.js';
import type { Linted } from '../host/linter.js';
import type { Report, ReportedDocument } from '../report/report.js';
import { listed } from '../report/terminal.js';
import type { Bench, BenchOptions } from './bench.js';
import type { Input } from './inputs.js';
import { labelOf } from './paths.js';

/** Judges each configuration once, and tells of the inputs and what they include; only those were asked for. */
export async function judge(inputs: readonly Input[], bench: Bench): Promise<Omit<Report, 'fixed'>> {
  const labels = new Map(inputs.map(({ path, label }) => [path, label]));
  const documents = new Map<string, ReportedDocument>();
  const shown = new Set<string>();
  const diagnostics = new Map<string, Diagnostic>();
  const suppressed = new Map<string, Diagnostic>();
  for (const linted of await lintAll(inputs, bench)) {
    const trees = documentsOf(linted.tree);
    for (const [path, { source }] of trees) {
      documents.set(path, { label: labels.get(path) ?? labelOf(path), formatId: linted.format.id, source });
    }
    const asked = [...trees].flatMap(([path, tree]) =>
      labels.has(path) ? [...documentsOf(tree).keys()] : [],
    );
    for (const path of asked) shown.add(path);
    collect(diagnostics, linted.result.diagnostics, new Set(asked));
    collect(suppressed, linted.result.suppressed, new Set(asked));
    tellFailures(linted, bench);
  }
  await tellSettingsProblems([...labels.keys(), ...shown], bench);
  bench.tellUnreadable();
  return {
    documents,
    diagnostics: [...diagnostics.values()],
    files: shown.size,
    suppressed: suppressed.size,
  };
}

/** The configurations that the inputs belong to; an input that one of them holds already is not linted again. */
async function lintAll(inputs: readonly Input[], bench: Bench): Promise<readonly Linted[]> {
  const all: Linted[] = [];
  const covered = new Set<string>();
  for (const input of inputs) {
    if (covered.has(input.path)) continue;
    const linted = await bench.linter.lint(input.path, input.text, bench.hints);
    if (linted) all.push(linted);
    else if (input.isNamed) await tellWhyNot(input, bench);
    for (const path of linted ? documentsOf(linted.tree).keys() : []) covered.add(path);
  }
  return all;
}

/** A document that two configurations include gives the same findings twice: they are kept once. */
function collect(
  kept: Map<string, Diagnostic>,
  diagnostics: readonly Diagnostic[],
  asked: ReadonlySet<string>,
): void {
  for (const diagnostic of diagnostics) {
    const { path, rule, span, message } = diagnostic;
    const key = JSON.stringify([path, rule.id, span.start, span.end, message]);
    if (asked.has(path) && !kept.has(key)) kept.set(key, diagnostic);
  }
}

function tellFailures({ rootPath, result }: Linted, bench: Bench): void {
  for (const { id } of result.cut) {
    bench.note(`${labelOf(rootPath)}: only the first ${MOST_FINDINGS} findings of ${id} are told.`);
  }
  for (const { rule, error } of result.failures) {
    bench.problem(
      `the rule ${rule.id} failed on ${labelOf(rootPath)} (${error}), so its findings are missing. ` +
        'This is a mistake in hardlint: please report it.',
    );
  }
}

/** Tells why an input is not looked at: the settings exclude it, or no format is known for it. */
export async function tellWhyNot({ path, label }: Input, bench: Bench<BenchOptions>): Promise<void> {
  const { excluded, file } = await bench.settings.for(path);
  if (excluded) {
    bench.note(`${label} is excluded by ${file === undefined ? 'the settings' : labelOf(file)}.`);
    return;
  }
  tellUnknown(label, bench);
}

/** Tells that no format is known for a file. */
export function tellUnknown(label: string, bench: Bench<BenchOptions>): void {
  const ids = formats.map(({ id }) => id);
  bench.problem(
    `${label}: neither its name nor its text tells what it is. Say so with --as ${listed(ids, 'or')}.`,
  );
}

/** Tells what is wrong with the settings of some files. */
export async function tellSettingsProblems(
  paths: readonly string[],
  bench: Bench<BenchOptions>,
): Promise<void> {
  for (const path of paths) {
    for (const { file, line, column, message } of (await bench.settings.for(path)).problems) {
      bench.problem(`${labelOf(file)}:${line}:${column}: ${message}`);
    }
  }
}
