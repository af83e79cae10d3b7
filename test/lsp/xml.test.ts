import { afterEach, describe, expect, it } from 'vitest';
import { Editor } from './support/editor.js';
import { textAfter } from './support/edits.js';

let editor: Editor;

afterEach(() => editor.close());

const BROKEN = '<Server port="-1">\n  <Service name="Catalina">\n</Server>\n';

async function findingsOf(name: string, text: string): Promise<readonly (readonly [unknown, number])[]> {
  editor = await Editor.start({ files: { [name]: text } });
  await editor.open(name, text, 'xml');
  return (await editor.findings(name)).map(({ code, range }) => [code, range.start.line] as const);
}

describe('an XML document', () => {
  it('is judged as a server.xml by its name', async () => {
    expect(await findingsOf('conf/server.xml', BROKEN)).toEqual([['tomcat-server/not-well-formed', 1]]);
  });

  it('is judged as a descriptor by its root element, whatever its name', async () => {
    const text =
      '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n<display-name>\n</web-app>\n';
    expect(await findingsOf('descriptor-of-shop.xml', text)).toEqual([['web-xml/not-well-formed', 1]]);
  });

  it('is left alone where it is neither', async () => {
    expect(await findingsOf('pom.xml', '<project>\n<dependencies>\n</project>\n')).toEqual([]);
  });

  it('is left alone where another product has a file of the name', async () => {
    expect(await findingsOf('server.xml', '<server description="x">\n<featureManager>\n</server>\n')).toEqual(
      [],
    );
  });

  it('is linted around a tag that is being typed', async () => {
    const text = `<Server port="-1">
  <Service name="Catalina">
    <Connec
    <Engine name="Catalina" defaultHost="localhost">
      <Host name="localhost" autoDeplo="false">
        <Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined"/>
      </Host>
    </Engine>
  </Service>
</Server>
`;
    expect(await findingsOf('server.xml', text)).toEqual([
      ['tomcat-server/not-well-formed', 2],
      ['tomcat-server/unknown-attribute', 4],
    ]);
  });

  it('gets its suppression where XML admits a comment', async () => {
    const text = '<Server port="-1"\n        shutdwn="x">\n</Server>\n';
    editor = await Editor.start({ files: { 'server.xml': text } });
    await editor.open('server.xml', text, 'xml');
    const actions = await editor.actions('server.xml', 'shutdwn');
    const rule = 'tomcat-server/unknown-attribute';
    const suppress = actions.find(({ title }) => title === `Suppress ${rule} on this line`);
    const after = textAfter(editor.document('server.xml'), suppress);
    expect(after).toBe(`<!-- hardlint-disable-next-line ${rule} -->\n${text}`);
    await editor.change('server.xml', [{ text: after }]);
    expect((await editor.findings('server.xml')).map(({ code }) => code)).not.toContain(rule);
  });
});
