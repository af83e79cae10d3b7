import type { ClientConnection } from '../core/admission.js';
import type { RegisteredFormat } from '../core/format.js';
import { type Arguments, choice, readArguments } from './arguments.js';
import type { BenchOptions } from './bench.js';
import { readStdinFilename, readTargets } from './check-options.js';
import { UsageError } from './usage-error.js';

/** What `hardlint who` is asked. */
export interface WhoOptions extends BenchOptions {
  readonly connection: ClientConnection;
  readonly format: 'stylish' | 'json';
}

const NAMES = {
  values: [
    'user',
    'db',
    'from',
    'member-of',
    'hostname',
    'server',
    'format',
    'as',
    'target',
    'stdin-filename',
  ],
  flags: ['ssl', 'gss', 'local', 'replication'],
};

/** @throws UsageError for a command line that cannot be followed. */
export function readWhoOptions(args: readonly string[], formats: readonly RegisteredFormat[]): WhoOptions {
  const read = readArguments(args, NAMES);
  const [file, unwanted] = read.positionals;
  if (file === undefined) throw new UsageError('Name the file, such as `hardlint who pg_hba.conf`.');
  if (unwanted !== undefined) throw new UsageError(`Ask of one file at a time, not of "${unwanted}" too.`);
  const as = choice(
    read,
    'as',
    formats.map(({ id }) => id),
  );
  return {
    paths: [file],
    as: formats.find(({ id }) => id === as),
    profile: undefined,
    targets: readTargets(read.values.get('target') ?? [], formats),
    stdinFilename: readStdinFilename(read),
    connection: readConnection(read),
    format: choice(read, 'format', ['stylish', 'json']) ?? 'stylish',
  };
}

function readConnection(read: Arguments): ClientConnection {
  const value = (option: string) => read.values.get(option)?.at(-1);
  const list = (option: string) =>
    read.values.get(option)?.flatMap((each) => each.split(',').filter(Boolean));
  const user = value('user');
  if (user === undefined) throw new UsageError('Say who connects: --user NAME.');
  return {
    way: readWay(read),
    address: value('from'),
    user,
    database: value('db'),
    isReplication: read.flags.has('replication'),
    memberOf: list('member-of'),
    hostName: value('hostname'),
    serverNetworks: list('server'),
  };
}

function readWay({ values, flags }: Arguments): ClientConnection['way'] {
  const [isTls, isGss] = [flags.has('ssl'), flags.has('gss')];
  if (flags.has('local')) {
    const network = [...flags, ...values.keys()].find((each) => NETWORK_ONLY.includes(each));
    if (network === undefined) return 'local';
    throw new UsageError(
      `--local is a Unix-domain socket and --${network} is of the network: leave out one of them.`,
    );
  }
  if (!values.has('from')) {
    throw new UsageError(
      'Say where the client is: --from ADDRESS over the network, or --local for a Unix-domain socket.',
    );
  }
  if (isTls && isGss) throw new UsageError('--ssl and --gss exclude each other: leave out one of them.');
  if (isTls) return 'tls';
  return isGss ? 'gss' : 'plain';
}

const NETWORK_ONLY: readonly string[] = ['from', 'ssl', 'gss', 'hostname', 'server'];
