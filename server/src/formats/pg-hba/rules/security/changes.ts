import type { Fix } from '../../../../core/finding.js';
import type { TextEdit } from '../../../../core/text.js';
import { replace } from '../../layout/edits.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';

/**
 * The fix that puts another method into a record and takes the options out that it does not have. It changes who gets
 * in, so it is never safe. None where the word comes from another file.
 */
export function changeMethod(
  record: HbaRecord,
  method: string,
  title: string,
  dropped: readonly string[] = [],
): readonly Fix[] {
  const { methodToken } = record;
  const removals = withoutOptions(record, dropped);
  if (!methodToken || methodToken.path !== undefined || !removals) return [];
  const { start, end } = methodToken;
  // What keeps columns aligned would move the options that are taken out.
  const edit =
    removals.length > 0 ? { span: { start, end }, text: method } : replace(record, methodToken, method);
  return [{ title, safe: false, edits: [edit, ...removals] }];
}

/**
 * The edits that take options out, each with the blanks in front of it; undefined where one shares its column with
 * others or comes from another file.
 */
export function withoutOptions(record: HbaRecord, names: readonly string[]): readonly TextEdit[] | undefined {
  const tokens = record.options.filter(({ name }) => names.includes(name)).map(({ token }) => token);
  if (!tokens.every((token) => standsAlone(record, token))) return undefined;
  return tokens.map((token) => withoutOption(record, token));
}

function standsAlone({ fields }: HbaRecord, token: Token): boolean {
  return token.path === undefined && fields.some((field) => field.length === 1 && field[0] === token);
}

function withoutOption({ document: { source } }: HbaRecord, { start, end }: Token): TextEdit {
  let from = start;
  while (source.text[from - 1] === ' ' || source.text[from - 1] === '\t') from--;
  return { span: { start: from, end }, text: '' };
}

/** The fix that lets in those alone who encrypt their connection. */
export function requireEncryption(record: HbaRecord, type: 'hostssl' | 'hostgssenc'): readonly Fix[] {
  const token = typeToken(record);
  if (token.path !== undefined) return [];
  return [{ title: `Write ${type}`, safe: false, edits: [replace(record, token, type)] }];
}

/** The first column, which says how clients may be connected. */
export function typeToken(record: HbaRecord): Token {
  return record.fields[0]?.[0] as Token;
}
