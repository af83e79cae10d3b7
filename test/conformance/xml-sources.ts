import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readFixtures } from '../support/fixtures.js';

/** A document that somebody wrote, with a name for failures. */
export interface XmlSource {
  readonly name: string;
  readonly text: string;
}

const FORMATS: Readonly<Record<string, string>> = { 'tomcat-server': 'server.xml', 'web-xml': 'web.xml' };
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const TOMCAT = [
  '/usr/share/tomcat10',
  '/usr/share/tomcat10-root',
  '/usr/share/tomcat10-admin',
  '/etc/tomcat10',
];

/** Small ones, in which a mutation hits something more often. */
const SMALL = [
  `<?xml version="1.0" encoding="UTF-8"?>
<Server port="8005" shutdown="SHUTDOWN">
  <!-- who listens -->
  <Service name="Catalina">
    <Connector port="8080"
               protocol="HTTP/1.1" />
    <Engine name="Catalina" defaultHost='localhost'>
      <Host name="localhost" appBase="webapps">
        <Valve className="org.apache.catalina.valves.ErrorReportValve"/>
      </Host>
    </Engine>
  </Service>
</Server>
`,
  `<web-app version="6.0">
  <servlet>
    <servlet-name>a</servlet-name>
    <init-param><param-name>x</param-name><param-value>1 &amp; 2</param-value></init-param>
  </servlet>
  <!-- shown -->
  <display-name><![CDATA[x < y]]></display-name>
</web-app>
`,
];

const fixtures: readonly XmlSource[] = Object.entries(FORMATS).flatMap(([format, root]) => {
  if (!existsSync(FIXTURES + format)) return [];
  return readFixtures(format, root).flatMap(({ name, files }) =>
    Object.entries(files).map(([path, text]) => ({ name: `${format}/${name}/${path}`, text })),
  );
});

const small: readonly XmlSource[] = SMALL.map((text, index) => ({ name: `sample ${index}`, text }));

/** What Debian installs of Tomcat, where it is installed. */
export const shipped: readonly XmlSource[] = TOMCAT.filter((folder) => existsSync(folder)).flatMap((folder) =>
  execFileSync('find', ['-L', folder, '-name', '*.xml', '-type', 'f'], { encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '')
    .map((path) => ({ name: path, text: readFileSync(path, 'utf8') })),
);

/** The fixtures of both formats, small samples, and what is shipped. */
export const xmlSources: readonly XmlSource[] = [...fixtures, ...small, ...shipped];

/** What mutants are made of: nothing long, and often something small. */
export const mutable: readonly XmlSource[] = [
  ...xmlSources.filter(({ text }) => text.length < 20_000),
  ...Array.from({ length: 10 }, () => small).flat(),
];
