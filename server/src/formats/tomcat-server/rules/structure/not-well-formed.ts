import { wellFormedRule } from '../../../xml/well-formed-rule.js';

/** What stops Tomcat before it looks at a single element. */
export const notWellFormed = wellFormedRule({
  id: 'tomcat-server/not-well-formed',
  title: 'The file is not well-formed XML',
  why: 'Tomcat reads `server.xml` with an XML parser, which gives up at the first mistake: the server does not start.',
  remedy: 'Correct the markup where it is shown. In a value write `&amp;` for `&` and `&lt;` for `<`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'XML 1.0: 2.1' }],
  examples: [
    {
      bad: '<Server port="-1">\n  <Service name="Catalina">\n    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" autoDeploy="false">\n    </Engine>\n  </Service>\n</Server>\n',
    },
  ],
});
