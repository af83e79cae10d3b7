import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { entrances, isEncrypted, isRemote, isStrong } from '../entrances.js';
import { exposureOf } from '../network/exposure.js';

/** Replication over TLS without a certificate of the client. */
export const noClientCertificate: Rule<PgHbaModel> = {
  id: 'pg-hba/no-client-certificate',
  title: 'Replication without a certificate of the client',
  why: 'Who replicates holds all the data. With a client certificate a password that was read in a configuration file or a backup is not enough.',
  remedy:
    'Give each standby a certificate with the name of its role, and add `clientcert=verify-full` or write `cert`. `ssl_ca_file` in postgresql.conf must name the CA.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 3.1,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-cert' },
    { source: 'STIG', id: 'V-233577' },
    { source: 'CWE', id: 'CWE-308' },
  ],
  examples: [{ bad: 'hostssl replication standby 192.0.2.7/32 scram-sha-256\n' }],
  *check(model) {
    for (const entrance of entrances(model)) {
      const { record, method, names } = entrance;
      if (!names.isForReplication || !isRemote(entrance) || !isEncrypted(entrance) || !record.methodToken)
        continue;
      if (method === 'trust' || isStrong(entrance) || exposureOf(entrance)) continue;
      const message = `${method} lets a standby in without a client certificate; add clientcert=verify-full or write cert.`;
      yield findingAt(record, record.methodToken, message);
    }
  },
};
