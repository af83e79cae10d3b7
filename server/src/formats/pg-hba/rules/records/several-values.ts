import type { Fix } from '../../../../core/finding.js';
import type { TextEdit } from '../../../../core/text.js';
import { isMethodName } from '../../catalogue/methods.js';
import type { HbaRecord } from '../../model/record.js';
import { type Field, spanOf, type Token } from '../../parse/token.js';
import { lengthOfSingle, readIp } from '../../values/ip.js';
import { mistakeRule } from '../support.js';

/** A list in a column that has one value. */
export const severalValues = mistakeRule({
  mistake: 'several-values',
  id: 'pg-hba/several-values',
  title: 'Several values where only one may stand',
  why: 'Only the columns for databases and users are lists. With a comma in the connection type, the address, the mask or the method, the server refuses the whole file.',
  remedy:
    'Write a record for each address. There can be only one method: the server does not try another one.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [
    {
      bad: 'hostssl app app 192.0.2.7/32,192.0.2.9/32 scram-sha-256\n',
      good: 'hostssl app app 192.0.2.7/32 scram-sha-256\nhostssl app app 192.0.2.9/32 scram-sha-256\n',
    },
    {
      bad: 'hostssl app app 192.0.2.0/24 scram-sha-256,md5\n',
      good: 'hostssl app app 192.0.2.0/24 scram-sha-256\n',
    },
  ],
  hint({ document: { source } }, { span }) {
    return isMask(source.slice(span)) ? 'the mask stands in a column of its own' : undefined;
  },
  fixes(record, { span }) {
    if (record.fields !== record.line.fields) return [];
    const at = record.fields.findIndex((field) => field.some(({ start }) => start === span.start));
    const field = record.fields[at];
    if (!field || field.some(({ path }) => path !== undefined)) return [];
    const isMethod = ({ text }: Token) => isMethodName(text);
    if (at === 3 && record.type?.name !== 'local') {
      return field.some(isMethod) ? [] : splitByAddress(record, field);
    }
    return at > 2 && field.every(isMethod) ? choices(field) : [];
  },
});

function choices(field: Field): readonly Fix[] {
  return field.map(({ text }) => ({
    title: `Keep ${text} alone`,
    safe: false,
    edits: [{ span: spanOf(field), text }],
  }));
}

/** A mask stands in a column of its own, and is no address of a client. */
function isMask(text: string): boolean {
  return /^255\.(?:\d{1,3}\.){2}\d{1,3}$/.test(text);
}

/** Of an address that has commas in place of its dots. */
function isPiece(text: string): boolean {
  return /^\d{1,3}(?:\/|$)/.test(text);
}

/** A record for each address, one below the other. */
function splitByAddress(
  { document: { source }, fields, line, span }: HbaRecord,
  addresses: Field,
): readonly Fix[] {
  const next = fields[4];
  if (!next || next.length > 1) return [];
  if (addresses.some(({ text }) => isMask(text) || isPiece(text))) return [];
  const hasMask = readIp(next[0]?.text ?? '') !== undefined;
  const whole = { start: source.fullLineSpan(span.start).start, end: span.end };
  const column = spanOf(addresses);
  const before = source.text.slice(whole.start, column.start);
  const behind = source.text.slice(column.end, whole.end);
  if (/[\r\n]/.test(before + behind)) return [];
  const [first = '', ...others] = addresses.map((each) => {
    const ip = hasMask ? undefined : readIp(each.text);
    return source.slice(each) + (ip ? `/${lengthOfSingle(ip.family)}` : '');
  });
  const copies = others.map((each) => source.eol + before + each + behind);
  const edits: TextEdit[] = [
    { span: column, text: first },
    { span: { start: line.end, end: line.end }, text: copies.join('') },
  ];
  return [{ title: 'Write a record for each address', safe: false, edits }];
}
