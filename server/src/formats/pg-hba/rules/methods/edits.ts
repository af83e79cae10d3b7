import type { Fix } from '../../../../core/finding.js';
import type { Target } from '../../../../core/target.js';
import { connectionTypes, TLS } from '../../catalogue/connection-types.js';
import { methods } from '../../catalogue/methods.js';
import { optionOf } from '../../catalogue/options.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';

/** The fix that lets a record of a network match connections with TLS alone. */
export function toHostssl(record: HbaRecord): readonly Fix[] {
  const token = record.fields[0]?.[0];
  const type = connectionTypes.entries.find(({ ways }) => ways === TLS);
  if (!token || token.path !== undefined || !type || !record.address) return [];
  return [replacement(record, token, type.name, `Write ${type.name}`, false)];
}

/** The fix that writes another method; none where the connection or an option of the record does not go with it. */
export function toMethod(record: HbaRecord, name: string, target: Target): readonly Fix[] {
  const { type, methodToken: token } = record;
  const method = methods.get(name);
  if (!type || !token || token.path !== undefined || !method) return [];
  if (methods.standing(method, target) !== 'known' || (method.ways & type.ways) !== type.ways) return [];
  const behind = record.fields.slice(record.fields.findIndex((field) => field[0] === token) + 1).flat();
  const keepsOptions = behind.every(({ text }) => {
    const option = optionOf(text.split('=', 1)[0] as string);
    return !option?.methods || option.methods.includes(name);
  });
  return keepsOptions ? [replacement(record, token, name, `Write ${name}`, false)] : [];
}
