import { formats } from '../../server/src/formats/index.js';
import type { FileSystem } from '../../server/src/host/file-system.js';
import { Linter } from '../../server/src/host/linter.js';
import { SettingsFinder } from '../../server/src/host/settings.js';
import { interleaved, median, timed } from './statistics.js';

const ROUNDS = 5;
/** So many in a row, so that the heap has the size that each of them wants. */
const BATCH = 5;

const nothing: FileSystem = {
  read: async () => undefined,
  list: async () => [],
  admits: () => true,
};

/** A file that grows: its path, and its text of so many lines. */
export interface Growing {
  readonly path: string;
  make(lines: number): string;
}

function linterOf({ path }: Growing): (text: string, times: number) => Promise<number> {
  const linter = new Linter(nothing, formats, new SettingsFinder(nothing, formats));
  return (text, times) =>
    timed(async () => {
      for (let count = 0; count < times; count++) await linter.lint(path, text);
    });
}

/**
 * How much longer the lint of a file takes that is a hundred times as long. It is held against a hundred lints of the
 * short one: a single one of these mostly gets by without the collection of garbage that each must pay its share of.
 */
export async function growth(growing: Growing, small: number, times: number): Promise<number> {
  const lint = linterOf(growing);
  const short = growing.make(small);
  const long = growing.make(small * times);
  await lint(short, times);
  const samples = await interleaved(ROUNDS, {
    small: () => lint(short, times * BATCH),
    large: () => lint(long, BATCH),
  });
  return (median(samples.large) / median(samples.small)) * times;
}
