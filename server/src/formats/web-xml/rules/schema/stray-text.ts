import { webApp } from '../examples.js';
import { DESCRIPTOR, schemaRule } from './support.js';

/** Text between elements. */
export const strayText = schemaRule(
  {
    id: 'web-xml/stray-text',
    title: 'Text where only elements may stand',
    why: 'Tomcat passes over it without a word, and the schema forbids it. Mostly it is what was left of a tag, or a remark that is no comment.',
    remedy: 'Take it out, or make a comment of it: `<!-- … -->`.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      { bad: webApp('\n  TODO: the filters\n') },
      { bad: webApp('\n  <distributable>true</distributable>\n') },
    ],
  },
  ['stray-text'],
  ({ element, mustBeEmpty }) => ({
    message: mustBeEmpty
      ? `<${element.name}> says what it says by standing here: it has to be empty, and its text counts for nothing.`
      : `In <${element.name}> only elements may stand: this text counts for nothing.`,
  }),
);
