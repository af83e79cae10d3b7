import { SEVERITIES, type Severity } from '../core/finding.js';
import type { RegisteredFormat } from '../core/format.js';
import { PROFILES, type Profile } from '../core/rule.js';
import { parseTarget } from '../core/target.js';
import { reporters } from '../report/index.js';
import type { Reporter } from '../report/report.js';
import { type Arguments, choice, readArguments } from './arguments.js';
import { instead, UsageError } from './usage-error.js';

/** What `hardlint check` is asked to do. */
export interface CheckOptions {
  /** As written; the working directory where nothing was. */
  readonly paths: readonly string[];
  readonly reporter: Reporter;
  readonly as: RegisteredFormat | undefined;
  readonly profile: Profile | undefined;
  /** Specifications by product, known to be valid. */
  readonly targets: Readonly<Record<string, string>>;
  readonly fix: 'none' | 'safe' | 'all';
  /** Shows what the fixes would do, and writes nothing. */
  readonly diff: boolean;
  readonly failOn: Severity | 'never';
  readonly stdinFilename: string | undefined;
}

const NAMES = {
  values: ['format', 'as', 'profile', 'target', 'fail-on', 'stdin-filename'],
  flags: ['fix', 'fix-unsafe', 'diff'],
};

/** @throws UsageError for a command line that cannot be followed. */
export function readCheckOptions(
  args: readonly string[],
  formats: readonly RegisteredFormat[],
): CheckOptions {
  const read = readArguments(args, NAMES);
  const { positionals, values, flags } = read;
  const reporterId = choice(
    read,
    'format',
    reporters.map(({ id }) => id),
  );
  const as = choice(
    read,
    'as',
    formats.map(({ id }) => id),
  );
  const diff = flags.has('diff');
  if (diff && reporterId !== undefined) {
    throw new UsageError('--diff prints a diff and no report: leave out --format, or run it twice.');
  }
  const fixes = flags.has('fix') || diff ? 'safe' : 'none';
  return {
    paths: positionals.length > 0 ? positionals : ['.'],
    reporter: reporters.find(({ id }) => id === reporterId) ?? reporters[0],
    as: formats.find(({ id }) => id === as),
    profile: choice(read, 'profile', PROFILES),
    targets: readTargets(values.get('target') ?? [], formats),
    fix: flags.has('fix-unsafe') ? 'all' : fixes,
    diff,
    failOn: choice(read, 'fail-on', [...SEVERITIES, 'never']) ?? 'warning',
    stdinFilename: readStdinFilename(read),
  };
}

/** @throws UsageError where standard input is named and not read. */
export function readStdinFilename({ positionals, values }: Arguments): string | undefined {
  const name = values.get('stdin-filename')?.at(-1);
  if (name === undefined || positionals.includes('-')) return name;
  throw new UsageError(
    '--stdin-filename names what comes from standard input: add "-" as the path to read it.',
  );
}

/** @throws UsageError for what is no target. */
export function readTargets(
  specs: readonly string[],
  formats: readonly RegisteredFormat[],
): Record<string, string> {
  const ranges = formats.map((format) => format.target);
  const products = ranges.map(({ product }) => product);
  const targets: Record<string, string> = {};
  for (const spec of specs) {
    const equals = spec.indexOf('=');
    const product = equals < 0 ? spec : spec.slice(0, equals);
    const range = ranges.find((each) => each.product === product);
    if (!range && equals >= 0) {
      throw new UsageError(`--target knows no "${product}"; ${instead(product, products)}`);
    }
    if (!range || equals < 0) {
      const { product: name, newest } = range ?? (ranges[0] as (typeof ranges)[number]);
      throw new UsageError(`--target takes a program and its release, such as ${name}=${newest}.`);
    }
    const release = spec.slice(equals + 1);
    const target = parseTarget(range, release);
    if (typeof target === 'string') throw new UsageError(`--target: ${target}.`);
    targets[product] = release;
  }
  return targets;
}
