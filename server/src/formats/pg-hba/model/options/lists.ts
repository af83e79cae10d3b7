const BLANK = /[ \t\n\r\f]/;

/**
 * The items of a list as PostgreSQL's `SplitGUCList` splits it at commas; undefined for one that it refuses: an empty
 * item, or a blank within one that is not in quotes.
 */
export function splitList(text: string): readonly string[] | undefined {
  const items: string[] = [];
  let at = skipBlanks(text, 0);
  if (at === text.length) return items;
  for (;;) {
    const item = text[at] === '"' ? readQuoted(text, at) : readBare(text, at);
    if (!item) return undefined;
    items.push(item.text);
    at = skipBlanks(text, item.end);
    if (at === text.length) return items;
    if (text[at] !== ',') return undefined;
    at = skipBlanks(text, at + 1);
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && BLANK.test(text[at] as string)) at++;
  return at;
}

interface Item {
  readonly text: string;
  readonly end: number;
}

function readBare(text: string, from: number): Item | undefined {
  let end = from;
  while (end < text.length && text[end] !== ',' && !BLANK.test(text[end] as string)) end++;
  return end === from ? undefined : { text: text.slice(from, end), end };
}

/** Within quotes a doubled one stands for itself. */
function readQuoted(text: string, from: number): Item | undefined {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] !== '"') continue;
    if (text[at + 1] !== '"') {
      return { text: text.slice(from + 1, at).replaceAll('""', '"'), end: at + 1 };
    }
    at++;
  }
  return undefined;
}
