import { oncePer } from '../../../../core/once.js';
import type { Place } from '../../model/mistake.js';
import type { PgHbaModel } from '../../model/model.js';
import { type LdapSettings, readLdapSettings } from '../../model/options/ldap.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';

/** The records with options that the server accepts. */
export const recordsWithOptions = oncePer(({ records }: PgHbaModel): readonly HbaRecord[] =>
  records.filter((record) => record.options.length > 0 && record.isKnown),
);

/** A record of the method `ldap`, and what its options come to. */
export interface LdapRecord {
  readonly record: HbaRecord;
  readonly ldap: LdapSettings;
}

/** The records of the method `ldap` that the server accepts. */
export const ldapRecords = oncePer((model: PgHbaModel): readonly LdapRecord[] =>
  recordsWithOptions(model)
    .filter(({ method }) => method?.name === 'ldap')
    .map((record) => ({ record, ldap: readLdapSettings(record.options, model.target) })),
);

/** The option of a name that is in force: the last one. */
export function lastOption({ options }: HbaRecord, name: string): MethodOption | undefined {
  return options.findLast((option) => option.name === name);
}

/** Where the value of an option is, in whichever document. */
export function valueOfOption({ valueSpan, token }: MethodOption): Place {
  return { ...valueSpan, path: token.path };
}
