import { describe, expect, it } from 'vitest';
import { applyEdits, SourceText, type TextEdit } from '../../../server/src/core/text.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';
import {
  insertChild,
  moveElement,
  type Place,
  removeAttribute,
  removeElement,
  renameAttribute,
  renameElement,
  setAttribute,
  setText,
  wrapElement,
} from '../../../server/src/formats/xml/edits.js';
import type { XmlElement } from '../../../server/src/formats/xml/element.js';

/** The text with the edits that are made of its elements, found by name. */
function edited(text: string, edit: (element: (name: string) => XmlElement) => readonly TextEdit[]): string {
  const document = new XmlDocument(new SourceText(text));
  const find = (name: string) => document.elements.find((each) => each.name === name) as XmlElement;
  return applyEdits(text, edit(find));
}

describe('an attribute', () => {
  const set = (text: string, name: string, value: string) =>
    edited(text, (element) => setAttribute(element('a'), name, value));

  it('gets a value in the quotes that it has', () => {
    expect(set('<a x="1"/>', 'x', '2')).toBe('<a x="2"/>');
    expect(set("<a x = '1' y='2'/>", 'x', '2')).toBe("<a x = '2' y='2'/>");
  });

  it('gets what must be escaped escaped', () => {
    expect(set('<a x=""/>', 'x', `<&>"'`)).toBe(`<a x="&lt;&amp;>&quot;'"/>`);
    expect(set("<a x=''/>", 'x', `"'\n`)).toBe(`<a x='"&apos;&#10;'/>`);
  });

  it('gets quotes where it has none', () => {
    expect(set('<a x=1/>', 'x', '2')).toBe('<a x="2"/>');
    expect(set('<a x>', 'x', '2')).toBe('<a x="2">');
    expect(set("<a x y='1'>", 'x', '2')).toBe("<a x='2' y='1'>");
  });

  it('is added behind the last one, in its quotes', () => {
    expect(set('<a/>', 'x', '1')).toBe('<a x="1"/>');
    expect(set("<a  y='1' />", 'x', '1')).toBe("<a  y='1' x='1' />");
  });

  it('is added on a line of its own where the last one has one', () => {
    expect(set('<a x="1"\r\n\ty="2" />', 'z', '3')).toBe('<a x="1"\r\n\ty="2"\r\n\tz="3" />');
    expect(set('<a x="1"\n   y="2" w="3"/>', 'z', '3')).toBe('<a x="1"\n   y="2" w="3" z="3"/>');
  });

  it('is removed with the blanks before it', () => {
    const without = (text: string, name: string) =>
      edited(text, (element) => {
        const attribute = element('a').attribute(name);
        return attribute ? removeAttribute(element('a'), attribute) : [];
      });
    expect(without('<a  x="1" y="2"/>', 'x')).toBe('<a y="2"/>');
    expect(without('<a x="1"\n   y="2"\n   z="3" />', 'y')).toBe('<a x="1"\n   z="3" />');
    expect(without('<a x="1"\n   y="2"\n/>', 'y')).toBe('<a x="1"\n/>');
    expect(without('<a x="1"y="2"/>', 'x')).toBe('<a y="2"/>');
  });

  it('is renamed', () => {
    const renamed = edited('<a x="1"/>', (element) =>
      element('a').attributes.flatMap((each) => renameAttribute(each, 'y')),
    );
    expect(renamed).toBe('<a y="1"/>');
  });
});

describe('an element', () => {
  it('is renamed in both tags', () => {
    const rename = (text: string) => edited(text, (element) => renameElement(element('a'), 'bc'));
    expect(rename('<a x="1"><b/></a >')).toBe('<bc x="1"><b/></bc >');
    expect(rename('<a/>')).toBe('<bc/>');
    expect(rename('<a>')).toBe('<bc>');
  });

  it('gets a text', () => {
    const set = (text: string) => edited(text, (element) => setText(element('a'), 'x<y'));
    expect(set('<a>old</a>')).toBe('<a>x&lt;y</a>');
    expect(set('<a>\n  old &amp; older\n</a>')).toBe('<a>\n  x&lt;y\n</a>');
    expect(set('<a></a>')).toBe('<a>x&lt;y</a>');
    expect(set('<a b="1" />')).toBe('<a b="1">x&lt;y</a>');
    expect(set('<a><![CDATA[old]]></a>')).toBe('<a><![CDATA[x<y]]></a>');
    expect(set('<a>one<!-- two -->three</a>')).toBe('<a>x&lt;y<!-- two --></a>');
  });

  it('is removed with its lines where it has them to itself', () => {
    const without = (text: string) => edited(text, (element) => removeElement(element('a')));
    expect(without('<p>\r\n  <a>\r\n    <b/>\r\n  </a> \r\n  <c/>\r\n</p>')).toBe('<p>\r\n  <c/>\r\n</p>');
    expect(without('<p><a/></p>')).toBe('<p></p>');
    expect(without('<p>\n  <b/> <a/> <c/>\n</p>')).toBe('<p>\n  <b/> <c/>\n</p>');
    expect(without('<p>\n  <a/> <!-- c -->\n</p>')).toBe('<p>\n  <!-- c -->\n</p>');
    expect(without('<a/>')).toBe('');
  });

  it('is wrapped', () => {
    const wrap = (text: string) => edited(text, (element) => wrapElement(element('a'), '<w>', '</w>'));
    expect(wrap('<p>\n  <a>\n    <b/>\n  </a>\n</p>')).toBe(
      '<p>\n  <w>\n    <a>\n      <b/>\n    </a>\n  </w>\n</p>',
    );
    expect(wrap('<p><a/></p>')).toBe('<p><w><a/></w></p>');
  });
});

