import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseTarget, parseVersion } from '../../server/src/core/target.js';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import type { Session } from '../../server/src/formats/sshd/model/session.js';
import type { Files } from '../support/lint.js';
import { programOrSkip, skipped } from '../support/skip.js';

/** The folder that a configuration lies in, for us; sshd reads a copy of it elsewhere. */
export const CONFIGURATION = '/etc/ssh/';

/** What sshd made of a configuration. */
export interface SshdVerdict {
  readonly refused: boolean;
  /** The first line that it refused, from 1; undefined where it names none. Some messages leave out the file. */
  readonly place: { readonly path: string | undefined; readonly line: number } | undefined;
  readonly output: string;
  /** It was refused for what this machine lacks: a name that is not resolved, a file that is not ours. */
  readonly isEnvironmental: boolean;
}

/** Another sshd than the installed one, by its absolute path: a build of a release without patches. */
const OTHER_PROGRAM = process.env['HARDLINT_SSHD'];
/** It must be started by an absolute path, and lies where the search path of an ordinary user does not lead. */
const USUAL_PROGRAMS = ['/usr/sbin/sshd', '/usr/local/sbin/sshd', '/sbin/sshd'];
const PROGRAM = OTHER_PROGRAM ?? USUAL_PROGRAMS.find(existsSync) ?? '/usr/sbin/sshd';

/** sshd drops its privileges into this folder, which its service makes on the first start. */
const PRIVILEGE_SEPARATION = '/run/sshd';

/** Whether sshd is here and can be asked; if not, that is told at the end of the test run. */
export async function sshdOrSkip(): Promise<boolean> {
  if (!programOrSkip('sshd')) return false;
  const real = new RealSshd();
  const { refused, output } = await real.judge({ [`${CONFIGURATION}sshd_config`]: '' });
  real.dispose();
  if (refused) skipped(`sshd accepts no configuration here, so nothing was compared with it: ${output}`);
  return !refused;
}

let target: string | undefined;

/** The target of the sshd that is asked, as `9.2-debian`. Only the client tells whose build it is. */
export function installedTarget(): string {
  target ??= findTarget();
  return target;
}

function findTarget(): string {
  const release = versionOf(PROGRAM);
  if (OTHER_PROGRAM) return `${release}-portable`;
  const isDebian = /^OpenSSH_\S+ (Debian|Ubuntu)/.test(banner('ssh'));
  return isDebian ? `${release}-debian` : release;
}

const versions = new Map<string, string>();

function versionOf(program: string): string {
  const known = versions.get(program);
  if (known !== undefined) return known;
  const [, release] = /OpenSSH_(\d+\.\d+)/.exec(banner(program)) ?? [];
  if (release === undefined) throw new Error(`${program} does not tell its version`);
  versions.set(program, release);
  return release;
}

/** Older servers do not know -V, and tell their version with the complaint about it. */
function banner(program: string): string {
  const { stdout, stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' });
  return stdout + stderr;
}

/** The sshd of this machine, asked about configurations that are copied to a folder of their own. */
export class RealSshd {
  readonly #folder = mkdtempSync(join(tmpdir(), 'hardlint-sshd-'));
  readonly #hostKey = join(this.#folder, 'host-key');
  #copies = 0;

  constructor() {
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', this.#hostKey]);
    if (process.getuid?.() === 0) mkdirSync(PRIVILEGE_SEPARATION, { recursive: true, mode: 0o755 });
  }

  /** Asks `sshd -t`. */
  async judge(files: Files): Promise<SshdVerdict> {
    const folder = this.#copy(files);
    const { status, output } = await this.#run('-t', folder);
    rmSync(folder, { recursive: true });
    const foreign = new RegExp(`^(?!${folder})/\\S+ line \\d+: `, 'm');
    // The second patch level of 9.9 took such criteria again; a target does not tell which of the two it is.
    const isOfPatchLevel =
      versionOf(PROGRAM) === '9.9' &&
      /(Unsupported Match attribute|Missing Match criteria for) \w+=/.test(output);
    const isOfMachine = (reason: RegExp) => reason.test(output) && !installedTarget().endsWith('debian');
    return {
      refused: status !== 0,
      place: status === 0 ? undefined : firstPlace(output, folder),
      output: output.replaceAll(folder, CONFIGURATION),
      isEnvironmental:
        status !== 0 &&
        (/\((Name or service not known|Temporary failure)/.test(output) ||
          isOfMachine(/bad(ly formatted)? port number|bad routing domain/i) ||
          isOfPatchLevel ||
          foreign.test(output)),
    };
  }

  /**
   * Asks `sshd -T` for what holds for everybody, or for a session: by keyword in lower case, what it prints;
   * undefined where it refuses the configuration.
   */
  async values(files: Files, session?: Session): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
    const folder = this.#copy(files);
    const { status, stdout } = await this.#run('-T', folder, session && ['-C', specificationOf(session)]);
    rmSync(folder, { recursive: true });
    if (status !== 0) return undefined;
    const values = new Map<string, string[]>();
    for (const line of stdout.replaceAll(folder, CONFIGURATION).split('\n')) {
      const [, keyword, value] = /^(\w+) (.*)$/.exec(line) ?? [];
      if (keyword === undefined || value === undefined) continue;
      const known = values.get(keyword.toLowerCase()) ?? [];
      values.set(keyword.toLowerCase(), [...known, value]);
    }
    return values;
  }

  dispose(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #copy(files: Files): string {
    const folder = join(this.#folder, `${this.#copies++}`, '/');
    for (const [path, text] of Object.entries(files)) {
      const copy = join(folder, path.slice(CONFIGURATION.length));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, redirectIncludes(text, folder));
    }
    return folder;
  }

  #run(
    mode: '-t' | '-T',
    folder: string,
    more: readonly string[] = [],
  ): Promise<{ status: number; stdout: string; output: string }> {
    const args = [mode, '-f', join(folder, 'sshd_config'), '-h', this.#hostKey, ...helperOptions(), ...more];
    return new Promise((resolve) => {
      execFile(PROGRAM, args, { encoding: 'utf8' }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, output: stdout + stderr });
      });
    });
  }
}

