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
