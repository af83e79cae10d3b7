import { shown } from '../../../core/shown.js';
import { isBlank, type Markup } from '../markup.js';
import { nameEndAt } from './characters.js';
import { fix, type ProblemList, replace } from './problems.js';
import type { ReferenceChecker } from './references.js';

/** Quotes that word processors make of straight ones. */
const TYPOGRAPHIC = '“”„‟«»‘’‚‛';
/** What follows a value in a programming language or a list, and means nothing here. */
const SEPARATORS = /^[;,]+$/;

/** Judges what stands in start tags, behind their names. */
export class TagChecker {
  constructor(
    private readonly text: string,
    private readonly problems: ProblemList,
    private readonly references: ReferenceChecker,
  ) {}

  /** A start tag, or one that is all of an element. */
  check({ kind, name, start, end }: Markup): void {
    const { text } = this;
    const nameEnd = nameEndAt(text, start + 1);
    const to = kind === 'empty-tag' ? end - 2 : kind === 'start-tag' ? end - 1 : end;
    if (nameEnd < start + 1 + name.length) {
      this.problems.add(
        'stray-character',
        nameEnd,
        start + 1 + name.length,
        `"${shown(name)}" is no name in XML.`,
      );
    }
    const seen = new Map<string, string>();
    let at = start + 1 + name.length;
    let isApart = false;
    while (at < to) {
      if (isBlank(text.charCodeAt(at))) {
        at++;
        isApart = true;
        continue;
      }
      const attributeEnd = Math.min(nameEndAt(text, at), to);
      if (attributeEnd === at) {
        at = this.#passStray(at, to);
        isApart = true;
        continue;
      }
      if (!isApart) this.#reportMissingBlank(at, attributeEnd);
      at = this.#checkAttribute(at, attributeEnd, to, seen);
      isApart = false;
    }
  }

