import type { Fix } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import type { Span } from '../../../../core/text.js';
import { optionOf } from '../../catalogue/options.js';
import { NO_QUOTES } from '../../model/lexical.js';
import type { HbaRecord } from '../../model/record.js';
import type { Field, Token } from '../../parse/token.js';

/** The columns behind the method as they stand in the document; none where words of another file are among them. */
export const optionFields = oncePer(({ line, methodToken }: HbaRecord): readonly Field[] => {
  const at = line.fields.findIndex((field) => field[0]?.start === methodToken?.start);
  return at < 0 || methodToken?.path !== undefined || line.hasReferences ? [] : line.fields.slice(at + 1);
});

/** The words after the method, and where in the list each is that begins at an offset. */
const optionWords = oncePer((record: HbaRecord) => {
  const words = optionFields(record).flat();
  return { words, at: new Map(words.map(({ start }, index) => [start, index])) };
});

/** The words of one option with blanks around its equals sign, where the word at a place is one of them. */
export function scatteredOption(record: HbaRecord, { start }: Span): readonly Token[] | undefined {
  const { words, at: places } = optionWords(record);
  const at = places.get(start) ?? -1;
  const word = words[at];
  if (!word) return undefined;
  const before = words[at - 1];
  if (before && before.text.indexOf('=') === before.text.length - 1 && optionOf(before.text.slice(0, -1))) {
    return [before, word];
  }
  const next = words[at + 1];
  if (!next?.text.startsWith('=') || !optionOf(word.text)) return undefined;
  const value = words[at + 2];
  const isApart = next.text === '=' && value && !value.text.includes('=');
  return isApart ? [word, next, value] : [word, next];
}

/** The fix that takes out what is between some words. */
export function joining(words: readonly Token[]): Fix {
  const edits = words.slice(1).map((word, index) => ({
    span: { start: (words[index] as Token).end, end: word.start },
    text: '',
  }));
  return { title: 'Join the name, the equals sign and the value', safe: false, edits };
}

/** An option whose value is cut by commas or blanks, since it is not in quotes. */
export interface CutValue {
  readonly name: string;
  /** From the beginning of the value to the end of its last piece. */
  readonly value: Span;
}

const WITH_COMMAS: ReadonlySet<string> = new Set(['dn', 'url', 'list', 'text']);
const WITH_BLANKS: ReadonlySet<string> = new Set(['dn', 'words', 'list']);

/** The option whose value goes on with the word at a place, as it seems. */
export function cutValue(record: HbaRecord, { start }: Span): CutValue | undefined {
  return cutValues(record).get(start);
}

/** By the beginning of each piece that a comma or a blank has cut off, the value that it belongs to. */
const cutValues = oncePer((record: HbaRecord): ReadonlyMap<number, CutValue> => {
  const cuts = new Map<number, CutValue>();
  let owner: Token | undefined;
  let name = '';
  let pieces: Token[] = [];
  const close = (): void => {
    const last = pieces.at(-1);
    if (!owner || !last) return;
    const cut = { name, value: { start: owner.start + name.length + 1, end: last.end } };
    for (const piece of pieces) cuts.set(piece.start, cut);
    pieces = [];
  };
  for (const field of optionFields(record)) {
    for (const [index, word] of field.entries()) {
      const option = nameOf(word);
      const kinds = index > 0 ? WITH_COMMAS : WITH_BLANKS;
      if (option === undefined && owner && mayGoOn(record, owner, name, kinds, word)) {
        pieces.push(word);
        continue;
      }
      close();
      owner = option === undefined ? undefined : word;
      name = option ?? '';
    }
  }
  close();
  return cuts;
});

function nameOf({ text }: Token): string | undefined {
  const equals = text.indexOf('=');
  const name = equals < 0 ? undefined : text.slice(0, equals);
  return name !== undefined && optionOf(name) ? name : undefined;
}

/** Neither piece has quotes, and the option takes values of that kind. */
function mayGoOn(
  { document: { source } }: HbaRecord,
  owner: Token,
  name: string,
  kinds: ReadonlySet<string>,
  word: Token,
): boolean {
  if (!kinds.has(optionOf(name)?.value.kind ?? '')) return false;
  return source.slice(owner) === owner.text && source.slice(word) === word.text;
}

/** The fix that puts the whole value into quotes, in place of single or typographic quotes. */
export function quoting({ document: { source } }: HbaRecord, { name, value }: CutValue): Fix {
  const width = NO_QUOTES.test(source.slice(value)) ? 1 : 0;
  const edits = [
    { span: { start: value.start, end: value.start + width }, text: '"' },
    { span: { start: value.end - width, end: value.end }, text: '"' },
  ];
  return { title: `Put the value of ${name} into quotes`, safe: false, edits };
}
