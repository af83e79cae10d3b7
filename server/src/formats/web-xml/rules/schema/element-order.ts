import { moveElement } from '../../../xml/edits.js';
import { webApp } from '../examples.js';
import { DESCRIPTOR, schemaRule } from './support.js';

/** Elements in another order than the schema's. */
export const elementOrder = schemaRule(
  {
    id: 'web-xml/element-order',
    title: 'An element in another order than the schema demands',
    why: 'Within an element the schema fixes the order (in versions 2.2 and 2.3 right below the root as well). Tomcat reads any order as long as validation is off; other containers and a validating Tomcat refuse the file.',
    remedy: 'Move the element to where the schema has it. For Tomcat nothing changes by that.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: webApp(`
  <servlet>
    <servlet-class>com.example.Shop</servlet-class>
    <servlet-name>shop</servlet-name>
  </servlet>
  <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/shop/*</url-pattern></servlet-mapping>
`),
        good: webApp(`
  <servlet>
    <servlet-name>shop</servlet-name>
    <servlet-class>com.example.Shop</servlet-class>
  </servlet>
  <servlet-mapping><servlet-name>shop</servlet-name><url-pattern>/shop/*</url-pattern></servlet-mapping>
`),
      },
    ],
  },
  ['wrong-order'],
  ({ element, after, before }) => {
    const { parent } = element;
    const places = [after && `behind <${after.name}>`, before && `before <${before.name}>`].filter(Boolean);
    return {
      message: `The schema has <${element.name}> ${places.join(' and ') || 'in another place'}.`,
      fixes: () => {
        const place = after ? { after } : before && { before };
        if (!parent || !place) return [];
        const neighbour = (after ?? before)?.name;
        const title = `Move ${element.name} ${after ? 'behind' : 'before'} ${neighbour}`;
        return [{ title, safe: true, edits: moveElement(element, parent, place) }];
      },
    };
  },
);
