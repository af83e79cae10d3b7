import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import { run } from './run-node.js';
import { median, timed } from './statistics.js';

const CLI = join(ROOT, 'server/dist/cli.js');
const FOLDER = join(ROOT, 'out/bench');

const SMALL = 5_000_000;
const LARGE = 50_000_000;
const ROUNDS = 3;

/**
 * How many megabytes of a file the command line lints in a second, its start included, and how much longer a file
 * takes that is ten times as long.
 */
export async function throughput(
  name: string,
  make: (length: number) => string,
): Promise<{ megabytesPerSecond: number; growth: number }> {
  const small = await secondsFor(name, make(SMALL), ROUNDS);
  const large = await secondsFor(name, make(LARGE), 1);
  return { megabytesPerSecond: SMALL / 1e6 / small, growth: large / small };
}

async function secondsFor(name: string, text: string, rounds: number): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  const samples: number[] = [];
  for (let round = 0; round < rounds; round++) {
    samples.push(await timed(() => run([CLI, 'check', '--fail-on', 'never', path])));
  }
  rmSync(FOLDER, { recursive: true });
  return median(samples) / 1000;
}
