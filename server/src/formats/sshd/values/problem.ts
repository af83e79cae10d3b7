import type { Fix } from '../../../core/finding.js';
import type { Span } from '../../../core/text.js';

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

/** A fix that writes `text` where `span` is; an unsafe one unless said otherwise. */
export function replace(
  span: Span,
  text: string,
  { safe = false, title = `Replace by "${text}"` } = {},
): Fix {
  return { title, safe, edits: [{ span, text }] };
}

/** Words as a sentence lists them: `a, b or c`. */
export function either(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
