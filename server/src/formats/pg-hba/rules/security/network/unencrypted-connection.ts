import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import { since, type Target } from '../../../../../core/target.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { requireEncryption, typeToken } from '../changes.js';
import { sendsSecret } from '../directories/secret-in-clear-text.js';
import type { Entrance } from '../entrances.js';
import { exposedBy } from './exposure.js';

/** A record that lets clients come over a network without encryption. */
export const unencryptedConnection: Rule<PgHbaModel> = {
  id: 'pg-hba/unencrypted-connection',
  title: 'Clients may come over the network without encryption',
  why: 'It is the client that asks for TLS. A `host` record matches those that do not, too, and then queries and rows cross the network in clear text, where they can be read and changed on the way.',
  remedy:
    'Write `hostssl`, with `ssl = on` and a certificate in postgresql.conf, once all clients use TLS: `SELECT usename, client_addr FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE NOT ssl` shows those that do not. A record `hostnossl all,replication all all reject` in front does it for the whole file.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.9,
  references: [
    { source: 'manual', id: 'PostgreSQL: ssl-tcp' },
    { source: 'CIS', id: 'PostgreSQL 17: 6.8' },
    { source: 'dev-sec', id: 'postgres-15' },
    { source: 'CWE', id: 'CWE-319' },
  ],
  examples: [
    {
      bad: 'host app app 192.0.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    {
      bad: 'hostnossl app app 10.1.2.0/24 scram-sha-256\n',
      good: 'hostssl app app 10.1.2.0/24 scram-sha-256\n',
    },
  ],
  *check(model, { target }) {
    for (const entrance of exposedBy(model, 'unencrypted')) {
      if (sendsSecret(entrance)) continue;
      const { record } = entrance;
      const isInside = mayBeInside(entrance) && !forbidsTls(entrance);
      yield findingAt(record, typeToken(record), messageOf(entrance), {
        ...(isInside ? { severity: 'info' as const } : {}),
        fixes: () => fixesOf(entrance, target),
      });
    }
  },
};

/** Of names and of the networks of this server it is not known whose they are. */
function mayBeInside({ origin, record: { address } }: Entrance): boolean {
  return origin === 'private' || address?.kind === 'host-name' || address?.kind === 'samenet';
}

/** Who has a ticket of Kerberos can encrypt with it. */
function fixesOf({ record, method }: Entrance, target: Target): readonly Fix[] {
  const tls = requireEncryption(record, 'hostssl');
  if (method !== 'gss' || !since(target, '12')) return tls;
  return [...requireEncryption(record, 'hostgssenc'), ...tls];
}

function forbidsTls({ record }: Entrance): boolean {
  return record.type?.name === 'hostnossl';
}

function messageOf(entrance: Entrance): string {
  const { record, names } = entrance;
  const what = names.isForReplication ? 'a copy of the whole cluster crosses' : 'queries and rows cross';
  if (forbidsTls(entrance))
    return `hostnossl wants clients without TLS, so ${what} the network in clear text.`;
  return `${record.type?.name} lets clients in that do not use TLS; then ${what} the network in clear text.`;
}
