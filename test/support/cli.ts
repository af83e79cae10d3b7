import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { JsonReport } from '../../server/src/report/json.js';

/** The built command line. */
export const CLI = fileURLToPath(new URL('../../server/dist/cli.js', import.meta.url));

export interface CliResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface CliOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  /** Whether more input could follow, as from an editor. */
  readonly keepsInputOpen?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The bundle to run, and the user to run it as. */
  readonly cli?: string;
  readonly uid?: number;
}

/** Runs the built command line as a process of its own. */
export function hardlint(
  args: readonly string[],
  { cwd, input = '', keepsInputOpen, env, cli = CLI, uid }: CliOptions = {},
): Promise<CliResult> {
  if (!existsSync(CLI)) throw new Error('server/dist/cli.js is not there: run `npm run build` first');
  const { NO_COLOR: _, FORCE_COLOR: __, ...inherited } = process.env;
  const child = spawn(process.execPath, [cli, ...args], {
    cwd,
    uid,
    gid: uid,
    env: { ...inherited, ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    err += chunk;
  });
  // A run that does not read its input closes the pipe.
  child.stdin.on('error', () => undefined).write(input);
  if (!keepsInputOpen) child.stdin.end();
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}

/** The user that owns nothing, by custom. */
const NOBODY = 65534;

/** A folder with files in it, gone when the test is. */
export class Folder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'hardlint-')));

  constructor(files: Readonly<Record<string, string | Buffer>> = {}) {
    chmodSync(this.path, 0o755);
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) this.write(name, content);
  }

  at(name: string): string {
    return join(this.path, name);
  }

  write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(this.at(name)), { recursive: true });
    writeFileSync(this.at(name), content);
  }

  read(name: string): string {
    return readFileSync(this.at(name), 'utf8');
  }

  /** Runs the command line in this folder. */
  run(...args: readonly string[]): Promise<CliResult> {
    return hardlint(args, { cwd: this.path });
  }

  /** Checks in this folder as a user whom permissions stop; undefined where this machine has none. */
  async checkAsOrdinaryUser(...args: readonly string[]): Promise<CliResult | undefined> {
    if (process.getuid?.() !== 0) return process.getuid ? this.run('check', ...args) : undefined;
    const uid = NOBODY;
    if (spawnSync(process.execPath, ['-e', '0'], { cwd: this.path, uid, gid: uid }).status !== 0)
      return undefined;
    copyFileSync(CLI, this.at('cli.js'));
    cpSync(CLI.replace(/\.js$/, ''), this.at('cli'), { recursive: true });
    return hardlint(['check', ...args], { cwd: this.path, cli: this.at('cli.js'), uid });
  }

  /** Checks in this folder, and gives `path:line:column rule severity` of each finding with the rest. */
  async check(...args: readonly string[]): Promise<CliResult & { report: JsonReport; found: string[] }> {
    const result = await this.run('check', '--format', 'json', ...args);
    const report = JSON.parse(result.out) as JsonReport;
    const found = report.findings.map(({ path, range: { start }, rule, severity }) => {
      return `${path}:${start.line}:${start.column} ${rule} ${severity}`;
    });
    return { ...result, report, found };
  }
}
