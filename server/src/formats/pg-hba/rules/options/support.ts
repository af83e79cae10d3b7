import type { Span } from '../../../../core/text.js';
import type { PgHbaModel } from '../../model/model.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';

/** The records with options that the server accepts. */
export function* recordsWithOptions({ records }: PgHbaModel): Iterable<HbaRecord> {
  for (const record of records) {
    if (record.options.length > 0 && record.isKnown) yield record;
  }
}

/** The option of a name that is in force: the last one. */
export function lastOption({ options }: HbaRecord, name: string): MethodOption | undefined {
  return options.findLast((option) => option.name === name);
}

/** Where the value of an option is, in whichever document. */
export function valueOfOption({
  valueSpan,
  token,
}: MethodOption): Span & { readonly path?: string | undefined } {
  return { ...valueSpan, path: token.path };
}
