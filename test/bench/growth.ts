import { formats } from '../../server/src/formats/index.js';
import type { FileSystem } from '../../server/src/host/file-system.js';
import { Linter } from '../../server/src/host/linter.js';
import { SettingsFinder } from '../../server/src/host/settings.js';
import { sampleConfig } from './sample-sshd.js';
import { interleaved, median, timed } from './statistics.js';

const ROUNDS = 5;
/** So many in a row, so that the heap has the size that each of them wants. */
const BATCH = 5;
const SMALL = 1000;
const LARGE = 100_000;
const TIMES = LARGE / SMALL;

const nothing: FileSystem = {
  read: async () => undefined,
  list: async () => [],
  admits: () => true,
};

/**
 * How much longer the lint of a file takes that is a hundred times as long. It is held against a hundred lints of the
 * short one: a single one of these mostly gets by without the collection of garbage that each must pay its share of.
 */
export async function growth(): Promise<number> {
  const small = sampleConfig(SMALL);
  const large = sampleConfig(LARGE);
  const linter = new Linter(nothing, formats, new SettingsFinder(nothing, formats));
  const lint = (text: string, times: number) =>
    timed(async () => {
      for (let count = 0; count < times; count++) await linter.lint('/etc/ssh/sshd_config', text);
    });
  await lint(small, TIMES);
  const samples = await interleaved(ROUNDS, {
    small: () => lint(small, TIMES * BATCH),
    large: () => lint(large, BATCH),
  });
  return (median(samples.large) / median(samples.small)) * TIMES;
}
