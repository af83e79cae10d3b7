import type { Span } from '../../../../core/text.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** A code of a pattern: `%h`, `%{Referer}i`. */
export interface LogCode {
  readonly letter: string;
  /** What stands in the braces. */
  readonly argument: string | undefined;
  readonly span: Span;
}

/** The pattern of an access log. */
export interface LogPattern {
  readonly span: Span;
  readonly text: string;
  /** The codes in it, those that a word stands for included. */
  readonly codes: readonly LogCode[];
  /** Where `%{` begins that nothing closes. */
  readonly unclosed: Span | undefined;
}

const COMMON = '%h %l %u %t "%r" %s %b';

/** What the words stand for that name a whole pattern. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['common', COMMON],
  ['combined', `${COMMON} "%{Referer}i" "%{User-Agent}i"`],
]);

/** The pattern of a valve that is written with codes; undefined where there is none or a property decides. */
export function logPattern(model: ServerModel, valve: XmlElement): LogPattern | undefined {
  const value = model.written(valve, 'pattern');
  const attribute = model.attribute(valve, 'pattern');
  if (!value || !attribute) return undefined;
  const span = attribute.valueSpan;
  const word = WORDS.get(value);
  if (word === undefined) return readPattern(model.source.slice(span), span.start);
  const { codes } = readPattern(word, 0);
  return { span, text: value, codes: codes.map((code) => ({ ...code, span })), unclosed: undefined };
}

/** Splits a pattern as Tomcat does: braces end at the next `}`, whatever is in between. */
function readPattern(text: string, offset: number): LogPattern {
  const codes: LogCode[] = [];
  let unclosed: Span | undefined;
  for (let at = text.indexOf('%'); at >= 0 && at + 1 < text.length; ) {
    const close = text[at + 1] === '{' ? text.indexOf('}', at) : at;
    if (close < 0) {
      unclosed = { start: offset + at, end: offset + at + 2 };
      break;
    }
    const argument = close > at ? text.slice(at + 2, close) : undefined;
    const letter = text.charAt(close + 1);
    const end = Math.min(close + 2, text.length);
    codes.push({ letter, argument, span: { start: offset + at, end: offset + end } });
    at = text.indexOf('%', end);
  }
  return { span: { start: offset, end: offset + text.length }, text, codes, unclosed };
}

/** The valves that log requests into files by a pattern of `%` codes, and are not switched off. */
export function patternLogs(model: ServerModel): readonly XmlElement[] {
  return model
    .ofClass('Valve', 'AccessLogValve', 'JsonAccessLogValve')
    .filter((valve) => model.flag(valve, 'enabled') !== false);
}
