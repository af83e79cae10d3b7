import { isBlank, type Markup } from '../markup.js';
import { NAME, nameEndAt } from './characters.js';
import { fix, type ProblemList, replace, shown } from './problems.js';

const DECLARATION_START = /<\?xml(?=[\s?])/y;
const PSEUDO_ATTRIBUTE = /\s+([A-Za-z]+)\s*=\s*("[^"<>?]*"|'[^'<>?]*')/y;
const DECLARATION_END = /\s*\?>/y;
/** What each of them may say, in the only order that they may stand in. */
const PSEUDO_ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['version', /^1\.[0-9]+$/],
  ['encoding', /^[A-Za-z][A-Za-z0-9._-]*$/],
  ['standalone', /^(?:yes|no)$/],
]);

/** A processing instruction, or the XML declaration, which looks like one. */
export function checkInstruction(text: string, { start, end }: Markup, problems: ProblemList): void {
  const targetEnd = nameEndAt(text, start + 2);
  const target = text.slice(start + 2, targetEnd);
  if (target === 'xml') {
    checkDeclaration(text, start, end, problems);
  } else if (target === '') {
    const message = '"<?" begins an instruction, whose name must follow at once.';
    problems.add('broken-instruction', start, start + 2, message);
  } else if (target.toLowerCase() === 'xml') {
    const message = `"${target}" is reserved. The XML declaration is written "<?xml".`;
    problems.add('broken-instruction', start + 2, targetEnd, message, {
      fixes: fix('Write xml', false, replace(start + 2, targetEnd, 'xml')),
    });
  } else if (!isBlank(text.charCodeAt(targetEnd)) && targetEnd !== end - 2) {
    const message = `There must be a blank behind the instruction's name "${shown(target)}".`;
    problems.add('broken-instruction', targetEnd, targetEnd + 1, message);
  }
}

function checkDeclaration(text: string, start: number, end: number, problems: ProblemList): void {
  const before = text.slice(0, start);
  if (before !== '' && before !== '\uFEFF') {
    const isAfterBlanks = before.trim() === '';
    const message = isAfterBlanks
      ? 'The XML declaration must be the very first thing in the file. Remove the blanks before it.'
      : 'The XML declaration must be the very first thing in the file. Move it there, or remove it.';
    const from = isAfterBlanks && before.startsWith('\uFEFF') ? 1 : 0;
    const fixes = isAfterBlanks
      ? fix('Remove the blanks before it', true, replace(from, start, ''))
      : fix('Remove the declaration', false, replace(start, end, ''));
    problems.add('misplaced-declaration', start, start + '<?xml'.length, message, { fixes });
    return;
  }
  let at = start + '<?xml'.length;
  const missing = [...PSEUDO_ATTRIBUTES.keys()];
  for (;;) {
    PSEUDO_ATTRIBUTE.lastIndex = at;
    const match = PSEUDO_ATTRIBUTE.exec(text);
    if (!match) break;
    const [, name = '', literal = ''] = match;
    const value = literal.slice(1, -1);
    const behind = PSEUDO_ATTRIBUTE.lastIndex;
    const place = missing.indexOf(name);
    const isInOrder = place >= 0 && (name === 'version' || missing[0] !== 'version');
    if (!isInOrder) {
      const nameAt = at + match[0].indexOf(name);
      const message = `"${name}" has no place here. The declaration is version, encoding, standalone, in this order.`;
      problems.add('broken-declaration', nameAt, nameAt + name.length, message);
      return;
    }
    missing.splice(0, place + 1);
    if (!PSEUDO_ATTRIBUTES.get(name)?.test(value)) {
      const message = `"${shown(value)}" is no ${name} that an XML declaration may name.`;
      problems.add('broken-declaration', behind - 1 - value.length, behind - 1, message);
      return;
    }
    at = behind;
  }
  DECLARATION_END.lastIndex = at;
  const isEnded = DECLARATION_END.test(text) && DECLARATION_END.lastIndex === end;
  if (isEnded && missing[0] !== 'version') return;
  const message = isEnded
    ? 'The XML declaration must say its version: <?xml version="1.0"?>.'
    : 'The XML declaration is not complete: it is written <?xml version="1.0" encoding="UTF-8"?>.';
  const from = isEnded ? start : at;
  problems.add('broken-declaration', from, isEnded ? at : end, message, { noticedAt: at });
}

