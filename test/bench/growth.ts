import { formats } from '../../server/src/formats/index.js';
import type { FileSystem } from '../../server/src/host/file-system.js';
import { Linter } from '../../server/src/host/linter.js';
import { SettingsFinder } from '../../server/src/host/settings.js';
import { sampleConfig } from './sample.js';
import { interleaved, median, timed } from './statistics.js';

const ROUNDS = 20;
const SMALL = 1000;
const LARGE = 100_000;

const nothing: FileSystem = {
  read: async () => undefined,
  list: async () => [],
  admits: () => true,
};

/** How much longer the lint of a file takes that is a hundred times as long. */
export async function growth(): Promise<number> {
  const small = sampleConfig(SMALL);
  const large = sampleConfig(LARGE);
  const linter = new Linter(nothing, formats, new SettingsFinder(nothing, formats));
  const lint = (text: string) => timed(() => linter.lint('/etc/ssh/sshd_config', text));
  for (let count = 0; count < 100; count++) await lint(small);
  const samples = await interleaved(ROUNDS, {
    small: async () => median([await lint(small), await lint(small), await lint(small)]),
    large: () => lint(large),
  });
  return median(samples.large) / median(samples.small);
}
