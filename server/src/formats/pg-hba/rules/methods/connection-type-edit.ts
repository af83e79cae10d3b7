import type { Fix } from '../../../../core/finding.js';
import { connectionTypes, TLS } from '../../catalogue/connection-types.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';

/** The fix that lets a record of a network match connections with TLS alone. */
export function toHostssl(record: HbaRecord): readonly Fix[] {
  const token = record.fields[0]?.[0];
  const type = connectionTypes.entries.find(({ ways }) => ways === TLS);
  if (!token || token.path !== undefined || !type || !record.address) return [];
  return [replacement(record, token, type.name, `Write ${type.name}`, false)];
}
