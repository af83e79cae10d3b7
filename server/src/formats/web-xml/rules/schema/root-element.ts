import { renameElement } from '../../../xml/edits.js';
import { DESCRIPTOR, schemaRule } from './support.js';

/** A root that Tomcat does not know: the whole descriptor counts for nothing. */
export const rootElement = schemaRule(
  {
    id: 'web-xml/root-element',
    title: 'The root element is none that Tomcat reads',
    why: 'Tomcat looks for an element that is written exactly `web-app` (`web-fragment` in a library). With any other root it takes the file for empty, without a word, and runs the application without its constraints, filters and servlets.',
    remedy:
      'Write `<web-app>`, in lower case and without a prefix, and declare the namespace as the default one.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: '<Web-App xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n  <display-name>Shop</display-name>\n</Web-App>\n',
        good: '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">\n  <display-name>Shop</display-name>\n</web-app>\n',
      },
    ],
  },
  ['wrong-root'],
  ({ element, nearest }) => ({
    message: `Tomcat reads web-app as the root element, and takes a file with <${element.name}> for empty.`,
    fixes: () =>
      nearest === undefined
        ? []
        : [{ title: `Rename to ${nearest}`, safe: false, edits: renameElement(element, nearest) }],
  }),
);
