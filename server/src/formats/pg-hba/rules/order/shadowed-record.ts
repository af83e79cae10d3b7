import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import {
  isReject,
  isRepetition,
  neverMatches,
  placesOf,
  type Shadowed,
  shadowedRecords,
} from './covering.js';

/** A record for connections that records in front of it match already. */
export const shadowedRecord: Rule<PgHbaModel> = {
  id: 'pg-hba/shadowed-record',
  title: 'A record that can never match',
  why: 'The server takes the first record that matches and looks no further, even if the login then fails. Where records in front match every connection that this one is for, it does nothing, whatever it says.',
  remedy:
    'If it is only a repetition, remove it. If it is meant as an exception, put it in front of the records that cover it: narrow ones first.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\nhostssl app app 192.0.2.7/32 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostssl app all 192.0.2.0/24 reject\nhostssl app bob 192.0.2.7/32 scram-sha-256\n',
      good: 'hostssl app bob 192.0.2.7/32 scram-sha-256\nhostssl app all 192.0.2.0/24 reject\n',
    },
  ],
  *check(model) {
    for (const shadowed of shadowedRecords(model, 'effect')) {
      yield neverMatches(shadowed, model, messageOf(shadowed), !isRepetition(shadowed));
    }
  },
};

function messageOf(shadowed: Shadowed): string {
  const { record, covering } = shadowed;
  if (isRepetition(shadowed)) {
    return `This record never matches: ${placesOf(shadowed, 'do')} the same with all of its connections first.`;
  }
  if (!isReject(record) && covering.every(isReject)) {
    return `This record never lets anybody in: ${placesOf(shadowed, 'reject')} all of its connections first.`;
  }
  const methods = [...new Set(covering.map(({ method }) => method?.name))].join(' or ');
  return `This record never matches: ${placesOf(shadowed, 'match')} all of its connections first, with ${methods}.`;
}