/** Whether the XML declaration begins at `at`. */
export function isDeclaration(text: string, at: number): boolean {
  DECLARATION_START.lastIndex = at;
  return DECLARATION_START.test(text);
}

const LITERAL = `(?:"[^"]*"|'[^']*')`;
const PUBLIC_LITERAL = `(?:"[-\\s'()+,./:=?;!*#@$_%a-zA-Z0-9]*"|'[-\\s()+,./:=?;!*#@$_%a-zA-Z0-9]*')`;
const EXTERNAL = `(?:SYSTEM\\s+${LITERAL}|PUBLIC\\s+${PUBLIC_LITERAL}\\s+${LITERAL})`;
const REFERENCES = `(?:&(?:${NAME}|#[0-9]+|#x[0-9a-fA-F]+);)`;
const ENTITY_VALUE = `(?:"(?:[^"&%]|${REFERENCES})*"|'(?:[^'&%]|${REFERENCES})*')`;
const DEFAULT_VALUE = `(?:"(?:[^"&<]|${REFERENCES})*"|'(?:[^'&<]|${REFERENCES})*')`;
const TOKENS = '[-._:\\w\\u00B7-\\uFFFD]+';
const ENUMERATION = `(?:NOTATION\\s+)?\\(\\s*${TOKENS}(?:\\s*\\|\\s*${TOKENS})*\\s*\\)`;
const TYPE = `(?:CDATA|IDREFS?|ID|ENTITY|ENTITIES|NMTOKENS?|${ENUMERATION})`;
const DEFAULT = `(?:#REQUIRED|#IMPLIED|(?:#FIXED\\s+)?${DEFAULT_VALUE})`;

const HEAD = new RegExp(`<!DOCTYPE\\s+${NAME}(?:\\s+${EXTERNAL})?\\s*`, 'uy');
const TAIL = /\]\s*>/y;
/** What may stand in an internal subset. A content model is judged by its characters alone. */
const DECLARATIONS: readonly RegExp[] = [
  /\s+/y,
  /<!--(?:[^-]|-[^-])*-->/y,
  new RegExp(`<\\?(?![xX][mM][lL][\\s?])${NAME}(?:\\s(?:[^?]|\\?(?!>))*)?\\?>`, 'uy'),
  new RegExp(`%${NAME};`, 'uy'),
  new RegExp(`<!ENTITY\\s+${NAME}\\s+(?:${ENTITY_VALUE}|${EXTERNAL}(?:\\s+NDATA\\s+${NAME})?)\\s*>`, 'uy'),
  new RegExp(`<!ENTITY\\s+%\\s+${NAME}\\s+(?:${ENTITY_VALUE}|${EXTERNAL})\\s*>`, 'uy'),
  new RegExp(
    `<!ELEMENT\\s+${NAME}\\s+(?:EMPTY|ANY|\\([-#?*+|,()\\s.:\\w\\u00B7-\\uFFFD]*\\)[?*+]?)\\s*>`,
    'uy',
  ),
  new RegExp(`<!ATTLIST\\s+${NAME}(?:\\s+${NAME}\\s+${TYPE}\\s+${DEFAULT})*\\s*>`, 'uy'),
  new RegExp(`<!NOTATION\\s+${NAME}\\s+(?:${EXTERNAL}|PUBLIC\\s+${PUBLIC_LITERAL})\\s*>`, 'uy'),
];

/** A document type declaration, with what is in it. */
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
  const stop = text.slice(at, end).search(/[\s>]/);
  const until = stop > 0 ? at + stop : Math.min(at + 1, end);
  const message = `"${shown(text.slice(at, until))}" cannot be understood in the document type declaration.`;
  problems.add('broken-doctype', at, until, message);
}

function subsetEnd(text: string, from: number): number {
  let at = from;
  for (let next: number | undefined = at; next !== undefined; ) {
    at = next;
    next = undefined;
    for (const declaration of DECLARATIONS) next ??= matchEnd(declaration, text, at);
  }
  return at;
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
