import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import type { Target } from '../../../../../core/target.js';
import type { PgHbaModel } from '../../../model/model.js';
import { findingAt } from '../../support.js';
import { changeMethod } from '../changes.js';
import { type Entrance, entrancesBy, isRemote } from '../entrances.js';
import { gainOf } from './trust-over-network.js';

/** trust for clients on the server's own machine. */
export const trustOnThisMachine: Rule<PgHbaModel> = {
  id: 'pg-hba/trust-on-this-machine',
  title: 'Every account and program on this machine gets in without any proof',
  why: 'With `trust` PostgreSQL believes whatever role name a client sends. On a machine that runs anything else, a web application with a hole is enough to become a superuser, who runs programs as the server’s account. Proxies and tunnels come from the loopback address too.',
  remedy:
    'Write `peer` for `local`, so that the operating system says who the client is, or `scram-sha-256`, which works for `host` as well. Make sure first that each role that is used has such a way in.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-trust' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.3' },
    { source: 'CIS', id: 'PostgreSQL 17: 5.4' },
    { source: 'STIG', id: 'V-233520' },
    { source: 'STIG', id: 'CD16-00-000300' },
    { source: 'CWE', id: 'CWE-306' },
  ],
  examples: [
    { bad: 'local app app trust\n', good: 'local app app peer\n' },
    { bad: 'local app app trust\n', good: 'local app app scram-sha-256\n', fix: 'Write scram-sha-256' },
    { bad: 'host app app 127.0.0.1/32 trust\n', good: 'host app app 127.0.0.1/32 scram-sha-256\n' },
  ],
  *check(model, { target }) {
    for (const entrance of entrancesBy(model, 'trust')) {
      const { record } = entrance;
      if (isRemote(entrance) || !record.methodToken) continue;
      if (entrance.certificate) continue;
      yield findingAt(record, record.methodToken, messageOf(entrance), {
        fixes: () => fixesOf(entrance, target),
      });
    }
  },
};

function messageOf(entrance: Entrance): string {
  const where =
    entrance.origin === 'socket' ? 'every account of this machine' : 'every program on this machine';
  return `trust lets ${where} in without a password or any other proof${gainOf(entrance)}.`;
}

/** Windows cannot tell who is at the other end of a socket. */
function fixesOf({ record, origin }: Entrance, { variant }: Target): readonly Fix[] {
  const scram = changeMethod(record, 'scram-sha-256', 'Write scram-sha-256');
  if (origin !== 'socket' || variant === 'windows') return scram;
  return [...changeMethod(record, 'peer', 'Write peer'), ...scram];
}
