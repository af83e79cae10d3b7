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
  const { type } = record;
  if (type && (type.ways & client.way) === 0) return no(whyNotType(type, client));
  const columns = [
    ...(client.ip ? [addressMatch(record, client.ip, client)] : []),
    databaseMatch(record.databases, client, target),
    userMatch(record.users, client, target),
  ];
  const mistake = record.mistakes[0];
  const surelyNot = columns.find((column) => column.matches === false);
  if (surelyNot) return surelyNot;
  if (mistake) {
    const why = `PostgreSQL refuses it: ${shown(mistake.message)}`;
    return { ...maybe('it is corrected'), why };
  }
  const unknown = columns.filter((column) => column.matches === undefined);
  if (!type) return maybe('its first column, which could not be read, allows it');
  if (unknown.length === 0) return YES;
  return joined(unknown, 'and');
}
