import { lastIndexUpTo } from '../../../../core/ascending.js';
import type { Fix } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import type { TextEdit } from '../../../../core/text.js';
import { optionOf } from '../../catalogue/options.js';
import { quoted, replacement } from '../../layout/edits.js';
import type { MethodOption } from '../../model/options/method-option.js';
import type { HbaRecord } from '../../model/record.js';
import type { Token } from '../../parse/token.js';

/** An option as it is written, its value in quotes where it needs them. */
export function written(name: string, value: string): string {
  return `${name}=${/[\s,"#]/.test(value) ? quoted(value) : value}`;
}

/** The fix that writes an option with another name or value; none where it stands in another document. */
export function rewriting(
  record: HbaRecord,
  { name, token }: MethodOption,
  value: string,
  { newName = name, safe = false } = {},
): readonly Fix[] {
  if (token.path !== undefined) return [];
  const text = written(newName, value);
  const shown = newName === name && !optionOf(name)?.isSecret ? text : newName;
  return [replacement(record, token, text, `Write ${shown}`, safe)];
}

/** The fix that takes options out of a record; none where that could join what is beside them. */
export function removing(
  record: HbaRecord,
  options: readonly MethodOption[],
  title: string,
  safe = false,
): readonly Fix[] {
  const edits = options.map((option) => removalOf(record, option, options.length === 1));
  return edits.length === 0 || edits.includes(undefined)
    ? []
    : [{ title, safe, edits: edits as readonly TextEdit[] }];
}

/** An option goes with the blanks in front of it; where it is the first of several with commas, with those behind it. */
function removalOf(record: HbaRecord, { token }: MethodOption, isAlone: boolean): TextEdit | undefined {
  if (token.path !== undefined) return undefined;
  const { fields } = record.line;
  const at = fields.findIndex((field) => field.some(({ start }) => start === token.start));
  const field = fields[at];
  if (!field || (field.length > 1 && !isAlone)) return undefined;
  const index = field.findIndex(({ start }) => start === token.start);
  const next = field[index + 1];
  if (index === 0 && next) return { span: { start: token.start, end: next.start }, text: '' };
  const before = (index > 0 ? field[index - 1] : fields[at - 1]?.at(-1)) as Token | undefined;
  return before && { span: { start: before.end, end: token.end }, text: '' };
}

/** The option whose word covers a span. */
export function optionAt(
  record: HbaRecord,
  { span, path }: { readonly span: { readonly start: number }; readonly path?: string | undefined },
): MethodOption | undefined {
  if (path !== undefined) {
    return record.options.find(
      ({ token }) => token.path === path && token.start <= span.start && span.start <= token.end,
    );
  }
  const among = ownOptions(record);
  const found = among[lastIndexUpTo(among, span.start, ({ token }) => token.start)];
  return found && span.start <= found.token.end ? found : undefined;
}

/** Those that stand in the record itself, in the order of the text. */
const ownOptions = oncePer(({ options }: HbaRecord) =>
  options.filter(({ token }) => token.path === undefined),
);
