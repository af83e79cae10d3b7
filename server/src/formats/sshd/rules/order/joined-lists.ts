import { since, type Target } from '../../../../core/target.js';
import type { TextEdit } from '../../../../core/text.js';
import type { Grammar } from '../../catalogue/grammar.js';
import { type Directive, writtenValue } from '../../model/directive.js';

/** How the values of keywords that people expect to add up are put on one line. */
const SEPARATORS: Partial<Record<Grammar['kind'], ' ' | ','>> = {
  algorithms: ',',
  'authentication-methods': ' ',
  'channel-timeouts': ' ',
  'environment-assignments': ' ',
  'forward-targets': ' ',
  'log-verbose': ' ',
  paths: ' ',
};

/** Words that stand for a whole list and cannot be a part of one. */
const WHOLE: ReadonlySet<string> = new Set(['any', 'none']);

/** Whether a keyword takes a list, of which people expect that a second line adds to it, and none does. */
export function takesList({ entry }: Directive): boolean {
  return entry !== undefined && SEPARATORS[entry.argument.kind] !== undefined;
}

/** The edit that adds the values of a line to those of another; undefined where that is not well-defined. */
export function joinInto(winner: Directive, loser: Directive, target: Target): TextEdit | undefined {
  const grammar = winner.entry?.argument;
  const separator = grammar && SEPARATORS[grammar.kind];
  if (!separator) return undefined;
  if (grammar.kind === 'paths' && grammar.severalSince && !since(target, grammar.severalSince))
    return undefined;
  const all = [...winner.line.args, ...loser.line.args];
  if (all.some(({ value }) => WHOLE.has(value.toLowerCase()))) return undefined;
  const at = winner.line.span.end;
  if (separator === ' ') {
    if (grammar.kind === 'environment-assignments' && sharesName(winner, loser)) return undefined;
    return { span: { start: at, end: at }, text: ` ${argumentsOf(loser)}` };
  }
  const sign = signOf(winner);
  if (all.length !== 2 || signOf(loser) !== sign || writtenValue(winner) !== argumentsOf(winner))
    return undefined;
  return { span: { start: at, end: at }, text: `,${writtenValue(loser).slice(sign.length)}` };
}

/** Whether a join only adds what cannot let anybody in: it is what a writer of two lines meant. */
export function opensNothing({ entry }: Directive): boolean {
  const kind = entry?.argument.kind;
  return kind === 'channel-timeouts' || kind === 'environment-assignments' || kind === 'log-verbose';
}

function argumentsOf({ line, source }: Directive): string {
  return source.slice({ start: line.args[0]?.span.start ?? line.span.end, end: line.span.end });
}

function signOf(directive: Directive): string {
  return /^[+^-]/.exec(writtenValue(directive))?.[0] ?? '';
}

function sharesName(a: Directive, b: Directive): boolean {
  const nameOf = ({ value }: { readonly value: string }) => value.split('=', 1)[0];
  const names = new Set(a.line.args.map(nameOf));
  return b.line.args.some((each) => names.has(nameOf(each)));
}
