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
  const all: Fixed[] = [];
  for (const input of inputs) {
    const { text, applied } = await fixAll(input.text, (each) => findingsIn(input, each, bench), {
      unsafe: bench.options.fix === 'all',
    });
    if (text !== input.text) assume(input.path, text, bench);
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

async function findingsIn({ path }: Input, text: string, { linter, hints }: Bench) {
  const linted = await linter.lint(path, text, hints);
  return linted?.result.diagnostics.filter((each) => each.path === path) ?? [];
}

function assume(path: string, text: string | undefined, { disk, linter }: Bench): void {
  disk.overlay(path, text);
  linter.invalidate(path);
}
