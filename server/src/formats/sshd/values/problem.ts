import type { Fix } from '../../../core/finding.js';
import type { Span } from '../../../core/text.js';
import { type Argument, isPlain, spanWithin } from '../parse/syntax.js';

/** Why sshd refuses the arguments of a line. */
export interface ValueProblem {
  readonly kind: 'missing' | 'extra' | 'invalid' | 'algorithm';
  /** The smallest thing to change. */
  readonly span: Span;
  /** What is wrong, and what may stand there, as one or two sentences. */
  readonly message: string;
  /** Corrections, the likeliest first. */
  readonly fixes: readonly Fix[];
}

/** What there is to say of a good line. */
export const NO_PROBLEMS: readonly ValueProblem[] = [];

/** A value that sshd refuses. */
export function invalid(span: Span, message: string, ...fixes: readonly Fix[]): ValueProblem {
  return { kind: 'invalid', span, message, fixes };
}

interface FixOptions {
  readonly safe?: boolean;
  /** What it does, where writing the new text is not all that there is to say. */
  readonly title?: string;
}

/** A fix that writes `text` where `span` is; an unsafe one unless said otherwise. */
export function replace(span: Span, text: string, options: FixOptions = {}): Fix {
  const { safe = false, title = `Replace by "${text}"` } = options;
  return { title, safe, edits: [{ span, text }] };
}

/**
 * The fix that writes `text` for a part of an argument, given by offsets in its value. Where quotes blur the
 * place all of the argument is written anew; none where that would need escapes.
 */
export function replaceWithin(
  argument: Argument,
  from: number,
  to: number,
  text: string,
  options: FixOptions = {},
): readonly Fix[] {
  const span = spanWithin(argument, from, to);
  const title = options.title ?? `Replace by "${text}"`;
  if (isPlain(argument)) return [replace(span, text, { ...options, title })];
  const value = argument.value.slice(0, from) + text + argument.value.slice(to);
  if (/["'\\]/.test(value)) return [];
  return [replace(span, /[\s#]/.test(value) ? `"${value}"` : value, { ...options, title })];
}

/** Words as a sentence lists them: `a, b or c`. */
export function inWords(words: readonly string[], conjunction: 'or' | 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1)}`;
}