  #passStray(start: number, to: number): number {
    const { text } = this;
    let end = start + 1;
    while (end < to && !isBlank(text.charCodeAt(end)) && nameEndAt(text, end) === end) end++;
    const stray = text.slice(start, end);
    if (stray === '/' && skipBlanks(text, end, to) === to && text[to] === '>') {
      this.problems.add('stray-character', start, to + 1, 'There may be no blank in "/>".', {
        fixes: fix('Write />', true, replace(end, to, '')),
        noticedAt: start,
      });
      return to;
    }
    const isSeparator = SEPARATORS.test(stray);
    const isApart = isBlank(text.charCodeAt(start - 1)) || isBlank(text.charCodeAt(end)) || end === to;
    const message = isSeparator
      ? `Attributes are separated by blanks alone: remove "${shown(stray)}".`
      : `"${shown(stray)}" has no place in a tag. Remove it, or put what it belongs to into quotes.`;
    this.problems.add('stray-character', start, end, message, {
      fixes: fix(`Remove ${shown(stray)}`, isSeparator, replace(start, end, isApart ? '' : ' ')),
    });
    return end;
  }

  #reportMissingBlank(at: number, end: number): void {
    const name = shown(this.text.slice(at, end));
    this.problems.add('missing-blank', at, end, `There must be a blank before "${name}".`, {
      fixes: fix(`Add a blank before ${name}`, true, replace(at, at, ' ')),
    });
  }

  #checkAttribute(start: number, nameEnd: number, to: number, seen: Map<string, string>): number {
    const { text } = this;
    const name = text.slice(start, nameEnd);
    const equals = skipBlanks(text, nameEnd, to);
    if (equals >= to || text[equals] !== '=') return this.#reportNoValue(start, nameEnd, equals, to);
    const from = skipBlanks(text, equals + 1, to);
    const quote = text[from];
    if (from < to && (quote === '"' || quote === "'")) {
      const close = text.indexOf(quote, from + 1);
      const end = close < 0 || close >= to ? to : close;
      this.#checkValue(name, from + 1, end);
      this.#checkDuplicate(name, start, text.slice(from + 1, end), Math.min(end + 1, to), to, seen);
      return Math.min(end + 1, to);
    }
    const end = this.#reportUnquoted(name, start, from, to);
    this.#checkDuplicate(name, start, text.slice(from, end), end, to, seen);
    return end;
  }

  #reportNoValue(start: number, nameEnd: number, next: number, to: number): number {
    const { text } = this;
    const name = shown(text.slice(start, nameEnd));
    const quote = text[next];
    const close = next < to && (quote === '"' || quote === "'") ? text.indexOf(quote, next + 1) : -1;
    if (close >= 0 && close < to) {
      this.problems.add('missing-equals', start, nameEnd, `"=" is missing behind "${name}".`, {
        fixes: fix('Add =', true, replace(nameEnd, next, '=')),
        noticedAt: next,
      });
      return close + 1;
    }
    const message = `The attribute "${name}" has no value. Write ${name}="…", or remove it.`;
    this.problems.add('attribute-without-value', start, nameEnd, message, { noticedAt: next });
    return nameEnd;
  }

  #reportUnquoted(name: string, start: number, from: number, to: number): number {
    const { text } = this;
    if (from < to && TYPOGRAPHIC.includes(text[from] as string))
      return this.#reportTypographic(name, from, to);
    let end = from;
    while (end < to && !isBlank(text.charCodeAt(end)) && text[end] !== '"' && text[end] !== "'") end++;
    const isNextAttribute = text[end - 1] === '=';
    if (end === from || isNextAttribute) {
      const message = `The attribute "${shown(name)}" has no value. Write ${shown(name)}="…", or remove it.`;
      this.problems.add('attribute-without-value', start, start + name.length, message, { noticedAt: from });
      // The blanks before the next attribute are blanks before it all the same.
      return from - (text.slice(start, from).length - text.slice(start, from).trimEnd().length);
    }
    const quote = text[end];
    const isHalfQuoted = end < to && (quote === '"' || quote === "'");
    const behind = isHalfQuoted ? end + 1 : end;
    const written = shown(text.slice(from, end));
    const message = `The value of "${shown(name)}" must stand in quotes: "${written}".`;
    this.problems.add('unquoted-value', from, end, message, {
      fixes: fix(
        'Put quotes around the value',
        !isHalfQuoted,
        replace(from, from, '"'),
        replace(end, behind, '"'),
      ),
    });
    this.references.check(from, end, true);
    return behind;
  }

  #reportTypographic(name: string, from: number, to: number): number {
    const { text } = this;
    let end = from + 1;
    while (end < to && !TYPOGRAPHIC.includes(text[end] as string) && text[end] !== '"') end++;
    const value = text.slice(from + 1, end).replaceAll('<', '&lt;');
    const behind = Math.min(end + 1, to);
    this.problems.add(
      'typographic-quotes',
      from,
      behind,
      `The quotes around the value of "${shown(name)}" are typographic ones. XML wants straight ones: ".`,
      { fixes: fix('Make the quotes straight', end < to, replace(from, behind, `"${value}"`)) },
    );
    return behind;
  }

  #checkValue(name: string, start: number, end: number): void {
    this.references.check(start, end, true);
    const value = this.text.slice(start, end);
    if (!value.includes('<')) return;
    const first = start + value.indexOf('<');
    const isPlaceholder = /^[^<>]*<[^<>]+>[^<>]*$/.test(value);
    const close = this.text.indexOf('>', first) + 1;
    if (isPlaceholder) {
      const placeholder = shown(this.text.slice(first, close));
      this.problems.add(
        'placeholder',
        first,
        close,
        `The value of "${shown(name)}" is still the placeholder "${placeholder}", and "<" may not stand in a value. Write the real value.`,
      );
      return;
    }
    const escaped = replace(start, end, value.replaceAll('<', '&lt;'));
    this.problems.add(
      'less-than-in-value',
      first,
      first + 1,
      `"<" may not stand in the value of "${shown(name)}". As a character it is written "&lt;".`,
      { fixes: fix('Write &lt;', true, escaped) },
    );
  }

  #checkDuplicate(
    name: string,
    start: number,
    value: string,
    end: number,
    to: number,
    seen: Map<string, string>,
  ): void {
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, value);
      return;
    }
    let from = start;
    while (isBlank(this.text.charCodeAt(from - 1))) from--;
    const isSame = first === value;
    const message = isSame
      ? `The attribute "${shown(name)}" stands here twice, with the same value. Remove one.`
      : `The attribute "${shown(name)}" stands here twice, with different values. Remove the wrong one.`;
    this.problems.add('duplicate-attribute', start, start + name.length, message, {
      fixes: fix(`Remove the second ${shown(name)}`, isSame, replace(from, end, '')),
      // The namespaces that a tag declares are compared at once, other names when the tag has been read.
      noticedAt: /^xmlns(?::|$)/.test(name) ? end : to,
    });
  }
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}
