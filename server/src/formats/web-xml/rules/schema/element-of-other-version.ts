import { DESCRIPTOR, schemaRule, versionOf } from './support.js';

/** An element that the declared version does not have. */
export const elementOfOtherVersion = schemaRule(
  {
    id: 'web-xml/element-of-other-version',
    title: 'An element that the declared version does not have',
    why: 'Tomcat does not mind as long as validation is off and it knows the element itself; other containers and tools refuse the descriptor or pass over the element.',
    remedy:
      'Declare the version that has it, if every server that reads the file knows that version, or leave the element out.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: '<web-app xmlns="http://java.sun.com/xml/ns/javaee" version="3.0">\n  <deny-uncovered-http-methods/>\n</web-app>\n',
      },
    ],
  },
  ['other-version'],
  ({ element, versions }, model) => {
    const [first] = versions;
    const last = versions.at(-1);
    const range = first === last ? `version ${first}` : `versions ${first} to ${last}`;
    return {
      message: `<${element.name}> may stand here in ${range}; this file declares ${versionOf(model)}.`,
    };
  },
);
