import { shown } from '../../../core/shown.js';
import type { Target } from '../../../core/target.js';
import { addressMatch } from './address-match.js';
import { type Client, whyNotType } from './connection.js';
import { joined, type Match, maybe, no, YES } from './match.js';
import { databaseMatch, userMatch } from './name-match.js';
import type { HbaRecord } from './record.js';

/**
 * Whether a record matches a connection, as PostgreSQL's `check_hba` decides it. A record that the server refuses
 * matches nothing, but may once it is corrected.
 */
export function matchOf(record: HbaRecord, client: Client, target: Target): Match {
  const { type, mistakes } = record;
  if (type && (type.ways & client.way) === 0) return no(whyNotType(type, client));
  const columns = type ? columnMatches(record, client, target) : [];
  const surelyNot = columns.find((column) => column.matches === false);
  if (surelyNot) return surelyNot;
  const [mistake] = mistakes;
  if (mistake)
    return { ...maybe('it is corrected'), why: `PostgreSQL refuses it: ${shown(mistake.message)}` };
  if (!type) return maybe('its first column, which could not be read, allows it');
  const doubts = columns.filter((column) => column.matches === undefined);
  return doubts.length === 0 ? YES : joined(doubts, 'and');
}

function columnMatches(record: HbaRecord, client: Client, target: Target): readonly Match[] {
  const { databases, users } = record;
  const names = [databaseMatch(databases, client, target), userMatch(users, client, target)];
  return client.ip ? [addressMatch(record, client.ip, client), ...names] : names;
}
