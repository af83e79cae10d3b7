import { describe, expect, it } from 'vitest';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';
import { wellFormednessProblems } from '../../../server/src/formats/xml/well-formedness.js';

function problemsOf(text: string) {
  return wellFormednessProblems(new XmlDocument(new SourceText(text)));
}

/** Each problem with the text that it points at. */
function told(text: string): readonly string[] {
  return problemsOf(text).map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

/** The text with the first fix of its only problem. */
function mended(text: string): { readonly text: string; readonly safe: boolean } | undefined {
  const problems = problemsOf(text);
  expect(problems).toHaveLength(1);
  const first = problems[0]?.fixes?.()[0];
  return first && { text: applyEdits(text, first.edits), safe: first.safe };
}

describe('what is well-formed', () => {
  it.each([
    '<a/>',
    '\uFEFF<?xml version="1.0"?>\r\n<a>\r\n</a>\r\n',
    '<a b="&lt;&#38;&quot;" c=\'"\'>&amp;<![CDATA[<&]]><!-- - --><?x y?></a>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a d="&b;">&b;</a>',
    '<!DOCTYPE a SYSTEM "b.dtd"><a>&declaredElsewhere;</a>',
    '<é:😀 ü="1"/>',
  ])('has no problem: %s', (text) => {
    expect(problemsOf(text)).toEqual([]);
  });
});

describe('a mistake', () => {
  it.each([
    ['<a b="<your password>"/>', ['placeholder: <your password>']],
    ['<a b=c d/>', ['unquoted-value: c', 'attribute-without-value: d']],
    ['<a b=“c”/>', ['typographic-quotes: “c”']],
    ['<a b="1"c="2";d="3"/>', ['missing-blank: c', 'stray-character: ;']],
    ['<a b="1" b="2"/>', ['duplicate-attribute: b']],
    ['<a><b></a>', ['unclosed-element: b']],
    ['<a></b></a>', ['stray-end-tag: </b>']],
    ['<Server></Servr>', ['misspelt-end-tag: Servr']],
    ['<a><b</a>', ['broken-tag: <b']],
    ['<a>& &x; &#0;</a>', ['bare-ampersand: &', 'unknown-entity: &x;', 'forbidden-character: &#0;']],
    ['<a>x < y ]]></a>', ['stray-less-than: <', 'cdata-end: ]]>']],
    ['<a><!-- -- --></a>', ['double-hyphen: --']],
    ['<a><!-- <!-- --></a>', ['nested-comment: <!--']],
    ['<a/>x<b/>', ['text-outside-root: x', 'second-root: b']],
    ['\n<?xml version="1.0"?><a/>', ['misplaced-declaration: <?xml']],
    ['', ['no-root: ']],
    ['<a>\uD800x</a>', ['forbidden-character: \uD800']],
    ['<!DOCTYPE a [<!ENTITY b "&b;">]><a>&b;</a>', ['entity-loop: &b;']],
    ['<!DOCTYPE a [<!ENTITY b "<c>">]><a>&b;</a>', ['broken-entity: &b;']],
    ['<!DOCTYPE a [<!ENTITY b "<\uD800">]><a>&b;</a>', ['forbidden-character: \uD800', 'broken-entity: &b;']],
    ['<!DOCTYPEa><a/>', ['broken-doctype: <!DOCTYPE']],
  ])('is told once, where it is: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('does not hide those behind it', () => {
    const text = '<a>\n  <b c=1/>\n  <b c="1"d="2"/>\n  <b c="&"/>\n</a>';
    expect(told(text)).toEqual(['unquoted-value: 1', 'missing-blank: d', 'bare-ampersand: &']);
  });

  it('in a comment that is never ended swallows the rest', () => {
    expect(told('<a><b c=1/><!-- <d> </a>')).toEqual(['unquoted-value: 1', 'never-ended: <!--']);
  });
});

describe('a fix', () => {
  it.each([
    ['<a b=c/>', '<a b="c"/>', true],
    ['<a b=“c”/>', '<a b="c"/>', true],
    ['<a b="1"c="2"/>', '<a b="1" c="2"/>', true],
    ['<a b="1";c="2"/>', '<a b="1" c="2"/>', true],
    ['<a b="1", c="2"/>', '<a b="1" c="2"/>', true],
    ['<a b="1" b="1"/>', '<a b="1"/>', true],
    ['<a b="1" b="2"/>', '<a b="1"/>', false],
    ['<a b"1"/>', '<a b="1"/>', true],
    ['<a>x & y</a>', '<a>x &amp; y</a>', true],
    ['<a b="x&y=z"/>', '<a b="x&amp;y=z"/>', true],
    ['<a>x < y</a>', '<a>x &lt; y</a>', true],
    ['<a b="1<2"/>', '<a b="1&lt;2"/>', true],
    ['<a/ >', '<a/>', true],
    ['<Server></Servr>', '<Server></Server>', true],
    ['<a><b>x</a>', '<a><b>x</b></a>', false],
    ['<a>\n  <b>\n    <c/>\n</a>', '<a>\n  <b>\n    <c/>\n  </b>\n</a>', false],
    ['<a>\n  <b>\n  <c/>\n</a>', '<a>\n  <b/>\n  <c/>\n</a>', false],
    ['<a>\n  </b>\n</a>', '<a>\n</a>', false],
    ['<a><b></</a>', '<a><b></b></a>', true],
    ['<a><!-- -- x ---></a>', '<a><!-- - - x - --></a>', true],
    ['\n <?xml version="1.0"?><a/>', '<?xml version="1.0"?><a/>', true],
  ])('makes %s well-formed', (text, expected, safe) => {
    expect(mended(text)).toEqual({ text: expected, safe });
    expect(problemsOf(expected)).toEqual([]);
  });

  it('is not offered for the placeholder of a guide: what should stand there only its reader knows', () => {
    expect(mended('<a b="<your password>"/>')).toBeUndefined();
  });
});
