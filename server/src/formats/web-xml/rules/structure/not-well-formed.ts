import { wellFormedRule } from '../../../xml/well-formed-rule.js';

/** What stops Tomcat before it looks at a single element. */
export const notWellFormed = wellFormedRule({
  id: 'web-xml/not-well-formed',
  title: 'The file is not well-formed XML',
  why: 'An XML parser gives up at the first mistake, and Tomcat does not deploy the application; in `conf/web.xml` none at all.',
  remedy: 'Correct the markup where it is shown. In a value write `&amp;` for `&` and `&lt;` for `<`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'XML 1.0: 2.1' }],
  examples: [
    {
      bad: '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n  <display-name>Shop\n</web-app>\n',
    },
  ],
});
