import type { Fix } from '../../../../core/finding.js';
import type { Span } from '../../../../core/text.js';
import { isMethodName } from '../../catalogue/methods.js';
import { optionOf } from '../../catalogue/options.js';
import { replacement } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import { mistakeRule } from '../support.js';
import { cutValue, joining, optionFields, quoting, scatteredOption } from './pieces.js';

/** A word behind the method that is no option at all. */
export const malformedOption = mistakeRule({
  mistake: 'option-syntax',
  id: 'pg-hba/malformed-option',
  title: 'A word after the method that is not of the form name=value',
  why: 'Whatever follows the authentication method must be an option: a name, an equals sign and a value, without blanks around the sign. For anything else PostgreSQL refuses the whole file.',
  remedy:
    'Write `name=value` in one piece, with quotes around a value that has blanks or commas in it. A map is given as `map=name`.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.0/24 cert map = staff\n',
      good: 'hostssl app app 192.0.2.0/24 cert map=staff\n',
    },
    { bad: 'local app app peer staff\n', good: 'local app app peer map=staff\n' },
    { bad: 'local app app peer sameuser\n', good: 'local app app peer\n' },
  ],
  hint(record, { span }) {
    if (scatteredOption(record, span)) return 'no blanks may stand around the equals sign';
    if (cutValue(record, span)) return 'a value with blanks or commas in it needs quotes';
    if (isFormerDefault(record, span))
      return 'it was the name of the usual map until PostgreSQL 8.3; leave it out';
    if (isMethod(record, span)) return 'a record has one method';
    if (optionOf(wordAt(record, span))) return 'the equals sign and the value are missing';
    if (isMap(record, span)) return 'the name of a map is written map=name';
    return undefined;
  },
  fixes(record, { span, path }): readonly Fix[] {
    if (path !== undefined) return [];
    const pieces = scatteredOption(record, span);
    if (pieces) return [joining(pieces)];
    const cut = cutValue(record, span);
    if (cut) return [quoting(record, cut)];
    if (isFormerDefault(record, span) || isMethod(record, span)) return removal(record, span);
    if (optionOf(wordAt(record, span)) || !isMap(record, span)) return [];
    const text = `map=${record.document.source.slice(span)}`;
    return [replacement(record, span, text, `Write ${text}`, false)];
  },
});

function wordAt({ document: { source } }: HbaRecord, span: Span): string {
  return source.slice(span);
}

/** Before maps were options, `ident sameuser` asked for equal names. */
function isFormerDefault(record: HbaRecord, span: Span): boolean {
  return takesMap(record) && wordAt(record, span) === 'sameuser';
}

function isMethod(record: HbaRecord, span: Span): boolean {
  const word = wordAt(record, span);
  return isMethodName(word);
}

/** The only word behind a method that takes a map. */
function isMap(record: HbaRecord, span: Span): boolean {
  if (!takesMap(record) || !/^[\w.-]+$/.test(wordAt(record, span))) return false;
  const fields = optionFields(record);
  return fields.length === 1 && fields[0]?.length === 1;
}

function takesMap({ method }: HbaRecord): boolean {
  return method !== undefined && optionOf('map')?.methods?.includes(method.name) === true;
}

function removal(record: HbaRecord, span: Span): readonly Fix[] {
  const fields = record.line.fields;
  const at = fields.findIndex((field) => field.length === 1 && field[0]?.start === span.start);
  const before = fields[at - 1]?.at(-1);
  if (!before) return [];
  const edits = [{ span: { start: before.end, end: span.end }, text: '' }];
  return [{ title: `Remove ${wordAt(record, span)}`, safe: false, edits }];
}
