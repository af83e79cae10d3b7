import { webApp } from '../examples.js';
import { DESCRIPTOR, schemaRule } from './support.js';

/** More of an element than may be, or two that exclude each other. */
export const tooManyElements = schemaRule(
  {
    id: 'web-xml/too-many-elements',
    title: 'More elements than the schema lets stand together',
    why: 'The schema forbids it, and Tomcat takes only one of them: mostly the last, without a word.',
    remedy: 'Leave the one that is meant.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: webApp(`
  <listener>
    <listener-class>com.example.A</listener-class>
    <listener-class>com.example.B</listener-class>
  </listener>
`),
      },
    ],
  },
  ['too-many', 'not-together'],
  (violation) => {
    const { element } = violation;
    const parent = element.parent?.name;
    if (violation.kind === 'not-together') {
      const { other } = violation;
      return {
        message: `<${element.name}> may not stand beside <${other.name}> in one <${parent}>.`,
        related: [{ span: other.nameSpan, message: `This is the <${other.name}>.` }],
      };
    }
    const { first, max } = violation;
    return {
      message: `<${parent}> may have ${max === 1 ? 'one' : `${max} at most`} <${element.name}>.`,
      related: [{ span: first.nameSpan, message: 'This is the first one.' }],
    };
  },
);
