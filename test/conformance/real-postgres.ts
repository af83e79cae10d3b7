import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { skipped } from '../support/skip.js';
import { Log } from './log.js';
import { type Dial, PostgresClient } from './postgres-client.js';

/** What PostgreSQL made of a pg_hba.conf. */
export interface PostgresVerdict {
  /** A reload threw it away, and kept the records from before. */
  readonly refused: boolean;
  /** The lines of it that were the reason, from 1, with what the log or the view says about each. */
  readonly lines: ReadonlyMap<number, string>;
  /** What the view shows of the file. */
  readonly rows: readonly RuleRow[];
  /** What the log has of the reload. */
  readonly output: string;
}

/** One row of `pg_hba_file_rules`. */
export interface RuleRow {
  readonly line: number;
  readonly type: string | null;
  readonly databases: readonly string[] | null;
  readonly users: readonly string[] | null;
  readonly address: string | null;
  readonly netmask: string | null;
  readonly method: string | null;
  readonly options: readonly string[] | null;
  readonly error: string | null;
}

/** A pg_hba.conf by its name, with the files that it refers to beside it. */
export type HbaFiles = Readonly<Record<string, string>>;

/** Another PostgreSQL than the installed one: the folder that has its `bin`. */
const OTHER_HOME = process.env['HARDLINT_POSTGRES'];
const USUAL_HOMES = ['/usr/lib/postgresql/15', '/usr/local/pgsql'];
const HOME = OTHER_HOME ?? USUAL_HOMES.find((home) => existsSync(join(home, 'bin/initdb')));

/** The role that owns the cluster. */
export const SUPERUSER = 'postgres';
const MAIN = 'pg_hba.conf';
/** What is logged last at a reload: the file for the names of users is broken on purpose. */
const RELOADED = /^LOG: {2}pg_ident\.conf was not reloaded/;
/** What is logged of a record that is kept. */
const KEPT = /record cannot match because|^invalid ldapscheme value/;

/** Ends the server and removes its folder as soon as its own input ends: also when the tests are killed. */
const GUARD = `
"$@" </dev/null &
exec 2>/dev/null
echo $!
cat >/dev/null
kill -QUIT $!
wait $!
rm -rf "$FOLDER"
`;

const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  shared_buffers: '8MB',
  max_connections: '20',
  max_wal_senders: '5',
  autovacuum: 'off',
  ssl: 'on',
  lc_messages: 'C',
  log_line_prefix: '',
  logging_collector: 'off',
  log_destination: 'stderr',
};

/** Whether PostgreSQL is here and can be asked; if not, that is told at the end of the test run. */
export async function postgresOrSkip(): Promise<boolean> {
  if (HOME === undefined) {
    skipped('PostgreSQL 15 is not installed, so no pg_hba.conf was compared with what it says');
    return false;
  }
  if (process.getuid?.() === 0 && serverUser() === undefined) {
    skipped('PostgreSQL does not run as root, and there is no user postgres or nobody to run it as');
    return false;
  }
  try {
    const real = await RealPostgres.start();
    await real.dispose();
    return true;
  } catch (error) {
    skipped(`PostgreSQL does not start here, so no pg_hba.conf was compared with it: ${error}`);
    return false;
  }
}

/** A PostgreSQL of its own in a scratch folder, asked about one pg_hba.conf after the other. */
export class RealPostgres {
  #written: readonly string[] = [];

  private constructor(
    private readonly folder: string,
    private readonly pid: number,
    private readonly guard: { readonly stdin: Writable; readonly closed: Promise<unknown> },
    private readonly log: Log,
    private readonly port: number,
    private readonly admin: PostgresClient,
  ) {}

  static async start(): Promise<RealPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'hardlint-pg-'));
    try {
      return await startIn(folder, (...parts) => new RealPostgres(folder, ...parts));
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  /** The release that is asked, as a target: `15-linux`. */
  get target(): string {
    return installedTarget();
  }

  /** Writes a pg_hba.conf, has the server reload it, and tells what the log says of it. */
  async judge(files: HbaFiles): Promise<PostgresVerdict> {
    this.#write(files);
    this.log.forget();
    process.kill(this.pid, 'SIGHUP');
    const lines = await this.log.until(RELOADED);
    return verdictOf(lines, await this.#rows(), join(this.folder, 'hba', MAIN));
  }

  async #rows(): Promise<readonly RuleRow[]> {
    const [json] = await this.admin.query(
      `SELECT coalesce(json_agg(json_build_object('line', line_number, 'type', type, 'databases', database,
        'users', user_name, 'address', address, 'netmask', netmask, 'method', auth_method, 'options', options,
        'error', error) ORDER BY line_number), '[]') FROM pg_hba_file_rules`,
    );
    return JSON.parse(json as string) as readonly RuleRow[];
  }

  /** Runs statements as the role that owns the cluster. */
  async run(...statements: readonly string[]): Promise<void> {
    for (const statement of statements) await this.admin.query(statement);
  }

  /** The first column of what a statement gives. */
  query(statement: string): Promise<readonly string[]> {
    return this.admin.query(statement);
  }

  /** Where a client finds the server: by its socket, or at an address of this machine. */
  at(host?: string): Dial['to'] {
    if (host !== undefined) return { host, port: this.port };
    return { path: join(this.folder, `.s.PGSQL.${this.port}`) };
  }

  /** The line that decided about a client whose password was wrong: the log tells, the client is not told. */
  async lineOfWrongPassword(client: PostgresClient): Promise<number> {
    this.log.forget();
    await client.sendWrongPassword();
    const lines = await this.log.until(/Connection matched .*line \d+/);
    return Number(/line (\d+)/.exec(lines.at(-1) as string)?.[1]);
  }

  async dispose(): Promise<void> {
    this.admin.close();
    this.guard.stdin.end();
    await this.guard.closed;
    rmSync(this.folder, { recursive: true, force: true });
  }

  #write(files: HbaFiles): void {
    const folder = join(this.folder, 'hba');
    for (const path of this.#written) rmSync(path, { force: true });
    this.#written = Object.keys(files).map((name) => join(folder, name));
    for (const [name, text] of Object.entries(files)) {
      makeFolder(dirname(join(folder, name)), this.folder);
      writeFileSync(join(folder, name), text);
    }
  }
}

