import type { RegisteredFormat } from '../core/format.js';
import { choice, readArguments } from './arguments.js';
import type { BenchOptions } from './bench.js';
import { readStdinFilename, readTargets } from './check-options.js';

/** What `hardlint fmt` is asked to do. */
export interface FmtOptions extends BenchOptions {
  /** Writes nothing, and fails where something would change. */
  readonly check: boolean;
  /** Shows what would change, and writes nothing. */
  readonly diff: boolean;
}

const NAMES = { values: ['as', 'target', 'stdin-filename'], flags: ['check', 'diff'] };

/** @throws UsageError for a command line that cannot be followed. */
export function readFmtOptions(args: readonly string[], formats: readonly RegisteredFormat[]): FmtOptions {
  const read = readArguments(args, NAMES);
  const { positionals, values, flags } = read;
  const as = choice(
    read,
    'as',
    formats.map(({ id }) => id),
  );
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    as: formats.find(({ id }) => id === as),
    profile: undefined,
    targets: readTargets(values.get('target') ?? [], formats),
    stdinFilename: readStdinFilename(read),
    check: flags.has('check'),
    diff: flags.has('diff'),
  };
}
