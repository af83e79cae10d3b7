import { execFile, execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { programOrSkip, skipped } from '../support/skip.js';

/** What fail2ban made of a configuration. */
export interface Fail2banVerdict {
  /** The server runs with all enabled jails, without some of them, or not at all. */
  readonly outcome: 'runs' | 'skips' | 'dies';
  /** `fail2ban-client -t` has no objection. */
  readonly isTested: boolean;
  /** The jails that are left out. */
  readonly skipped: readonly string[];
  /** The others that are enabled, as fail2ban's readers give them to the server. */
  readonly jails: Readonly<Record<string, JailInForce>>;
  /** The paths and patterns of log files that were looked for. */
  readonly logs: readonly string[];
  readonly why: string;
}

/** What an enabled jail comes to. */
export interface JailInForce {
  readonly options: Readonly<Record<string, string | number | boolean | null>>;
  /** The names of its actions, with their parameters. */
  readonly actions: readonly (readonly [string, Readonly<Record<string, string>>])[];
  readonly ignoreip: readonly string[];
}

/** Files by their paths below the folder of the configuration: `jail.local`. */
export type Fail2banFiles = Readonly<Record<string, string>>;

/** What a server that was really started made of a configuration. */
export interface Started {
  readonly runs: boolean;
  /** `fail2ban-client -t` has no objection. */
  readonly isTested: boolean;
  /** The jails that it has. */
  readonly jails: readonly string[];
  readonly output: string;
}

const STOCK = '/etc/fail2ban';
const PYTHON = '/usr/bin/python3';
const ORACLE = fileURLToPath(new URL('./fail2ban-oracle.py', import.meta.url));
const run = promisify(execFile);

/** Whether fail2ban is installed, with its code where the system's Python finds it. */
export function fail2banOrSkip(): boolean {
  if (!programOrSkip('fail2ban-client')) return false;
  try {
    execFileSync(PYTHON, ['-c', 'import fail2ban.server.server'], { stdio: 'pipe' });
    return true;
  } catch (error) {
    skipped(`the code of fail2ban cannot be asked, so nothing was compared with it: ${error}`);
    return false;
  }
}

let target: string | undefined;

/** The release of the fail2ban that is asked. */
export function installedTarget(): string {
  target ??= findTarget();
  return target;
}

function findTarget(): string {
  const banner = execFileSync('fail2ban-client', ['--version'], { encoding: 'utf8' });
  const [release] = /\d+\.\d+\.\d+/.exec(banner) ?? [];
  if (release === undefined) throw new Error(`fail2ban does not tell its version: ${banner}`);
  return release;
}

/** What fail2ban ships, as text, by its path below the folder of the configuration; nothing that switches jails on. */
export function stockFiles(...folders: readonly string[]): Fail2banFiles {
  const names = ['', ...folders].flatMap((folder) =>
    readdirSync(join(STOCK, folder)).map((name) => join(folder, name)),
  );
  const isShipped = (name: string) => /^(?:jail\.conf|paths-[^/]*\.conf|[^/]+\/.*\.(?:conf|py))$/.test(name);
  return Object.fromEntries(
    names.filter(isShipped).map((name) => [name, readFileSync(join(STOCK, name), 'utf8')]),
  );
}

/**
 * The code of the installed fail2ban, asked about one configuration after the other in scratch folders that hold a copy
 * of what it ships. Nothing of it is ever started but where `start` is called.
 */
export class RealFail2ban {
  readonly #scratch = mkdtempSync(join(tmpdir(), 'hardlint-fail2ban-'));
  readonly #oracles = Array.from(
    { length: availableParallelism() },
    (_, index) => new Oracle(join(this.#scratch, String(index))),
  );
  #asked = 0;
  #started = 0;

  /** What the code of fail2ban makes of files that are laid over those that it ships. */
  judge(files: Fail2banFiles): Promise<Fail2banVerdict> {
    const oracle = this.#oracles[this.#asked++ % this.#oracles.length] as Oracle;
    return oracle.ask(files);
  }

  /**
   * Starts a server and ends it again. The paths of log files are made to be paths of a scratch folder, where those that
   * the verdict of the oracle names are made; actions have no commands.
   */
  async start(files: Fail2banFiles, logs: readonly string[]): Promise<Started> {
    const folder = join(this.#scratch, `started-${this.#started++}`);
    const etc = join(folder, 'etc');
    copyStock(etc);
    const varLog = join(folder, 'log');
    mkdirSync(varLog);
    const moved = (text: string) => text.replaceAll('/var/log/', `${varLog}/`);
    for (const [name, text] of Object.entries(stockFiles())) writeFileSync(join(etc, name), moved(text));
    for (const name of readdirSync(join(etc, 'action.d'))) {
      if (name.endsWith('.conf'))
        writeFileSync(join(etc, 'action.d', name.replace(/conf$/, 'local')), NO_COMMANDS);
    }
    for (const [name, text] of Object.entries(files)) writeFileSync(join(etc, name), moved(text));
    for (const log of logs) {
      const path = moved(log).replace(/[*?[\]]/g, 'x');
      if (!path.startsWith(varLog)) continue;
      mkdirSync(dirname(path), { recursive: true });
      if (!existsSync(path)) writeFileSync(path, '');
    }
    const paths = ['-s', join(folder, 'socket'), '-p', join(folder, 'pid')];
    const client = (...words: readonly string[]) =>
      said('fail2ban-client', '-c', etc, ...paths, '--logtarget', join(folder, 'server.log'), ...words);
    const tested = await client('-t');
    const { isFine: runs, output } = await client('start');
    const status = runs ? await client('status') : undefined;
    // One that does not take its configuration ends by itself, but for what is in the way of that.
    if (runs || existsSync(join(folder, 'pid'))) await client('stop');
    const [, listed = ''] = /Jail list:\s*(.*)/.exec(status?.output ?? '') ?? [];
    rmSync(folder, { recursive: true, force: true });
    const jails = listed.split(/,\s*/).filter((name) => name !== '');
    return { runs, isTested: tested.isFine, jails, output };
  }

  async dispose(): Promise<void> {
    await Promise.all(this.#oracles.map((oracle) => oracle.dispose()));
    rmSync(this.#scratch, { recursive: true, force: true });
  }
}

const NO_COMMANDS = `[Definition]
${['start', 'stop', 'check', 'ban', 'unban', 'flush', 'repair', 'reload', 'prolong'].map((when) => `action${when} =\n`).join('')}`;

async function said(
  program: string,
  ...words: readonly string[]
): Promise<{ isFine: boolean; output: string }> {
  try {
    const { stdout, stderr } = await run(program, words);
    return { isFine: true, output: stdout + stderr };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { isFine: false, output: stdout + stderr };
  }
}

/** A copy of what fail2ban ships, in which nothing is switched on and nothing is kept between starts. */
function copyStock(folder: string): void {
  mkdirSync(dirname(folder), { recursive: true });
  cpSync(STOCK, folder, { recursive: true, dereference: true });
  rmSync(join(folder, 'jail.d'), { recursive: true, force: true });
  mkdirSync(join(folder, 'jail.d'));
  writeFileSync(join(folder, 'fail2ban.local'), '[DEFAULT]\ndbfile = None\n');
}

/** One process that answers in the order in which it is asked. */
class Oracle {
  readonly #process;
  readonly #closed: Promise<void>;
  readonly #waiting: { answer: (verdict: Fail2banVerdict) => void; fail: (error: Error) => void }[] = [];
  #complaints = '';

  constructor(folder: string) {
    copyStock(join(folder, 'etc'));
    const log = join(folder, 'log');
    writeFileSync(log, '');
    this.#process = spawn(PYTHON, [ORACLE, join(folder, 'etc'), log], {
      env: { ...process.env, LC_ALL: 'C.UTF-8', PYTHONIOENCODING: 'utf-8' },
    });
    this.#process.stderr.on('data', (chunk) => {
      this.#complaints += String(chunk);
    });
    createInterface(this.#process.stdout).on('line', (line) => {
      const verdict = JSON.parse(line.replaceAll(join(folder, 'etc'), STOCK)) as Fail2banVerdict;
      this.#waiting.shift()?.answer(verdict);
    });
    this.#closed = new Promise((resolve) => {
      this.#process.on('close', () => {
        for (const { fail } of this.#waiting) fail(new Error(`fail2ban's code ended: ${this.#complaints}`));
        resolve();
      });
    });
  }

  ask(files: Fail2banFiles): Promise<Fail2banVerdict> {
    return new Promise((answer, fail) => {
      this.#waiting.push({ answer, fail });
      this.#process.stdin.write(`${JSON.stringify(files)}\n`);
    });
  }

  async dispose(): Promise<void> {
    this.#process.stdin.end();
    await this.#closed;
  }
}
