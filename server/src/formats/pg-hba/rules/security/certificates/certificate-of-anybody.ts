import type { Rule } from '../../../../../core/rule.js';
import { since } from '../../../../../core/target.js';
import { replacement } from '../../../layout/edits.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances } from '../entrances.js';

/** A client certificate that need not be the role's, beside another method. */
export const certificateOfAnybody: Rule<PgHbaModel> = {
  id: 'pg-hba/certificate-of-anybody',
  title: 'The client’s certificate need not be that of the role',
  why: 'With `verify-ca` any certificate of the CA goes with any role, so a stolen password works with everybody’s certificate.',
  remedy: 'Write `clientcert=verify-full` once the name in each certificate is that of its role.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.1,
  references: [
    { source: 'manual', id: 'PostgreSQL: ssl-tcp' },
    { source: 'CWE', id: 'CWE-287' },
  ],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientcert=verify-ca\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256 clientcert=verify-full\n',
    },
  ],
  *check(model, { target }) {
    if (!since(target, '12')) return;
    for (const { record, method, certificate } of entrances(model)) {
      if (method === 'trust' || certificate !== 'ca') continue;
      const option = record.options.findLast(({ name }) => name === 'clientcert');
      if (option?.value !== 'verify-ca') continue;
      const { token } = option;
      const message =
        'clientcert=verify-ca accepts any certificate of the CA for any role; verify-full wants that of the role.';
      yield findingAt(record, token, message, {
        fixes: () =>
          token.path === undefined
            ? [replacement(record, token, 'clientcert=verify-full', 'Write clientcert=verify-full', false)]
            : [],
      });
    }
  },
};
