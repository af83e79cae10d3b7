import { renameElement } from '../../../xml/edits.js';
import { webApp } from '../examples.js';
import { DESCRIPTOR, schemaRule, versionOf } from './support.js';

/** A name that nobody knows. */
export const unknownElement = schemaRule(
  {
    id: 'web-xml/unknown-element',
    title: 'An element that no version of the descriptor knows',
    why: 'Tomcat passes over an element that it does not know, and all that is in it, without a word in the log.',
    remedy: 'Correct the name. Case counts, and every name is in lower case.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: webApp('\n  <display-nme>Shop</display-nme>\n'),
        good: webApp('\n  <display-name>Shop</display-name>\n'),
      },
    ],
  },
  ['unknown-element', 'foreign-element'],
  (violation, model) => {
    const { element } = violation;
    if (violation.kind === 'foreign-element') {
      return {
        message: `<${element.name}> is in another namespace than the root element: the schema of ${versionOf(model)} knows no such element.`,
      };
    }
    const { nearest } = violation;
    const ending = nearest === undefined ? '.' : `; did you mean <${nearest}>?`;
    return {
      message: `There is no element <${element.name}>: Tomcat passes over it without a word${ending}`,
      fixes: () =>
        nearest === undefined
          ? []
          : [{ title: `Rename to ${nearest}`, safe: false, edits: renameElement(element, nearest) }],
    };
  },
);
