import { nearest } from '../../../../core/nearest.js';
import type { Target } from '../../../../core/target.js';
import { type ConnectionType, connectionTypes, otherTypeNames } from '../../catalogue/connection-types.js';
import { keywords } from '../../catalogue/keywords.js';
import { isMethodName } from '../../catalogue/methods.js';
import { replacement } from '../../layout/edits.js';
import { looksLikeAddress } from '../../model/columns.js';
import { hasRegexes } from '../../model/names.js';
import type { HbaRecord } from '../../model/record.js';
import { DIRECTIVES } from '../../parse/includes.js';
import { mistakeRule } from '../support.js';

/** A first column that the server does not know. */
export const unknownConnectionType = mistakeRule({
  mistake: 'connection-type',
  id: 'pg-hba/unknown-connection-type',
  title: 'A connection type that PostgreSQL does not know',
  why: 'The first column says how a client may be connected. With a word there that it does not know, PostgreSQL refuses the whole file: it does not start, or at a reload keeps the rules that it has.',
  remedy: 'Write `local`, `host`, `hostssl`, `hostnossl`, `hostgssenc` or `hostnogssenc`, in lower case.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'HOSTSSL app app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostgssenc app app 192.0.2.0/24 gss\n', target: '11' },
  ],
  hint: (record, _, target) => whatItIs(typeWord(record), target),
  fixes(record, { span }, target) {
    const word = typeWord(record);
    const meant = directiveFor(word, target) ?? meantBy(word, target)?.name;
    return meant === undefined ? [] : [replacement(record, span, meant, `Write ${meant}`, false)];
  },
});

/** The directive that is misspelt. */
function directiveFor(word: string, target: Target): string | undefined {
  return hasRegexes(target) && /^include/i.test(word) ? nearest(word, DIRECTIVES) : undefined;
}

function meantBy(word: string, target: Target): ConnectionType | undefined {
  const usual = connectionTypes.get(otherTypeNames.get(word.toLowerCase()) ?? '');
  if (!usual) return connectionTypes.nearest(word, target);
  return connectionTypes.standing(usual, target) === 'known' ? usual : undefined;
}

function typeWord({ fields }: HbaRecord): string {
  return fields[0]?.[0]?.text ?? '';
}

function whatItIs(word: string, target: Target): string | undefined {
  const type = connectionTypes.get(word);
  if (type && connectionTypes.standing(type, target) === 'too-new') {
    return `it is known since PostgreSQL ${type.since}`;
  }
  if (type) return 'connection types are written in lower case';
  const directive = directiveFor(word, target);
  if (directive !== undefined) return `${directive} may be meant`;
  if (keywords.get(word)?.columns.includes('database')) return 'the connection type before it is missing';
  const isRest = isMethodName(word) || /^\w+=/.test(word) || looksLikeAddress(word);
  return isRest ? 'this may be the rest of the line above it' : undefined;
}
