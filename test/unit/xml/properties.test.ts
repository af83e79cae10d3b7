import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';
import { wellFormednessProblems } from '../../../server/src/formats/xml/well-formedness.js';

const PIECES = [
  ...[
    '<',
    '>',
    '/',
    '=',
    '"',
    "'",
    '&',
    ';',
    '-',
    '!',
    '?',
    '[',
    ']',
    ' ',
    '\n',
    '\r\n',
    '\t',
    'a',
    'b',
    'é',
    '😀',
  ],
  ...[
    '<a',
    '<a>',
    '</a>',
    '<a/>',
    '<b c="d"',
    ' c="d"',
    ' c=',
    ' c',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
  ],
  ...['&amp;', '&x;', '&#38;', '<?xml version="1.0"?>', '“', '\uFEFF', '\u0000', '\uD800', '\uDC00', '<é😀>'],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
const wrapped = text.map((inner) => `<r>\n  ${inner}\n</r>`);
const anyText = fc.oneof(text, wrapped, fc.string({ unit: 'binary' }));

function documentOf(source: string): XmlDocument {
  return new XmlDocument(new SourceText(source));
}

function isRefused(source: string): boolean {
  // Halves of characters are too much for it.
  if (/\p{Surrogate}/u.test(source)) return true;
  const parser = new SaxesParser({ position: false });
  let isWrong = false;
  parser.on('error', () => {
    isWrong = true;
  });
  parser.write(source).close();
  return isWrong;
}

describe('any text', () => {
  it('gives elements that nest and lie within it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { span, parent, startTag, endTag, nameSpan, name, textSpan } of documentOf(source)
          .elements) {
          expect(source.slice(nameSpan.start, nameSpan.end)).toBe(name);
          expect(startTag.end).toBeLessThanOrEqual(span.end);
          expect(textSpan.start).toBeGreaterThanOrEqual(startTag.end);
          expect(textSpan.end).toBeLessThanOrEqual(Math.max(span.end, textSpan.start));
          const inside = parent
            ? { start: parent.startTag.end, end: parent.endTag?.start ?? -1 }
            : { start: 0, end: source.length };
          expect(span.start).toBeGreaterThanOrEqual(inside.start);
          expect((endTag ?? startTag).end).toBeLessThanOrEqual(inside.end);
        }
      }),
    );
  });

  it('gives attributes where they say they are', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { startTag, attributes } of documentOf(source).elements) {
          let behind = startTag.start;
          for (const { name, nameSpan, valueSpan, span, quote } of attributes) {
            expect(source.slice(nameSpan.start, nameSpan.end)).toBe(name);
            expect(span.start).toBeGreaterThanOrEqual(behind);
            expect(span.end).toBeLessThanOrEqual(startTag.end);
            if (quote !== '') expect(source[valueSpan.start - 1]).toBe(quote);
            behind = span.end;
          }
        }
      }),
    );
  });

  it('has a problem where the strict parser objects, each within it', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const problems = wellFormednessProblems(documentOf(source));
        if (isRefused(source)) expect(problems).not.toEqual([]);
        else if (!source.includes('<!DOCTYPE')) expect(problems).toEqual([]);
        for (const { span, message, kind } of problems) {
          expect(kind).not.toBe('not-well-formed');
          expect(message).not.toBe('');
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has fixes that can be made', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        for (const { fixes } of wellFormednessProblems(documentOf(source))) {
          for (const { edits } of fixes?.() ?? []) expect(applyEdits(source, edits)).not.toBe(source);
        }
      }),
    );
  });
});
