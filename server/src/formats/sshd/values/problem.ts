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
