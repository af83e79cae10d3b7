import type { Fix } from '../../../../core/finding.js';
import type { SourceText } from '../../../../core/text.js';

/** The fix that writes line feeds in place of all carriage returns that stand alone. */
export function lineFeedsIn({ text, eol }: SourceText): Fix {
  const edits = Array.from(text.matchAll(/\r(?!\r*\n)/g), ({ index }) => ({
    span: { start: index, end: index + 1 },
    text: eol,
  }));
  return { title: 'Write line feeds', safe: false, edits };
}
