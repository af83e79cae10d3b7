import type { Target } from '../../../../core/target.js';
import { formerMethods, isMethodName, type Method, methods } from '../../catalogue/methods.js';
import { looksLikeAddress } from '../../model/columns.js';
import type { HbaRecord } from '../../model/record.js';
import type { Field } from '../../parse/token.js';
import { mistakeRule } from '../support.js';
import { toMethod } from './edits.js';

/** A word in the column for the method that is no method of this release. */
export const unknownMethod = mistakeRule({
  mistake: 'method',
  id: 'pg-hba/unknown-method',
  title: 'An authentication method that PostgreSQL does not know',
  why: 'PostgreSQL refuses the whole file for a method that it does not know: it does not start, or at a reload keeps the rules that it has. Methods are written in lower case, and each has one spelling.',
  remedy:
    'Write the name of a method as the manual spells it: `scram-sha-256` for passwords, `gss` for Kerberos, `reject` to keep somebody out.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 SCRAM-SHA-256\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
    { bad: 'hostssl app app 192.0.2.0/24 deny\n', good: 'hostssl app app 192.0.2.0/24 reject\n' },
    { bad: 'hostssl app app 192.0.2.0/24 scram\n', good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n' },
  ],
  hint(record, _mistake, target) {
    const written = record.methodToken?.text ?? '';
    const known = methods.get(written);
    const standing = known && methods.standing(known, target);
    if (known && standing === 'too-new') return `it came with PostgreSQL ${known.since}`;
    if (known && standing === 'removed') return `it is gone since PostgreSQL ${known.until}`;
    if (written.includes('=')) return 'this is an option, and the method in front of it is missing';
    if (looksLikeAddress(written)) return whereTheAddressIs(record);
    const former = formerMethods.get(written.toLowerCase());
    const meant = methodFor(record, target);
    if (!meant) return undefined;
    if (former?.until !== undefined)
      return `it is gone since PostgreSQL ${former.until}; write ${meant.name}`;
    if (meant === known) return 'methods are written in lower case';
    return `${meant.name} may be meant`;
  },
  fixes(record, _mistake, target) {
    const meant = methodFor(record, target);
    return meant ? toMethod(record, meant.name, target) : [];
  },
});

/** An address stands where the method should: a column too many is in front of it, or the method. */
function whereTheAddressIs({ address, fields }: HbaRecord): string | undefined {
  if (address?.kind === 'network') return 'a record has one address';
  const isMethod = (field: Field) => field.some(({ text }) => isMethodName(text));
  if (fields.length === 5 && fields.slice(1, 4).some(isMethod)) return 'the method stands after the address';
  return 'there is a column too many before the address; in a list there are commas between the names';
}

/** The method that is meant, where the record may have it. */
function methodFor({ methodToken, type }: HbaRecord, target: Target): Method | undefined {
  if (!methodToken || !type) return undefined;
  const written = methodToken.text.toLowerCase();
  const former = formerMethods.get(written);
  const meant = former ? methods.get(former.instead) : methods.nearest(written, target);
  if (!meant || methods.standing(meant, target) !== 'known') return undefined;
  return (meant.ways & type.ways) === type.ways ? meant : undefined;
}