/** The programs that sshd starts, by the keyword that says where they are, and the release that brought it. */
const HELPERS = [
  { keyword: 'SshdSessionPath', program: 'sshd-session', release: '9.8' },
  { keyword: 'SshdAuthPath', program: 'sshd-auth', release: '10.0' },
];

let helpers: readonly string[] | undefined;

/** A build that is not installed has its helpers beside it, and looks for them where they would be installed. */
function helperOptions(): readonly string[] {
  helpers ??= OTHER_PROGRAM === undefined ? [] : HELPERS.flatMap(helperOption);
  return helpers;
}

function helperOption({ keyword, program, release }: (typeof HELPERS)[number]): readonly string[] {
  const path = join(dirname(PROGRAM), program);
  const isKnown = parseVersion(versionOf(PROGRAM)) >= parseVersion(release);
  return isKnown && existsSync(path) ? ['-o', `${keyword}=${path}`] : [];
}

/** A session as `-C` is told of it. Older releases want all three of the first. */
function specificationOf(session: Session): string {
  const facts = {
    user: session.user,
    host: session.host ?? session.address,
    addr: session.address,
    laddr: session.localAddress,
    lport: session.localPort,
    rdomain: session.rdomain,
  };
  const known = Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${value}`);
  const tellsInvalid = parseVersion(versionOf(PROGRAM)) >= parseVersion('9.9');
  return [...known, ...(session.invalidUser && tellsInvalid ? ['invalid-user'] : [])].join(',');
}

/** sshd looks for relative patterns in the folder it was built for; in the copy they lead into the copy. */
function redirectIncludes(text: string, folder: string): string {
  const source = new SourceText(text);
  const asked = parseTarget(sshd.target, installedTarget());
  if (typeof asked === 'string') throw new Error(asked);
  const { includes } = sshd.parse(source, asked);
  const edits = includes
    .filter(({ base }) => base === 'configuration')
    .map(({ pattern, span }) => ({ span, text: quoted(folder + pattern) }));
  return applyEdits(text, edits);
}

/** Only where it must be: before 8.7 what stands in quotes ends a word. */
function quoted(pattern: string): string {
  return /[\s"'\\#]/.test(pattern) ? `"${pattern.replace(/["\\]/g, '\\$&')}"` : pattern;
}

function firstPlace(output: string, folder: string): SshdVerdict['place'] {
  for (const message of output.split('\n')) {
    const [, path, line] =
      /^(\S+?):? line (\d+): (?!Deprecated option|Unsupported option)/.exec(message) ?? [];
    if (path?.startsWith(folder))
      return { path: CONFIGURATION + path.slice(folder.length), line: Number(line) };
  }
  const [, line] = /^Invalid Match (?:local)?address argument .* at line (\d+)/m.exec(output) ?? [];
  return line === undefined ? undefined : { path: undefined, line: Number(line) };
}
