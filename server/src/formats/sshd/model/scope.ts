import type { MatchCondition } from '../parse/match.js';
import type { Directive } from './directive.js';

/** A `Match` line and what it asks. */
export interface MatchBlock {
  readonly directive: Directive;
  readonly condition: MatchCondition;
}

/**
 * For whom directives hold: everybody, or the sessions that fulfil all of some Match blocks. There is more than
 * one where a block includes a file that has blocks of its own.
 */
export class Scope {
  /** In reading order, those of included files in their place. */
  readonly directives: Directive[] = [];

  /** @param blocks outermost first; none for the global section. */
  constructor(readonly blocks: readonly MatchBlock[]) {}

  get isGlobal(): boolean {
    return this.blocks.length === 0;
  }

  /** Whether it holds for every session: the global section and `Match all`. */
  get isAlways(): boolean {
    return this.blocks.every((block) => block.condition.always);
  }

  /** As a person would name it: `Match User bob`; undefined for the global section. */
  get label(): string | undefined {
    const innermost = this.blocks.at(-1);
    if (!innermost) return undefined;
    const { line, source } = innermost.directive;
    return source.slice(line.span).replace(/\s+/g, ' ');
  }
}
