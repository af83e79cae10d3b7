import { type FileSystem, type FolderEntry, join } from './file-system.js';
import { parseSegment, type Segment } from './segment.js';

/** More folders than a configuration is spread over; what a pattern may cost at the most. */
const MAX_FOLDERS = 4096;
/** The longest path that systems know. */
const MAX_PATTERN = 4096;

/**
 * The files that a glob(7) pattern stands for in a folder, ordered as glob(3) does in the C locale; a pattern
 * without wildcards stands for its file, whether or not that exists, and one with a slash at its end for none.
 * Undefined where a folder cannot be read, or there are too many of them.
 */
export async function expandGlob(
  files: Pick<FileSystem, 'list'>,
  folder: string,
  pattern: string,
): Promise<readonly string[] | undefined> {
  if (pattern.length > MAX_PATTERN) return undefined;
  if (pattern.endsWith('/')) return [];
  const segments = pattern.split('/').filter((segment) => segment !== '');
  const last = segments.length - 1;
  let paths = [folder];
  let folders = 0;
  for (const [index, segment] of segments.map(parseSegment).entries()) {
    if (segment.literal !== undefined) {
      paths = unique(paths.map((path) => join(path, segment.literal as string)));
      continue;
    }
    folders += paths.length;
    if (folders > MAX_FOLDERS) return undefined;
    const matches = await Promise.all(
      paths.map((path) => matchesIn(files, path, segment, index === last ? 'file' : 'folder')),
    );
    const known = matches.filter((each) => each !== undefined);
    if (known.length < matches.length) return undefined;
    paths = unique(known.flat());
  }
  return paths.sort(byCodePoint);
}

/** Whether a pattern has no wildcard, and so stands for one path. */
export function isLiteral(pattern: string): boolean {
  return (
    pattern.length <= MAX_PATTERN &&
    pattern.split('/').every((segment) => parseSegment(segment).literal !== undefined)
  );
}

async function matchesIn(
  files: Pick<FileSystem, 'list'>,
  folder: string,
  segment: Segment,
  kind: FolderEntry['kind'],
): Promise<string[] | undefined> {
  const entries = await files.list(folder);
  return entries
    ?.filter((entry) => entry.kind === kind && segment.matches(entry.name))
    .map((entry) => join(folder, entry.name));
}

/** Without this, `*` and `..` by turns would multiply the paths at each segment. */
function unique(paths: readonly string[]): string[] {
  return [...new Set(paths)];
}

/** UTF-16 puts the surrogates before U+E000 to U+FFFF, which code points and UTF-8 do not. */
function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at++) {
    if (a.charCodeAt(at) === b.charCodeAt(at)) continue;
    return (a.codePointAt(at) as number) - (b.codePointAt(at) as number);
  }
  return a.length - b.length;
}
