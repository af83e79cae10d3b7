import { shown } from '../../../../core/shown.js';
import { setText } from '../../../xml/edits.js';
import type { ValueType } from '../../catalogue/index.js';
import { webApp } from '../examples.js';
import { DESCRIPTOR, schemaRule } from './support.js';

/** A text that does not fit the type of its element. */
export const invalidValue = schemaRule(
  {
    id: 'web-xml/invalid-value',
    title: 'A value that its element does not admit',
    why: 'The schema forbids it. Numbers and the words of an enumeration make Tomcat refuse the application; a truth value that is not `true` is false to it, without a word.',
    remedy: 'Write the value as the message says.',
    kind: 'correctness',
    severity: 'error',
    profile: 'recommended',
    references: [DESCRIPTOR],
    examples: [
      {
        bad: webApp('\n  <session-config><session-timeout>half an hour</session-timeout></session-config>\n'),
      },
      {
        bad: webApp('\n  <session-config><tracking-mode>cookie</tracking-mode></session-config>\n'),
        good: webApp('\n  <session-config><tracking-mode>COOKIE</tracking-mode></session-config>\n'),
      },
    ],
  },
  ['wrong-value'],
  ({ element, value, type, nearest }) => ({
    message: `${value === '' ? 'Nothing' : `"${shown(value)}"`} is no value of <${element.name}>: it takes ${wanted(type)}.`,
    fixes: () =>
      nearest === undefined
        ? []
        : [{ title: `Write ${nearest}`, safe: false, edits: setText(element, nearest) }],
  }),
);

/** What an element takes, in words. */
function wanted(type: ValueType): string {
  switch (type.kind) {
    case 'text':
      return type.of === 'url-pattern' ? 'a pattern on one line' : 'text';
    case 'token':
      return 'text';
    case 'name':
      return 'a name, not nothing';
    case 'integer':
      return wantedNumber(type);
    case 'status':
      return 'a status of three digits';
    case 'boolean':
      return 'true or false, in lower case';
    case 'word':
      return type.words.length === 1 ? String(type.words[0]) : `one of ${type.words.join(', ')}`;
    case 'absolute-path':
      return 'a path in the application, which begins with a slash';
    case 'mime-type':
      return 'a type and a subtype, such as text/html';
    case 'locale':
      return 'a locale, such as de or de_AT';
    case 'encoding':
      return 'the name of an encoding, such as UTF-8';
    case 'http-method':
      return 'one method, without blanks and commas';
    case 'identifier':
      return 'a name of Java: letters, digits and underscores';
    case 'jdbc-url':
      return 'a URL that begins with jdbc:';
    case 'qname':
      return 'a name that may have a prefix';
    case 'qname-pattern':
      return 'a name that may have a prefix and end in a star';
    case 'uri':
      return 'a URI';
  }
}

function wantedNumber({ min, max, unit }: ValueType & { readonly kind: 'integer' }): string {
  const number = unit === undefined ? 'a whole number' : `a whole number of ${UNITS[unit]}`;
  if (min !== undefined && max !== undefined) return `${number} from ${min} to ${max}`;
  return min === undefined ? number : `${number}, ${min} or more`;
}

const UNITS = { min: 'minutes', s: 'seconds', ms: 'milliseconds', bytes: 'bytes', days: 'days' } as const;
