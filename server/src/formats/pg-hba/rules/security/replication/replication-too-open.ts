import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances, isInTheOpen, isRemote } from '../entrances.js';
import { wordOf } from '../names.js';
import { exposureOf } from '../network/exposure.js';

/** Replication for a wide network, or for whichever role may replicate. */
export const replicationTooOpen: Rule<PgHbaModel> = {
  id: 'pg-hba/replication-too-open',
  title: 'More than the standbys may replicate',
  why: 'Who may replicate copies the whole cluster: every database, with the hashes of all passwords. Standbys are few and their addresses known, so nobody else needs to match.',
  remedy:
    'Write a record for each standby, with its address (`192.0.2.7/32`) and one role that has REPLICATION and nothing else.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CIS', id: 'PostgreSQL 17: 7.1' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    { bad: 'hostssl replication standby 10.0.0.0/8 scram-sha-256\n' },
    { bad: 'hostssl replication standby all cert\n' },
  ],
  *check(model, context) {
    for (const entrance of entrances(model)) {
      const { record, names } = entrance;
      if (!names.isForReplication || !isRemote(entrance)) continue;
      const exposure = exposureOf(entrance);
      if (exposure === 'replication' && record.addressToken) {
        const how = isInTheOpen(entrance) ? ', over unencrypted connections too' : '';
        const message = `Replication copies the whole cluster, and ${record.addressToken.text} is far more than the standbys${how}.`;
        yield findingAt(record, record.addressToken, message);
      } else if (exposure !== 'open-to-every-address' && context.profileOf(record.path) === 'strict') {
        const all = wordOf(record.users, 'all');
        const message =
          'Every role with REPLICATION, and every superuser, may copy the cluster from there; name one role.';
        if (all) yield findingAt(record, all, message, { severity: 'info' });
      }
    }
  },
};
