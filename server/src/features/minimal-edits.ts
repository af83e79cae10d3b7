import { SourceText, type Span, type TextEdit } from '../core/text.js';

/**
 * Edits that turn one text into another and leave alone what both share, so that an editor keeps its cursors,
 * folds and marks. In ascending order; at most O(n log n).
 */
export function minimalEdits(before: string, after: string): readonly TextEdit[] {
  const old = new Lines(before);
  const now = new Lines(after);
  const edits: TextEdit[] = [];
  let oldLine = 0;
  let nowLine = 0;
  for (const [oldAnchor, nowAnchor] of [...anchors(old, now), [old.count, now.count] as const]) {
    const edit = difference(before, old.between(oldLine, oldAnchor), after, now.between(nowLine, nowAnchor));
    if (edit) edits.push(edit);
    oldLine = oldAnchor;
    nowLine = nowAnchor;
  }
  return edits;
}

class Lines {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    this.#starts = new SourceText(text).lineStarts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The span from the beginning of one line to that of another. */
  between(from: number, to: number): Span {
    return { start: this.#startOf(from), end: this.#startOf(to) };
  }

  /** The lines that occur once, by their text with its line ending. */
  unique(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    const repeated = new Set<string>();
    for (let line = 0; line < this.count; line++) {
      const { start, end } = this.between(line, line + 1);
      const text = this.text.slice(start, end);
      if (found.has(text)) repeated.add(text);
      else found.set(text, line);
    }
    for (const text of repeated) found.delete(text);
    return found;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }
}

/** Pairs of lines that are the same in both texts and occur once in each, ascending in both. */
function anchors(old: Lines, now: Lines): readonly (readonly [number, number])[] {
  const inNow = now.unique();
  const pairs: (readonly [number, number])[] = [];
  for (const [text, oldLine] of old.unique()) {
    const nowLine = inNow.get(text);
    if (nowLine !== undefined) pairs.push([oldLine, nowLine]);
  }
  return longestAscending(pairs);
}

/** The longest choice of pairs, which ascend in their first member, that ascends in the second as well. */
function longestAscending(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] as number] as readonly [number, number])[1] < value) low = middle + 1;
      else high = middle;
    }
    previous.push(tails[low - 1] ?? -1);
    tails[low] = index;
  });
  const chosen: (readonly [number, number])[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index] as number) {
    chosen.push(pairs[index] as readonly [number, number]);
  }
  return chosen.reverse();
}

/** One edit for what differs between two spans, without the characters that both begin and end with. */
function difference(before: string, old: Span, after: string, now: Span): TextEdit | undefined {
  const shorter = Math.min(old.end - old.start, now.end - now.start);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(old.start + prefix) === after.charCodeAt(now.start + prefix)) {
    prefix++;
  }
  while (prefix > 0 && (splits(before, old.start + prefix) || splits(after, now.start + prefix))) prefix--;
  let suffix = 0;
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(old.end - suffix - 1) === after.charCodeAt(now.end - suffix - 1)
  ) {
    suffix++;
  }
  while (suffix > 0 && (splits(before, old.end - suffix) || splits(after, now.end - suffix))) suffix--;
  const span = { start: old.start + prefix, end: old.end - suffix };
  const text = after.slice(now.start + prefix, now.end - suffix);
  return span.start === span.end && text === '' ? undefined : { span, text };
}

/** Whether an offset falls between the halves of a surrogate pair or of `\r\n`, where no editor has a position. */
function splits(text: string, offset: number): boolean {
  const left = text.charCodeAt(offset - 1);
  const right = text.charCodeAt(offset);
  if (left === 13 && right === 10) return true;
  return left >= 0xd800 && left < 0xdc00 && right >= 0xdc00 && right < 0xe000;
}
