import { type Diagnostic, documentsOf } from '../core/engine.js';
import { fixAll } from '../core/fixes.js';
import type { Bench } from './bench.js';
import type { Input } from './inputs.js';
import { replaceFile } from './write-file.js';

/** An input and what the fixes make of it. */
export interface Fixed {
  readonly input: Input;
  readonly text: string;
  /** How many fixes went in. */
  readonly applied: number;
}

/** Fixes the inputs one after the other, each in the light of the ones before. Writes nothing. */
export async function fixInputs(inputs: readonly Input[], bench: Bench): Promise<readonly Fixed[]> {
  const unsafe = bench.options.fix === 'all';
  const findings = new Findings(bench);
  const all: Fixed[] = [];
  for (const input of inputs) {
    const { text, applied } = await fixAll(input.text, (each) => findings.in(input, each), { unsafe });
    if (text !== input.text) {
      assume(input.path, text, bench);
      findings.forget();
    }
    all.push({ input, text, applied });
  }
  return all;
}

/** Writes what the fixes changed, and gives what is in force now: a file that was not written keeps its text. */
export function writeFixed(all: readonly Fixed[], bench: Bench): readonly Fixed[] {
  return all.map((fixed) => {
    const { input, text } = fixed;
    if (input.isStdin || text === input.text) return fixed;
    const problem = replaceFile(input.path, input.text, text);
    if (problem === undefined) return fixed;
    bench.problem(`${input.label} ${problem}.`);
    assume(input.path, undefined, bench);
    return { input, text: input.text, applied: 0 };
  });
}

/** The findings in each document. Those of a configuration are known at once, until one of its texts changes. */
class Findings {
  readonly #known = new Map<string, readonly Diagnostic[]>();

  constructor(private readonly bench: Bench) {}

  async in({ path, text: original }: Input, text: string): Promise<readonly Diagnostic[]> {
    const known = text === original ? this.#known.get(path) : undefined;
    if (known) return known;
    const { linter, hints } = this.bench;
    const linted = await linter.lint(path, text, hints);
    if (!linted) return [];
    const own = linted.result.diagnostics.filter((each) => each.path === path);
    if (text === original) this.#remember(documentsOf(linted.tree).keys(), linted.result.diagnostics);
    return own;
  }

  forget(): void {
    this.#known.clear();
  }

  #remember(paths: Iterable<string>, diagnostics: readonly Diagnostic[]): void {
    const byPath = new Map<string, Diagnostic[]>([...paths].map((path) => [path, []]));
    for (const diagnostic of diagnostics) byPath.get(diagnostic.path)?.push(diagnostic);
    for (const [path, own] of byPath) this.#known.set(path, own);
  }
}

function assume(path: string, text: string | undefined, { disk, linter }: Bench): void {
  disk.overlay(path, text);
  linter.invalidate(path);
}
