import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { TLS } from '../../catalogue/connection-types.js';
import { optionOf } from '../../catalogue/options.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';
import { findingAt } from '../support.js';
import { rewriting, written } from './edits.js';
import { lastOption, recordsWithOptions } from './support.js';

/** A choice between names in the certificate that nothing is compared with. */
export const clientnameWithoutEffect: Rule<PgHbaModel> = {
  id: 'pg-hba/clientname-without-effect',
  title: 'A clientname that no name is compared with',
  why: 'The name in the client’s certificate is compared with the role only by the method `cert` or with `clientcert=verify-full`. In this record any certificate of the authority will do, or none is asked for.',
  remedy: 'Add `clientcert=verify-full`, with a map where names differ, or remove `clientname`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'manual', id: 'PostgreSQL: ssl-tcp' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientname=DN\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientname=DN clientcert=verify-full\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const record of recordsWithOptions(model)) {
      const option = lastOption(record, 'clientname');
      if (!option || record.method?.ways === TLS || record.option('clientcert') === FULL) continue;
      if (option.value === optionOf('clientname')?.default) continue;
      const message = `clientname=${option.value} has no effect without clientcert=verify-full: no name is compared`;
      yield findingAt(record, option.token, message, { fixes: () => withVerification(record) });
    }
  },
};

const FULL = 'verify-full';

function withVerification(record: HbaRecord): readonly Fix[] {
  const given = lastOption(record, 'clientcert');
  if (given) return rewriting(record, given, FULL);
  const last = record.options.at(-1)?.token;
  if (!last || last.path !== undefined) return [];
  const text = written('clientcert', FULL);
  const edits = [{ span: { start: last.end, end: last.end }, text: ` ${text}` }];
  return [{ title: `Add ${text}`, safe: false, edits }];
}
