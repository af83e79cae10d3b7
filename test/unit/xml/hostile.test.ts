import { describe, expect, it } from 'vitest';
import { SourceText } from '../../../server/src/core/text.js';
import { XmlDocument } from '../../../server/src/formats/xml/document.js';
import { wellFormednessProblems } from '../../../server/src/formats/xml/well-formedness.js';

const MANY = 20_000;

function look(text: string) {
  const document = new XmlDocument(new SourceText(text));
  return { document, problems: wellFormednessProblems(document) };
}

describe('a document that is built to hurt', () => {
  it('may be nested as deeply as it likes', () => {
    const depth = 100_000;
    const { document, problems } = look('<a>'.repeat(depth) + '</a>'.repeat(depth));
    expect(document.elements).toHaveLength(depth);
    expect(problems).toEqual([]);
  });

  it('may leave all of its elements open', () => {
    expect(look('<a>'.repeat(MANY)).problems).toHaveLength(MANY);
  });

  it('does not expand a bomb', () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`,
    );
    const text = `<!DOCTYPE a [<!ENTITY e0 "ha">${levels.join('')}]><a b="&e30;">&e30;</a>`;
    const { document, problems } = look(text);
    expect(document.root?.attribute('b')?.value).toBe('&e30;');
    expect(document.root?.text).toBe('&e30;');
    expect(problems).toEqual([]);
  });

  it('does not expand one long entity many times', () => {
    const text = `<!DOCTYPE a [<!ENTITY e "${'x'.repeat(50_000)}">]><a>${'&e;'.repeat(MANY)}</a>`;
    expect(look(text).document.root?.text.length).toBeLessThan(text.length);
  });

  it('may have an attribute of five megabytes', () => {
    const { document, problems } = look(`<a b="${'x'.repeat(5_000_000)}"/>`);
    expect(document.root?.attribute('b')?.value).toHaveLength(5_000_000);
    expect(problems).toEqual([]);
  });

  it.each([
    ['an element', `<!ELEMENT a (${'b,'.repeat(2_000_000)}c)>`],
    ['an attribute', `<!ATTLIST a b (${'x|'.repeat(2_000_000)}y) "y">`],
    ['an entity', `<!ENTITY a "${'&lt;'.repeat(10_000_000)}">`],
  ])('may have a very long declaration of %s', (_, declaration) => {
    expect(look(`<!DOCTYPE a [${declaration}]><a/>`).problems).toEqual([]);
  });

  it('may be nothing but halves of characters', () => {
    expect(look(`<a>${'\ud800'.repeat(10_000_000)}</a>`).problems[0]?.kind).toBe('forbidden-character');
  });

  it('may have very many attributes', () => {
    const attributes = Array.from({ length: MANY }, (_, index) => ` a${index}="x"`).join('');
    const { document, problems } = look(`<a${attributes}/>`);
    expect(document.root?.attributes).toHaveLength(MANY);
    expect(problems).toEqual([]);
  });

  it('may have a mistake in each of many places', () => {
    expect(look(`<a>${'& '.repeat(MANY)}</a>`).problems).toHaveLength(MANY);
    expect(look(`<a>${'<b c=d/>'.repeat(MANY)}</a>`).problems).toHaveLength(MANY);
    expect(look(`<a${' b="1"'.repeat(MANY)}/>`).problems).toHaveLength(MANY - 1);
    expect(look(`<a>${'</b>'.repeat(MANY)}</a>`).problems).toHaveLength(MANY);
  });

  it.each([
    '<',
    '<!--',
    '<![CDATA[',
    '<!DOCTYPE a [',
    '<!',
    '<?',
    '&',
    '"',
    "'",
    '<a b="',
    '<a b="<a c=\'',
    '</',
    ']]>',
    '<a b="\n',
    '\u0000',
  ])('may be nothing but %j', (piece) => {
    expect(look(piece.repeat(MANY)).problems).not.toEqual([]);
    expect(look(`<a>${piece.repeat(MANY)}`).problems).not.toEqual([]);
  });

  it('may end anywhere', () => {
    const text = `<?xml version="1.0"?>
<!DOCTYPE Server [<!ENTITY e "x">]>
<Server port="8005"><!-- x --><![CDATA[y]]>
  <Service name='&e;'>&amp;</Service>
</Server>`;
    for (let end = 0; end < text.length; end++) {
      expect(look(text.slice(0, end)).problems).not.toEqual([]);
    }
    expect(look(text).problems).toEqual([]);
  });
});
