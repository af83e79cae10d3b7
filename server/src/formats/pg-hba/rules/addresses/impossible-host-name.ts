import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { misread } from './misread.js';
import { addressFix, namedRecords } from './support.js';

/** An address that the server takes for the name of a host, and that no host can have. */
export const impossibleHostName: Rule<PgHbaModel> = {
  id: 'pg-hba/impossible-host-name',
  title: 'An address that is taken for a host name which no host has',
  why: 'What is no IP address is taken for the name of a host, and the server does not complain. No client has such a name, so the record never matches: nobody gets in by it, and a reject stops nobody.',
  remedy:
    'Write a network such as `192.0.2.0/24`, the name of a host, `.example.com` for all names that end so, or `all`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    { bad: 'hostssl app app 192.0.2.256 scram-sha-256\n' },
    {
      bad: 'hostssl app app 192.0.2.* scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app [2001:db8::7] scram-sha-256\n',
      good: 'hostssl app app 2001:db8::7/128 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const { record, token } of namedRecords(model)) {
      const found = misread(token.text);
      if (!found) continue;
      const { why, instead } = found;
      const name = token.text === '' ? 'The address' : token.text;
      yield findingAt(record, token, `${name} is taken for a host name, and no host has it: ${why}.`, {
        fixes: () => (instead === undefined ? [] : addressFix(record, token, instead, false)),
      });
    }
  },
};
