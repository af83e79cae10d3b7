/** A whole `server.xml` for an example about the `Server` itself: its attributes, and lines at the beginning of it. */
export function wholeServer(attributes: string, lines = ''): string {
  return `<Server ${attributes}>
${lines.replace(/^(?=.)/gm, '  ')}${lines === '' ? '' : '\n'}  <Service name="Catalina">
    <Connector port="8080" address="127.0.0.1" />
    <Engine name="Catalina" defaultHost="localhost">
      <Host name="localhost" appBase="webapps" autoDeploy="false" />
    </Engine>
  </Service>
</Server>
`;
}

/** What the examples of rules stand in: a server with a service, and an engine that serves. */
export function inService(connector: string): string {
  const lines = connector.split('\n').map((line) => `    ${line}\n`);
  return `<Server port="-1">\n  <Service name="Catalina">\n${lines.join('')}    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" appBase="webapps" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n`;
}

/** A whole `server.xml` around what an example is about: lines in an Engine, indented relative to its children. */
export function inEngine(lines: string, below = ''): string {
  return `<Server port="-1">
  <Service name="Catalina">
    <Connector port="8080" address="127.0.0.1" />
    <Engine name="Catalina" defaultHost="localhost">
${indent(lines, 6)}
      <Host name="localhost" appBase="webapps" autoDeploy="false"${below === '' ? ' />' : `>\n${indent(below, 8)}\n      </Host>`}
    </Engine>
  </Service>
</Server>
`;
}

/** A whole `server.xml` around lines in a Host, indented relative to its children. */
export function inHost(lines: string): string {
  return `<Server port="-1">
  <Service name="Catalina">
    <Connector port="8080" address="127.0.0.1" />
    <Engine name="Catalina" defaultHost="localhost">
      <Host name="localhost" appBase="webapps" autoDeploy="false">
${indent(lines, 8)}
      </Host>
    </Engine>
  </Service>
</Server>
`;
}

function indent(lines: string, by: number): string {
  return lines.replace(/^/gm, ' '.repeat(by));
}
