import { shown } from '../../../core/shown.js';
import { isBlank, type Markup } from '../markup.js';
import { matchEnd, nameEndAt } from './characters.js';
import { fix, type ProblemList, replace } from './problems.js';

const DECLARATION_START = /<\?xml(?=[ \t\r\n?])/y;
const PSEUDO_ATTRIBUTE = /[ \t\r\n]+([A-Za-z]+)[ \t\r\n]*=[ \t\r\n]*("[^"<>?]*"|'[^'<>?]*')/y;
const DECLARATION_END = /[ \t\r\n]*\?>/y;
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
  } else if (
    targetEnd < text.length &&
    !isBlank(text.charCodeAt(targetEnd)) &&
    !text.startsWith('?>', targetEnd)
  ) {
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
    if (!isAfterBlanks) return;
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
  const noticedAt = isEnded ? end : declarationStop(text, at);
  const lineEnd = text.slice(start, end).search(/[\r\n]/);
  const until = lineEnd < 0 ? end : start + lineEnd;
  problems.add('broken-declaration', start, until, message, { noticedAt });
}

const BLANKS = /[ \t\r\n]+/y;
const DECLARATION_PARTS = [
  BLANKS,
  /version|encoding|standalone/y,
  BLANKS,
  /=[ \t\r\n]*/y,
  /["'][A-Za-z0-9._-]*(?:["'][ \t\r\n]*)?/y,
];

/** Where a declaration stops to be one, in an attribute or behind it. */
function declarationStop(text: string, from: number): number {
  let at = from;
  for (const part of DECLARATION_PARTS) {
    const end = matchEnd(part, text, at);
    if (end === undefined && part !== BLANKS) return at;
    at = end ?? at;
  }
  return at;
}

/** Whether the XML declaration begins at `at`. */
export function isDeclaration(text: string, at: number): boolean {
  DECLARATION_START.lastIndex = at;
  return DECLARATION_START.test(text);
}
