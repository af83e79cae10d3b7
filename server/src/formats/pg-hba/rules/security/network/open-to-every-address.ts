import type { Fix } from '../../../../../core/finding.js';
import type { Rule } from '../../../../../core/rule.js';
import { PLAIN } from '../../../catalogue/connection-types.js';
import type { PgHbaModel } from '../../../model/model.js';
import type { HbaRecord } from '../../../model/record.js';
import { likelyLength } from '../../../values/ip.js';
import { addressFix } from '../../addresses/support.js';
import { findingAt } from '../../support.js';
import { type Entrance, isInTheOpen } from '../entrances.js';
import { SUPERUSER } from '../names.js';
import { exposedBy } from './exposure.js';

/** A record for every address whose method a guess, a stolen password or nothing at all is enough for. */
export const openToEveryAddress: Rule<PgHbaModel> = {
  id: 'pg-hba/open-to-every-address',
  title: 'Clients may come from every address',
  why: 'Programs that look for PostgreSQL servers and try passwords never stop. With such a record a guessed or stolen password is all they need, from anywhere; the firewall, or the port that a container publishes, is then the only other guard.',
  remedy:
    'Name the networks that clients come from, with `hostssl`. Where their addresses cannot be known, ask for a certificate as well, `clientcert=verify-full`, and put a `reject` for the superuser in front.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.8,
  references: [
    { source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' },
    { source: 'CWE', id: 'CWE-307' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    { bad: 'hostssl app app 0.0.0.0/0 scram-sha-256\n' },
    { bad: 'host all all all scram-sha-256\n' },
    { bad: 'hostssl app,replication app ::/0 scram-sha-256\n' },
    {
      bad: 'hostssl app app 10.0.0.0/0 scram-sha-256\n',
      good: 'hostssl app app 10.0.0.0/8 scram-sha-256\n',
    },
  ],
  *check(model) {
    for (const entrance of exposedBy(model, 'open-to-every-address')) {
      const { record } = entrance;
      if (!record.addressToken) continue;
      const isBearable = asksForPassword(entrance) && isGuarded(entrance);
      yield findingAt(record, record.addressToken, messageOf(entrance), {
        ...(isBearable ? { severity: 'info' as const } : {}),
        fixes: () => fixes(record),
      });
    }
  },
};

/** Whether TLS is due and the superuser kept out; where records in front are not known, by what this one says itself. */
function isGuarded(entrance: Entrance): boolean {
  const { isCertain, admitsSuperuser, names, record } = entrance;
  if (isCertain) return !isInTheOpen(entrance) && !admitsSuperuser;
  return ((record.type?.ways ?? 0) & PLAIN) === 0 && !names.isForEveryRole && !names.namesSuperuser;
}

/** With those that ask for none, nobody needs to guess. */
function asksForPassword({ method }: Entrance): boolean {
  return method !== 'trust' && method !== 'ident';
}

/** An address before a length of 0 says which network is meant: `10.0.0.0/0` is to be 10.0.0.0/8. */
function fixes(record: HbaRecord): readonly Fix[] {
  const { addressToken: token, maskToken } = record;
  const written = token?.text.split('/', 1)[0] ?? '';
  const length = likelyLength(written);
  if (!token || maskToken || length === undefined) return [];
  return addressFix(record, token, `${written}/${length}`, false);
}

const WHOSE = { all: 'every address', v4: 'every IPv4 address', v6: 'every IPv6 address' } as const;

function messageOf(entrance: Entrance): string {
  const { record } = entrance;
  const { address, addressToken, maskToken } = record;
  const written = maskToken ? `${addressToken?.text} ${maskToken.text}` : addressToken?.text;
  const whose = address?.kind === 'network' ? WHOSE[address.family === 4 ? 'v4' : 'v6'] : WHOSE.all;
  const isGuess = asksForPassword(entrance);
  const { isForReplication, isForDatabases } = entrance.names;
  const why = isForReplication && !isForDatabases ? ' to copy the whole cluster' : '';
  const what = (isGuess ? 'may try passwords' : 'gets in without a password') + why;
  const who = entrance.admitsSuperuser ? `, ${isGuess ? 'for' : 'as'} the superuser ${SUPERUSER} too` : '';
  const how = isInTheOpen(entrance) ? ', over unencrypted connections' : '';
  return `${written} is ${whose}: the whole internet ${what}${who}${how}.`;
}
