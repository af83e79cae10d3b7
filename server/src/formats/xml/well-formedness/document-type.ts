import { shown } from '../../../core/shown.js';
import { declarationEnd } from '../doctype.js';
import type { Markup } from '../markup.js';
import { isCharacter, matchEnd, NAME, NAME_TOKEN } from './characters.js';
import type { ProblemList } from './problems.js';

const S = '[ \\t\\r\\n]';
const LITERAL = `(?:"[^"]*"|'[^']*')`;
const PUBLIC = `(?:"[- \\r\\n'()+,./:=?;!*#@$_%a-zA-Z0-9]*"|'[- \\r\\n()+,./:=?;!*#@$_%a-zA-Z0-9]*')`;
const EXTERNAL = `(?:SYSTEM${S}+${LITERAL}|PUBLIC${S}+${PUBLIC}${S}+${LITERAL})`;
const REFERENCE = `&(?:${NAME}|#[0-9]+|#x[0-9a-fA-F]+);`;
const ENTITY_VALUE = `(?:"(?:[^"&%]|${REFERENCE})*"|'(?:[^'&%]|${REFERENCE})*')`;
const DEFAULT_VALUE = `(?:"(?:[^"&<]|${REFERENCE})*"|'(?:[^'&<]|${REFERENCE})*')`;
const ENUMERATION = `(?:NOTATION${S}+)?\\(${S}*${NAME_TOKEN}(?:${S}*\\|${S}*${NAME_TOKEN})*${S}*\\)`;
const TYPE = `(?:CDATA|IDREFS?|ID|ENTITY|ENTITIES|NMTOKENS?|${ENUMERATION})`;
const DEFAULT = `(?:#REQUIRED|#IMPLIED|(?:#FIXED${S}+)?${DEFAULT_VALUE})`;
const MIXED = `\\(${S}*#PCDATA${S}*(?:\\)\\*?|(?:\\|${S}*${NAME}${S}*)+\\)\\*)`;
const PARTICLE = `(?:\\(${S}*)*${NAME}[?*+]?(?:${S}*\\)[?*+]?)*`;
const CHILDREN = `(?=\\()${PARTICLE}(?:${S}*[,|]${S}*${PARTICLE})*`;

const HEAD = new RegExp(`<!DOCTYPE${S}+${NAME}(?:${S}+${EXTERNAL})?${S}*`, 'uy');
const TAIL = new RegExp(`\\]${S}*>`, 'uy');
/** What may stand in an internal subset. */
const DECLARATIONS: readonly RegExp[] = [
  `${S}+`,
  '<!--(?:[^-]|-[^-])*-->',
  `<\\?(?![xX][mM][lL](?:${S}|\\?))${NAME}(?:${S}(?:[^?]|\\?(?!>))*)?\\?>`,
  `%${NAME};`,
  `<!ENTITY${S}+${NAME}${S}+(?:${ENTITY_VALUE}|${EXTERNAL}(?:${S}+NDATA${S}+${NAME})?)${S}*>`,
  `<!ENTITY${S}+%${S}+${NAME}${S}+(?:${ENTITY_VALUE}|${EXTERNAL})${S}*>`,
  `<!ELEMENT${S}+${NAME}${S}+(?:EMPTY|ANY|${MIXED}|${CHILDREN})${S}*>`,
  `<!ATTLIST${S}+${NAME}(?:${S}+${NAME}${S}+${TYPE}${S}+${DEFAULT})*${S}*>`,
  `<!NOTATION${S}+${NAME}${S}+(?:${EXTERNAL}|PUBLIC${S}+${PUBLIC})${S}*>`,
].map((pattern) => new RegExp(pattern, 'uy'));

/** A document type declaration, with what is in it. What it names outside of the file is not looked at. */
export function checkDoctype(text: string, { start, end }: Markup, problems: ProblemList): void {
  let at = matchEnd(HEAD, text, start);
  if (at === undefined) {
    const message =
      'The document type declaration is written <!DOCTYPE name>, or with SYSTEM or PUBLIC and its addresses in quotes.';
    problems.add('broken-doctype', start, Math.min(end, start + '<!DOCTYPE'.length), message);
    return;
  }
  if (text[at] === '>' && at === end - 1) return;
  if (text[at] === '[') {
    at = subsetEnd(text, at + 1);
    if (matchEnd(TAIL, text, at) === end) return;
  }
  const stop = text.slice(at, end).search(/[ \t\r\n>]/);
  const until = stop > 0 ? at + stop : Math.min(at + 1, end);
  const message = `"${shown(text.slice(at, until))}" cannot be understood in the document type declaration.`;
  problems.add('broken-doctype', at, until, message);
}

/** Where what may stand in an internal subset ends. */
function subsetEnd(text: string, from: number): number {
  let at = from;
  for (;;) {
    const next = soundEnd(text, at);
    if (next === undefined) return at;
    at = next;
  }
}

/** Longer than anybody writes a declaration: a pattern would fill the stack with it, and is not asked. */
const MAX_LENGTH = 100_000;

/** Where the declaration or the blanks at `at` end; undefined where there is a mistake in them. */
function soundEnd(text: string, at: number): number | undefined {
  const longEnd = declarationEnd(text, at, text.length);
  if (longEnd !== undefined && longEnd - at > MAX_LENGTH) return longEnd;
  for (const declaration of DECLARATIONS) {
    const end = matchEnd(declaration, text, at);
    if (end !== undefined) return isSound(text.slice(at, end)) ? end : undefined;
  }
  return undefined;
}

const CHARACTER_REFERENCE = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/g;

/** What of a declaration its pattern does not say: that parentheses are paired, and characters exist. */
function isSound(declaration: string): boolean {
  if (declaration.startsWith('<!ELEMENT')) {
    return declaration.split('(').length === declaration.split(')').length;
  }
  if (!declaration.startsWith('<!ENTITY') && !declaration.startsWith('<!ATTLIST')) return true;
  for (const [, hexadecimal, decimal] of declaration.matchAll(CHARACTER_REFERENCE)) {
    const point = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    if (!isCharacter(point)) return false;
  }
  return true;
}
