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
  /** By path relative to the case's folder, without markers; the root document first. */
  readonly files: Readonly<Record<string, string>>;
  readonly expected: readonly Expectation[];
  readonly target: string | undefined;
  readonly profile: Profile | undefined;
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
 * `^` stand under what is marked, `<` and dashes under what begins at the margin, and `|` marks an empty place
 * at the beginning of the next line. `#~ no final newline` takes the line ending off the line above it; `|` then
 * marks its end. `#~ target 9.2-debian` and `#~ profile strict` say how the case is judged.
 */
export function readFixtures(formatId: string, rootName: string): Fixture[] {
  const folder = join(FIXTURES, formatId);
  return readdirSync(folder)
    .sort()
    .map((name) => readFixture(join(folder, name), name, rootName));
}

function readFixture(folder: string, name: string, rootName: string): Fixture {
  const paths = filesBelow(folder).filter((path) => !path.endsWith(FIXED) && !path.endsWith(FIXED_UNSAFE));
  const files: Record<string, string> = {};
  const expected: Expectation[] = [];
  const judging = new Map<string, string>();
  for (const path of [rootName, ...paths.filter((each) => each !== rootName)]) {
    const marked = readFileSync(join(folder, path), 'utf8');
    files[path] = stripMarkers(marked, path, expected, judging);
  }
  return {
    name,
    files,
    expected: expected.sort(),
    target: judging.get('target'),
    profile: judging.get('profile') as Profile | undefined,
    fixed: readIfThere(join(folder, rootName + FIXED)),
    fixedUnsafe: readIfThere(join(folder, rootName + FIXED_UNSAFE)),
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
    const setting = /^#~ (target|profile) (\S+)/.exec(line);
    if (setting) judging.set(setting[1] as string, setting[2] as string);
    else if (/^#~ no final newline\s*$/.test(line)) kept.push((kept.pop() as string).replace(/\r?\n$/, ''));
    else expected.push(readMarker(line, path, kept));
  }
  return kept.join('');
}

/** @param above the lines of the file that stand above the marker */
function readMarker(line: string, path: string, above: readonly string[]): Expectation {
  const match = /^#~(<-*|\s*\^+|\s*\|)\s+(error|warning|info|hint)\s+(\S+)\s*$/.exec(line);
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
