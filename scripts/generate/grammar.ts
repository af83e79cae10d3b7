import type { Catalog } from '../../server/src/core/catalog.js';
import type { Format } from '../../server/src/core/format.js';
import { newestTarget } from '../../server/src/core/target.js';

const GENERATED = 'generated: ';

/** What the comment of a generated pattern says, and the names that go into it; a format may have more of them. */
const LISTS: Readonly<Record<string, (catalog: Catalog, format: Format) => readonly string[]>> = {
  'generated: keywords': (catalog) => catalog.entries.map((entry) => entry.name),
  'generated: removed keywords': (catalog, format) => {
    const target = newestTarget(format.target);
    return catalog.entries
      .filter((entry) => catalog.standing(entry, target) === 'removed')
      .map((entry) => entry.name);
  },
};

/** The first group of a regular expression that is a plain list of words. */
const WORD_LIST = /(\((?:\?[a-z]*:)?)[\w-]+(?:\|[\w-]+)*(\))/;

/**
 * A TextMate grammar in which each pattern with a comment such as `generated: keywords` lists what the format's
 * catalogue has, or what the format lists under that name. The formatting stays as it is.
 * @throws Error where a generated pattern has no list of words to replace, or asks for an unknown list.
 */
export function grammar(text: string, format: Format): string {
  let result = text;
  JSON.parse(text, (_key, value: unknown) => {
    if (!isGenerated(value)) return value;
    const own = format.wordLists?.()[value.comment.slice(GENERATED.length)];
    const names = own ?? LISTS[value.comment]?.(format.catalog, format);
    if (!names) throw new Error(`the grammar of ${format.id} asks for an unknown list: "${value.comment}"`);
    const key = value.match === undefined ? 'begin' : 'match';
    const old = value[key] ?? '';
    if (!WORD_LIST.test(old))
      throw new Error(`the ${key} of "${value.comment}" has no group of words: ${old}`);
    const words = [...new Set(names)].sort().join('|');
    const next = old.replace(WORD_LIST, (_list, open: string, close: string) => open + words + close);
    // The comment stands above its pattern, and two lists may be alike.
    const comment = Math.max(0, result.indexOf(JSON.stringify(value.comment)));
    const at = result.indexOf(JSON.stringify(old), comment);
    if (at < 0) throw new Error(`the comment "${value.comment}" does not stand above its pattern`);
    result = result.slice(0, at) + JSON.stringify(next) + result.slice(at + JSON.stringify(old).length);
    return value;
  });
  return result;
}

function isGenerated(value: unknown): value is { comment: string; match?: string; begin?: string } {
  if (typeof value !== 'object' || value === null || !('comment' in value)) return false;
  return typeof value.comment === 'string' && value.comment.startsWith(GENERATED);
}