describe('a child', () => {
  const insert = (text: string, where: Place, xml = '<n/>') =>
    edited(text, (element) => insertChild(element('p'), xml, where));
  const beside = (text: string, side: 'before' | 'after', xml = '<n/>') =>
    edited(text, (element) =>
      insertChild(element('p'), xml, side === 'before' ? { before: element('a') } : { after: element('a') }),
    );

  it('is indented as its neighbours are', () => {
    const text = '<p>\n   <a/>\n   <b/>\n</p>\n';
    expect(insert(text, 'first')).toBe('<p>\n   <n/>\n   <a/>\n   <b/>\n</p>\n');
    expect(insert(text, 'last')).toBe('<p>\n   <a/>\n   <b/>\n   <n/>\n</p>\n');
    expect(beside(text, 'after')).toBe('<p>\n   <a/>\n   <n/>\n   <b/>\n</p>\n');
    expect(beside(text, 'before')).toBe('<p>\n   <n/>\n   <a/>\n   <b/>\n</p>\n');
  });

  it('keeps tabs and line ends, and its lines relative to the first', () => {
    expect(beside('<p>\r\n\t<a>\r\n\t</a>\r\n</p>', 'after', '<n>\n\t<m/>\n</n>')).toBe(
      '<p>\r\n\t<a>\r\n\t</a>\r\n\t<n>\r\n\t\t<m/>\r\n\t</n>\r\n</p>',
    );
    expect(beside('<p>\r\n\t<a/>\r\n</p>', 'before', '<n>\n\t<m/>\n</n>')).toBe(
      '<p>\r\n\t<n>\r\n\t\t<m/>\r\n\t</n>\r\n\t<a/>\r\n</p>',
    );
  });

  it('opens an element that closes itself', () => {
    expect(insert('<r>\n    <p x="1" />\n</r>', 'last')).toBe(
      '<r>\n    <p x="1">\n        <n/>\n    </p>\n</r>',
    );
    expect(insert('<r><p/></r>', 'first')).toBe('<r><p><n/></p></r>');
    expect(insert('<p/>', 'first')).toBe('<p><n/></p>');
    expect(insert('<p/>\n', 'first')).toBe('<p>\n  <n/>\n</p>\n');
  });

  it('goes into an element without children', () => {
    expect(insert('<r>\n  <p></p>\n</r>', 'last')).toBe('<r>\n  <p>\n    <n/>\n  </p>\n</r>');
    expect(insert('<r>\n  <p>\n  </p>\n</r>', 'last')).toBe('<r>\n  <p>\n    <n/>\n  </p>\n</r>');
    expect(insert('<p>\n  <!-- c -->\n</p>', 'last')).toBe('<p>\n  <!-- c -->\n  <n/>\n</p>');
    expect(insert('<p>\n  <!-- c -->\n</p>', 'first')).toBe('<p>\n  <n/>\n  <!-- c -->\n</p>');
    expect(insert('<p>', 'last')).toBe('<p><n/>');
  });

  it('stays in the line where all is in one', () => {
    expect(insert('<p><a/><b/></p>', 'last')).toBe('<p><a/><b/><n/></p>');
    expect(insert('<p><a/><b/></p>', 'first')).toBe('<p><n/><a/><b/></p>');
    expect(beside('<p><a/><b/></p>', 'after')).toBe('<p><a/><n/><b/></p>');
    expect(beside('<p><b/><a/></p>', 'before')).toBe('<p><b/><n/><a/></p>');
  });

  it('does not part a neighbour from its comments', () => {
    const text = '<p>\n  <!-- one\n       two -->\n  <!-- three -->\n  <a/> <!-- four -->\n</p>';
    expect(beside(text, 'before')).toBe(text.replace('<!-- one', '<n/>\n  <!-- one'));
    expect(beside(text, 'after')).toBe(text.replace('four -->', 'four -->\n  <n/>'));
  });

  it('is moved with its lines', () => {
    const text = '<r>\n  <p>\n    <b/>\n  </p>\n  <a>\n    <c/>\n  </a>\n</r>';
    expect(edited(text, (element) => moveElement(element('a'), element('p'), 'last'))).toBe(
      '<r>\n  <p>\n    <b/>\n    <a>\n      <c/>\n    </a>\n  </p>\n</r>',
    );
    expect(edited(text, (element) => moveElement(element('a'), element('r'), { before: element('p') }))).toBe(
      '<r>\n  <a>\n    <c/>\n  </a>\n  <p>\n    <b/>\n  </p>\n</r>',
    );
    expect(edited(text, (element) => moveElement(element('p'), element('b'), 'last'))).toBe(text);
  });
});
