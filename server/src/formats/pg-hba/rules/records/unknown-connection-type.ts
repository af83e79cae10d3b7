import { connectionTypes } from '../../catalogue/connection-types.js';
import { replacement } from '../../layout/edits.js';
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
  ],
  fixes(record, { span }, target) {
    const written = record.document.source.slice(span);
    const meant = connectionTypes.nearest(written, target);
    if (!meant) return [];
    return [replacement(record, span, meant.name, `Write ${meant.name}`, false)];
  },
});
