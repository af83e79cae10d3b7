import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { isReject, neverMatches, placesOf, type Shadowed, shadowedRecords } from './covering.js';

/** A `reject` behind records that let in whom it is for. */
export const rejectTooLate: Rule<PgHbaModel> = {
  id: 'pg-hba/reject-too-late',
  title: 'A reject that never rejects anybody',
  why: 'The server takes the first record that matches. Those whom this `reject` is meant to keep out match a record in front of it, which lets them log in.',
  remedy: 'Put the `reject` in front of the records that let those clients in.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.1,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\nhostssl app app 192.0.2.66/32 reject\n',
      good: 'hostssl app app 192.0.2.66/32 reject\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const shadowed of shadowedRecords(model, 'rejection')) {
      yield neverMatches(shadowed, model, messageOf(shadowed));
    }
  },
};

function messageOf(shadowed: Shadowed): string {
  const letIn = shadowed.covering.filter((each) => !isReject(each));
  const methods = [...new Set(letIn.map(({ method }) => method?.name))].join(' or ');
  const places = placesOf(shadowed, 'match');
  return `This reject keeps nobody out: ${places} all of its connections first, with ${methods}.`;
}
