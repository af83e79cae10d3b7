import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/root.mjs';
import { run } from './run-node.js';
import { median, timed } from './statistics.js';

const CLI = join(ROOT, 'server/dist/cli.js');
const FOLDER = join(ROOT, 'out/bench');

const ROUNDS = 3;

/**
 * How long the command line takes for a file of a size, its start included, and how much longer for one that is ten
 * times as large. Each is a process of its own: none has the memory of another.
 */
export async function throughput(
  name: string,
  make: (size: number) => string,
  size: number,
): Promise<{ readonly seconds: number; readonly growth: number }> {
  const small = await secondsFor(name, make(size), ROUNDS);
  const large = await secondsFor(name, make(10 * size), 1);
  return { seconds: small, growth: large / small };
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
