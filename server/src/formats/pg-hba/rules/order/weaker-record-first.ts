import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { isReject, neverMatches, placesOf, type Shadowed, shadowedRecords } from './covering.js';

/** A record that would ask for more than those in front of it, which take all its connections. */
export const weakerRecordFirst: Rule<PgHbaModel> = {
  id: 'pg-hba/weaker-record-first',
  title: 'Records in front ask for less and take every connection',
  why: 'The server takes the first record that matches. Clients that this record would ask for a stronger proof, a certificate or TLS come in by a record in front of it that does not.',
  remedy: 'Put the stricter record in front of the weaker ones, or make those as strict.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.4,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-757' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256\nhostssl app app 192.0.2.7/32 cert\n',
      good: 'hostssl app app 192.0.2.7/32 cert\nhostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const shadowed of shadowedRecords(model, 'protection')) {
      yield neverMatches(shadowed, model, messageOf(shadowed));
    }
  },
};

function messageOf(shadowed: Shadowed): string {
  const { record, covering } = shadowed;
  const asked = [...new Set(covering.filter((each) => !isReject(each)).map(demandOf))].join(' or ');
  const places = placesOf(shadowed, 'match');
  return `${demandOf(record)} is never asked for: ${places} all of these connections first, with ${asked}.`;
}

function demandOf(record: HbaRecord): string {
  const { type, method } = record;
  const certificate = record.option('clientcert') === undefined ? '' : ' with a client certificate';
  return `${method?.name}${certificate} on ${type?.name}`;
}
