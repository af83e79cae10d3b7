import { keywords } from '../../catalogue/keywords.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import { mistakeRule } from '../support.js';
import { isNoHostName, type Misread, misread } from './misread.js';

/** Something with a slash that is no IP address. */
export const hostNameWithLength = mistakeRule({
  mistake: 'address',
  id: 'pg-hba/host-name-with-length',
  title: 'Only an IP address can have a length',
  why: 'What is no IP address is taken for the name of a host, and after such a name there can be no length. The server refuses the whole file.',
  remedy: 'Write a valid IP address before the slash, or leave the slash and the length out.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app [2001:db8::7]/128 scram-sha-256\n',
      good: 'hostssl app app 2001:db8::7/128 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app samehost/32 scram-sha-256\n',
      good: 'hostssl app app samehost scram-sha-256\n',
    },
    { bad: 'hostssl app app 192.0.2.256/32 scram-sha-256\n' },
  ],
  hint: (record) => diagnosis(record).why,
  fixes(record, { span }) {
    const { instead } = diagnosis(record);
    return instead === undefined ? [] : [replacement(record, span, instead, `Write ${instead}`, false)];
  },
});

function diagnosis({ addressToken }: HbaRecord): Misread {
  const text = addressToken?.text ?? '';
  const known = misread(text);
  if (known) return known;
  const name = text.slice(0, text.indexOf('/'));
  if (name === '') return { why: 'there is no address before the slash' };
  const keyword = keywords.get(name);
  if (keyword?.columns.includes('address')) {
    return { why: `${keyword.name} takes no length`, instead: keyword.name };
  }
  const isName = /^\.?[A-Za-z][\w.-]*$/.test(name);
  const isLength = /\/\d+$/.test(text);
  return {
    why: `${name} is no IP address`,
    instead: isName && isLength && !isNoHostName(name) ? name : undefined,
  };
}
