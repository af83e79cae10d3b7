import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Profile } from '../../server/src/core/rule.js';

const FIXTURES = fileURLToPath(new URL('../fixtures', import.meta.url));

/** A finding that a marker asks for, as one line of text that compares and reads well. */
export type Expectation = string;

/** One case: a real configuration, what should be found in it, and what the fixes should make of it. */
export interface Fixture {
  readonly name: string;
  /** The path of the root document relative to the case's folder. */
  readonly root: string;
  /** By path relative to the case's folder, without markers; the root document first. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
  readonly target: string | undefined;
  readonly profile: Profile | undefined;
  /** Where the case's folder lies, where that is not the format's usual place. */
  readonly folder: string | undefined;
  /** The root document after all safe fixes; undefined where none is kept beside it. */
  readonly fixed: string | undefined;
  /** The root document after all fixes. */
  readonly fixedUnsafe: string | undefined;
}

const FIXED = '.fixed';
const FIXED_UNSAFE = '.fixed-unsafe';

/**
 * The fixtures of a format: the folders of `test/fixtures/<format>`, each with its root document and what that
 * includes. A line that begins with `#~` is a marker and not part of the file. It says what is found in the
 * line above it:
 *
 *     PermitRootLogin yes
 *     #~              ^^^ warning sshd/permit-root-login
 *     Protocol 2
 *     #~<------- info sshd/deprecated-keyword
 *
 * `^` stand under what is marked, `<` and dashes under what begins at the margin, `~` (that of `#~` the first) under
 * what begins behind one character, and `|` marks an empty place at the beginning of the next line. `#~ no final newline` takes the line ending off the line above it; `|` then
 * marks its end. `#~ target 9.2-debian`, `#~ profile strict` and `#~ folder /opt/tomcat/conf` say how the case is
 * judged. Where there is no root document of the usual name, the first file is it.
 */
export function readFixtures(formatId: string, rootName: string): Fixture[] {
  const folder = join(FIXTURES, formatId);
  return readdirSync(folder)
    .sort()
    .map((name) => readFixture(join(folder, name), name, rootName));
}

function readFixture(folder: string, name: string, rootName: string): Fixture {
  const paths = filesBelow(folder).filter((path) => !path.endsWith(FIXED) && !path.endsWith(FIXED_UNSAFE));
  const root = paths.includes(rootName) ? rootName : (paths[0] as string);
  const files: Record<string, string> = {};
  const expected: Expectation[] = [];
  const judging = new Map<string, string>();
  for (const path of [root, ...paths.filter((each) => each !== root)]) {
    const marked = readFileSync(join(folder, path), 'utf8');
    files[path] = stripMarkers(marked, path, expected, judging);
  }
  return {
    name,
    root,
    files,
    expected: expected.sort(),
    target: judging.get('target'),
    profile: judging.get('profile') as Profile | undefined,
    folder: judging.get('folder'),
    fixed: readIfThere(join(folder, root + FIXED)),
    fixedUnsafe: readIfThere(join(folder, root + FIXED_UNSAFE)),
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function stripMarkers(
  marked: string,
  path: string,
  expected: Expectation[],
  judging: Map<string, string>,
): string {
  const kept: string[] = [];
  for (const line of marked.split(/(?<=\n)/)) {
    if (!line.startsWith('#~')) {
      kept.push(line);
      continue;
    }
    const setting = /^#~ (target|profile|folder) (\S+)/.exec(line);
    if (setting) judging.set(setting[1] as string, setting[2] as string);
    else if (/^#~ no final newline\s*$/.test(line)) kept.push((kept.pop() as string).replace(/\r?\n$/, ''));
    else expected.push(readMarker(line, path, kept));
  }
  return kept.join('');
}

/** @param above the lines of the file that stand above the marker */
function readMarker(line: string, path: string, above: readonly string[]): Expectation {
  const match = /^#~(<-*|~+|\s*\^+|\s*\|)\s+(error|warning|info|hint)\s+(\S+)\s*$/.exec(line);
  if (!match) throw new Error(`${path}: this is no marker: ${line}`);
  const [, pointer, severity, rule] = match as unknown as [string, string, string, string];
  const lines = above.length;
  const last = above.at(-1) ?? '\n';
  if (pointer.endsWith('|')) {
    return last.endsWith('\n')
      ? describeFinding(path, lines + 1, 1, 0, severity, rule)
      : describeFinding(path, lines, last.length + 1, 0, severity, rule);
  }
  if (pointer.startsWith('<')) return describeFinding(path, lines, 1, pointer.length, severity, rule);
  if (pointer.startsWith('~')) return describeFinding(path, lines, 2, pointer.length + 1, severity, rule);
  const blanks = pointer.length - pointer.trimStart().length;
  return describeFinding(path, lines, 2 + blanks + 1, pointer.length - blanks, severity, rule);
}

/** What a marker asks for and what was found, in the same words. Lines and columns count from 1. */
export function describeFinding(
  path: string,
  line: number,
  column: number,
  length: number,
  severity: string,
  rule: string,
): Expectation {
  return `${path}:${String(line).padStart(4)}:${column} +${length} ${severity} ${rule}`;
}
