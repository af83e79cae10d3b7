/**
 * Whether a `/`-separated path matches a glob. `*` and `?` stay within a segment, `**` as a whole segment
 * stands for any number of them, `{a,b}` for either; a glob without `/` is tried against the last segment.
 * Own code because settings come from the workspace and a glob library compiles them to regular expressions,
 * which a hostile repository can make backtrack; this costs O(glob × path).
 */
export function matchesGlob(glob: string, path: string): boolean {
  const segments = path.split('/').filter((segment) => segment !== '');
  return expandBraces(glob).some((plain) => {
    const pattern = plain.split('/').filter((segment) => segment !== '' && segment !== '.');
    if (!plain.includes('/')) return matchesWildcard(pattern[0] ?? '', segments.at(-1) ?? '');
    return matchesSequence(pattern, segments, '**', matchesWildcard);
  });
}

/** Whether a text matches a pattern in which `*` stands for any run of characters and `?` for one. */
export function matchesWildcard(pattern: string, text: string): boolean {
  return matchesSequence(pattern, text, '*', (p, t) => p === '?' || p === t);
}

/** Whether a pattern stands for more than itself. */
export function hasWildcard(pattern: string): boolean {
  return pattern.includes('*') || pattern.includes('?');
}

const MAX_ALTERNATIVES = 64;

/** Replaces `{a,b}` by its alternatives; braces that do not pair, or too many of them, are taken literally. */
function expandBraces(glob: string): string[] {
  let globs = [glob];
  for (;;) {
    const next: string[] = [];
    let expanded = false;
    for (const each of globs) {
      const close = each.indexOf('}');
      const open = close < 0 ? -1 : each.lastIndexOf('{', close);
      if (open < 0) {
        next.push(each);
        continue;
      }
      expanded = true;
      for (const part of each.slice(open + 1, close).split(',')) {
        next.push(each.slice(0, open) + part + each.slice(close + 1));
      }
    }
    if (!expanded) return globs;
    if (next.length > MAX_ALTERNATIVES) return [glob];
    globs = next;
  }
}

/** The two-pointer wildcard match: on a mismatch only the last wildcard takes one more item. */
function matchesSequence(
  pattern: ArrayLike<string>,
  items: ArrayLike<string>,
  wildcard: string,
  matchesOne: (pattern: string, item: string) => boolean,
): boolean {
  let p = 0;
  let i = 0;
  let wildcardAt = -1;
  let retryFrom = 0;
  while (i < items.length) {
    const expected = pattern[p];
    if (expected === wildcard) {
      wildcardAt = p++;
      retryFrom = i;
    } else if (expected !== undefined && matchesOne(expected, items[i] as string)) {
      p++;
      i++;
    } else if (wildcardAt >= 0) {
      p = wildcardAt + 1;
      i = ++retryFrom;
    } else {
      return false;
    }
  }
  while (pattern[p] === wildcard) p++;
  return p === pattern.length;
}
