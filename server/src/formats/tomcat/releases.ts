import { parseVersion, type Target, type Version } from '../../core/target.js';

/**
 * The releases that have something, over the lines that Tomcat maintains side by side. Blank-separated, each of them
 *
 *     10.1               the whole line
 *     9.0.31+            from that release of its line on
 *     8.5..8.5.78        from the first release of the line to that one, which still has it
 *     9.0.3..9.0.62      from one release to another
 *
 * A line that is not named does not have it. `9` is `9.0` and `11` is `11.0`.
 */
export type Releases = string;

/** The lines that are known, oldest first. */
const LINES = ['7.0', '8.0', '8.5', '9.0', '10.0', '10.1', '11.0'].map(parseVersion);

interface Range {
  readonly line: Version;
  readonly first: number;
  readonly last: number;
}

const RANGES = new Map<Releases, readonly Range[]>();

function rangesOf(releases: Releases): readonly Range[] {
  const known = RANGES.get(releases);
  if (known) return known;
  const ranges = releases.split(' ').filter(Boolean).map(readRange);
  RANGES.set(releases, ranges);
  return ranges;
}

function readRange(text: string): Range {
  const [from, to] = text.replace('+', '').split('..') as [string, string?];
  const first = text.includes('..') || text.endsWith('+') ? patchOf(from) : 0;
  return { line: parseVersion(from), first, last: to === undefined ? Number.POSITIVE_INFINITY : patchOf(to) };
}

function patchOf(release: string): number {
  return Number(release.split('.')[2] ?? 0);
}

/** Whether a release has it. A target without patch level is the newest release of its line. */
export function has(releases: Releases | undefined, target: Target): boolean {
  if (releases === undefined) return true;
  const patch = target.patch ?? Number.POSITIVE_INFINITY;
  const line = lineOf(target.version);
  return rangesOf(releases).some(
    (range) =>
      range.line === line &&
      range.first <= patch &&
      (range.last === Number.POSITIVE_INFINITY || patch <= range.last),
  );
}

/** How a target stands to something that some releases have. */
export type Standing = 'known' | 'too-new' | 'removed';

/** Whether a release has something, and if not, on which side of its life the release lies. */
export function standing(releases: Releases | undefined, target: Target): Standing {
  if (releases === undefined || has(releases, target)) return 'known';
  const line = lineOf(target.version);
  const ranges = rangesOf(releases);
  const here = ranges.find((range) => range.line === line);
  if (here) return (target.patch ?? Number.POSITIVE_INFINITY) < here.first ? 'too-new' : 'removed';
  return ranges.some((range) => range.line < line) ? 'removed' : 'too-new';
}

/** The first release that has it among those of the target's line and later ones: `9.0.31`, or `10.1` for a whole line. */
export function firstRelease(releases: Releases, target: Target): string | undefined {
  const line = lineOf(target.version);
  const range = rangesOf(releases).find((each) => each.line >= line);
  return range && nameOf(range.line, range.first);
}

/** The first line, at or before the target's, that lacks it since: `10.0` for something that 8.5 and 9.0 have. */
export function goneSince(releases: Releases, target: Target): string | undefined {
  const line = lineOf(target.version);
  const ranges = rangesOf(releases);
  const here = ranges.find((range) => range.line === line && range.last !== Number.POSITIVE_INFINITY);
  if (here) return nameOf(line, here.last + 1);
  const last = Math.max(...ranges.filter((range) => range.line < line).map((range) => range.line));
  const next = LINES.find((each) => each > last);
  return next === undefined ? undefined : nameOf(next, 0);
}

/** Whether an older Tomcat that may read the file has it: nobody chose the target, and a maintained line does. */
export function mayBeReadElsewhere(releases: Releases | undefined, target: Target): boolean {
  if (target.isAssumed !== true || releases === undefined) return false;
  return rangesOf(releases).some(
    ({ line, last }) => MAINTAINED.has(line) && last === Number.POSITIVE_INFINITY,
  );
}

/** Whether the line of a target is still maintained. */
export function isMaintained({ version }: Target): boolean {
  return MAINTAINED.has(lineOf(version));
}

const MAINTAINED: ReadonlySet<Version> = new Set(['9.0', '10.1', '11.0'].map(parseVersion));

/** The line of a release; a later one than hardlint knows counts as the newest. */
function lineOf(version: Version): Version {
  const newest = LINES[LINES.length - 1] as Version;
  return Math.min(version, newest);
}

function nameOf(line: Version, patch: number): string {
  const name = `${Math.floor(line / 1000)}.${line % 1000}`;
  return patch > 0 ? `${name}.${patch}` : name;
}
