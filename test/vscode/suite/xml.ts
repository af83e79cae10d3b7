import * as vscode from 'vscode';
import { actionsAt, findingOf, findingsOnce, openFile } from './editor.js';
import { equal, test } from './harness.js';

const SERVER = `<Server port="-1" shutdown="unused">
  <Service name="Catalina">
    <Connector port="8080" protocl="HTTP/1.1"/>
    <Engine name="Catalina" defaultHost="localhost">
      <Host name="localhost">
        <Valve className="org.apache.catalina.valves.AccessLogValve" pattern="combined"/>
      </Host>
    </Engine>
  </Service>
</Server>
`;

test('a server.xml stays XML and gets findings', async () => {
  const document = await openFile('tomcat/conf/server.xml', SERVER);
  equal(document.languageId, 'xml', 'its language');
  const finding = await findingOf('tomcat-server/unknown-attribute', document);
  equal(document.getText(finding.range), 'protocl', 'the smallest thing to change');
});

test('a misspelt attribute is corrected from the light bulb', async () => {
  const document = await openFile('tomcat/fix/server.xml', SERVER);
  const finding = await findingOf('tomcat-server/unknown-attribute', document);
  const actions = await actionsAt(document, finding.range);
  const correct = actions.find(({ edit, title }) => edit && title.includes('protocol'));
  if (!correct?.edit)
    throw new Error(`no action corrects it: ${actions.map(({ title }) => title).join('; ')}`);
  await vscode.workspace.applyEdit(correct.edit);
  await findingsOnce('no finding', document, (findings) => findings.length === 0);
  equal(document.getText(), SERVER.replace('protocl', 'protocol'), 'nothing else is changed');
});

test('a descriptor is known by its root element, and other XML is left alone', async () => {
  const text =
    '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n  <servlets/>\n</web-app>\n';
  const descriptor = await openFile('tomcat/copy-of-descriptor.xml', text);
  await findingsOnce('a finding', descriptor, (findings) => findings.length > 0);
  const other = await openFile('maven/pom.xml', '<project>\n  <servlets>\n</project>\n');
  const liberty = await openFile(
    'liberty/server.xml',
    '<server description="x">\n  <featureManager>\n</server>\n',
  );
  // Judged after the others: what they were to get, they have by now.
  await findingOf('tomcat-server/unknown-attribute', await openFile('tomcat/last/server.xml', SERVER));
  for (const document of [other, liberty]) {
    await findingsOnce('no finding', document, (findings) => findings.length === 0);
  }
});
