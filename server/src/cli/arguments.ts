import { parseArgs } from 'node:util';
import { instead, UsageError } from './usage-error.js';

/** The options of a command: those that take a value, and those that stand alone. */
export interface OptionNames {
  readonly values: readonly string[];
  readonly flags: readonly string[];
}

/** What was written behind a command. */
export interface Arguments {
  readonly positionals: readonly string[];
  /** The values of each option in the order written. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  readonly flags: ReadonlySet<string>;
}

/**
 * Splits what was written behind a command.
 * @throws UsageError for an option that the command does not have, and a value too many or too few.
 */
export function readArguments(args: readonly string[], names: OptionNames): Arguments {
  const positionals: string[] = [];
  const values = new Map<string, string[]>();
  const flags = new Set<string>();
  for (const token of tokensOf(args, names)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (names.flags.includes(name)) {
      if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
      flags.add(name);
    } else if (names.values.includes(name)) {
      if (value === undefined || value === '') throw new UsageError(`${rawName} needs a value.`);
      values.set(name, [...(values.get(name) ?? []), value]);
    } else throw unknownOption(rawName, names);
  }
  return { positionals, values, flags };
}

/** Node's own judgement of options knows no nearest name, so it only cuts the line into tokens here. */
function tokensOf(args: readonly string[], { values, flags }: OptionNames) {
  const options = Object.fromEntries([
    ...values.map((name) => [name, { type: 'string' } as const] as const),
    ...flags.map((name) => [name, { type: 'boolean' } as const] as const),
  ]);
  return parseArgs({
    args: [...args],
    options: { ...options, help: { type: 'boolean', short: 'h' } },
    strict: false,
    tokens: true,
  }).tokens;
}

function unknownOption(rawName: string, { values, flags }: OptionNames): UsageError {
  const known = [...values, ...flags].map((name) => `--${name}`);
  return new UsageError(`There is no option "${rawName}"; ${instead(rawName, known)}`);
}

/**
 * The last value of an option that is one of a few.
 * @throws UsageError where it is another.
 */
export function choice<Name extends string>(
  { values }: Arguments,
  option: string,
  known: readonly Name[],
): Name | undefined {
  const value = values.get(option)?.at(-1);
  const chosen = known.find((name) => name === value);
  if (value === undefined || chosen !== undefined) return chosen;
  throw new UsageError(`--${option} cannot be "${value}"; ${instead(value, known)}`);
}
