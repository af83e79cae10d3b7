import { webApp } from '../examples.js';
import { DESCRIPTOR, oneOf, schemaRule } from './support.js';

/** An element that lacks one that it must have. */
export const missingElement = schemaRule(
  {
    id: 'web-xml/missing-element',
    title: 'An element that must be there is missing',
    why: 'The schema demands it. Depending on which one it is, Tomcat does not deploy the application, or what is said around the gap counts for nothing.',
    remedy: 'Add the element, or take out the one that is of no use without it.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [{ bad: webApp('\n  <listener></listener>\n') }],
  },
  ['missing-child'],
  ({ element, expected, before }) => ({
    message: `<${element.name}> lacks <${oneOf(expected).replaceAll(' or ', '> or <').replaceAll(', ', '>, <')}>${before ? ` before <${before.name}>` : ''}.`,
  }),
);
