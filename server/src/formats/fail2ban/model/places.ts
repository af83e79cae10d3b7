import type { Span } from '../../../core/text.js';
import type { Setting } from './setting.js';

/** A stretch of a document. */
export interface PlacedSpan extends Span {
  readonly path: string;
}

/**
 * Where a stretch of a setting's value stands in its document: all of its value where no offsets are given. A stretch
 * over several lines is that of its first. Undefined for what fail2ban ships.
 */
export function placeOf({ place, value }: Setting, from = 0, to = value.length): PlacedSpan | undefined {
  if (!place) return undefined;
  const { option, document } = place;
  const { path } = document;
  let before = 0;
  for (const line of option.lines) {
    const end = before + line.text.length;
    if (from <= end) {
      const start = line.start + (from - before);
      return { path, start, end: Math.max(start, line.start + Math.min(to - before, line.text.length)) };
    }
    before = end + 1;
  }
  return { path, start: option.span.end, end: option.span.end };
}

/** Where the name of a setting stands. */
export function nameOf({ place }: Setting): PlacedSpan | undefined {
  return place && { path: place.document.path, ...place.option.nameSpan };
}
