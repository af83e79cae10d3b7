import { webApp } from '../examples.js';
import { DESCRIPTOR, oneOf, schemaRule } from './support.js';

/** An element that belongs in another one. */
export const misplacedElement = schemaRule(
  {
    id: 'web-xml/misplaced-element',
    title: 'An element in the wrong place',
    why: 'Tomcat reads each element in its own place only, and passes over it anywhere else without a word: what it says does not hold.',
    remedy: 'Move it into the element that it belongs to.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [{ bad: webApp('\n  <session-timeout>15</session-timeout>\n') }],
  },
  ['misplaced-element'],
  ({ element, parents, nearest }) => {
    const belongs = parents.length === 0 ? '' : ` It belongs in ${oneOf(parents)}.`;
    const meant = nearest === undefined ? '' : ` Did you mean <${nearest}>?`;
    return {
      message: `<${element.name}> has no meaning in <${element.parent?.name}>: Tomcat passes over it without a word.${belongs}${meant}`,
    };
  },
);