/** Makes a folder that belongs to the one who owns the scratch folder, so that the guard can remove it. */
function makeFolder(path: string, scratch: string): void {
  if (mkdirSync(path, { recursive: true }) === undefined) return;
  const { uid, gid } = statSync(scratch);
  chownSync(path, uid, gid);
}

let target: string | undefined;

/** The target of the PostgreSQL that is asked. */
export function installedTarget(): string {
  target ??= findTarget();
  return target;
}

function findTarget(): string {
  const banner = execFileSync(join(HOME as string, 'bin/postgres'), ['--version'], { encoding: 'utf8' });
  const [, release] = /\(PostgreSQL\) (\d+)/.exec(banner) ?? [];
  if (release === undefined) throw new Error(`PostgreSQL does not tell its version: ${banner}`);
  return `${release}-linux`;
}

/** Whether this machine has the loopback address of IPv6. */
export function hasIpv6(): boolean {
  return Object.values(networkInterfaces()).some((each) => each?.some(({ address }) => address === '::1'));
}

interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** The user that the server runs as, where that must be another one than root. */
function serverUser(): ServerUser | undefined {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (option: string) => Number(execFileSync('id', [option, name], { stdio: 'pipe' }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // There is no such user: the next one.
    }
  }
  return undefined;
}

type Parts = [
  pid: number,
  guard: { readonly stdin: Writable; readonly closed: Promise<unknown> },
  log: Log,
  port: number,
  admin: PostgresClient,
];

async function startIn(folder: string, made: (...parts: Parts) => RealPostgres): Promise<RealPostgres> {
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const program = (name: string) => join(HOME as string, 'bin', name);
  const env = { ...process.env, LC_ALL: 'C', FOLDER: folder };
  const run = (command: string, ...args: readonly string[]) =>
    execFileSync(command, args, { cwd: folder, env, stdio: 'pipe', ...user });
  const data = join(folder, 'data');
  run(program('initdb'), '--no-sync', '-A', 'trust', '-U', SUPERUSER, '-E', 'SQL_ASCII', '--locale=C', data);
  const [key, certificate] = [join(data, 'server.key'), join(data, 'server.crt')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  run('openssl', ...request, '-subj', '/CN=localhost', '-keyout', key, '-out', certificate);
  chmodSync(key, 0o600);
  makeFolder(join(folder, 'hba'), folder);
  writeFileSync(join(folder, 'hba', MAIN), 'local all all trust\n');
  writeFileSync(join(data, 'pg_ident.conf'), 'broken /( on-purpose\n');
  const port = await freePort();
  const settings = Object.entries({
    ...SETTINGS,
    port: String(port),
    listen_addresses: hasIpv6() ? '127.0.0.1,::1' : '127.0.0.1',
    unix_socket_directories: folder,
    hba_file: join(folder, 'hba', MAIN),
  });
  const lines = settings.map(([name, value]) => `${name} = '${value}'\n`);
  appendFileSync(join(data, 'postgresql.conf'), lines.join(''));
  const guard = spawn('/bin/sh', ['-c', GUARD, 'sh', program('postgres'), '-D', data], {
    cwd: folder,
    env,
    stdio: 'pipe',
    // A signal to the tests is none to the server: the guard ends it in its own way.
    detached: true,
    ...user,
  });
  const log = new Log(guard.stderr);
  const closed = once(guard, 'close');
  try {
    const pid = Number(await firstLine(guard.stdout));
    await log.until(/database system is ready to accept connections/);
    const path = join(folder, `.s.PGSQL.${port}`);
    const admin = await PostgresClient.connect({ to: { path }, database: SUPERUSER, user: SUPERUSER });
    await admin.ready();
    return made(pid, { stdin: guard.stdin, closed }, log, port, admin);
  } catch (error) {
    guard.stdin.end();
    await closed;
    throw error;
  }
}

async function firstLine(stream: Readable): Promise<string> {
  const [chunk] = (await once(stream, 'data')) as [Buffer];
  return chunk.toString();
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
}

function verdictOf(log: readonly string[], rows: readonly RuleRow[], path: string): PostgresVerdict {
  const lines = new Map<number, string>();
  for (const { line, error } of rows) if (error !== null && !KEPT.test(error)) lines.set(line, error);
  let said = '';
  for (const line of log) {
    const [, level, text = ''] = /^([A-Z]+): {2}(.*)$/.exec(line) ?? [];
    if (level === 'LOG') said = text;
    const [, number, file] = /^line (\d+) of configuration file "(.*)"$/.exec(text) ?? [];
    if (level === 'CONTEXT' && file === path && !KEPT.test(said)) lines.set(Number(number), said);
  }
  const output = log.join('\n').replaceAll(dirname(path), '');
  return { refused: log.includes(`LOG:  ${MAIN} was not reloaded`), lines, rows, output };
}
