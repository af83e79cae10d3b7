import type { MatchCondition } from '../parse/match.js';
import type { Decisions } from './decide.js';
import type { Directive } from './directive.js';

/** A `Match` line and what it asks. */
export interface MatchBlock {
  readonly directive: Directive;
  readonly condition: MatchCondition;
}

/** Each message names its block, and nobody reads a longer one. */
const MAX_LABEL = 120;

/**
 * For whom directives hold: everybody, or the sessions that fulfil all of some Match blocks. There is more than
 * one where a block includes a file that has blocks of its own.
 */
export class Scope {
  /** In reading order, those of included files in their place. */
  directives: readonly Directive[] = [];
  /** By key, the directives that decide. Kept here for the model, which every rule asks about every scope. */
  decided: Decisions | undefined;
  /** Whether it holds for every session: the global section and `Match all`. */
  readonly isAlways: boolean;
  #criteria: string | undefined;

  /** @param blocks outermost first; none for the global section. */
  constructor(readonly blocks: readonly MatchBlock[]) {
    this.isAlways = blocks.every((block) => block.condition.always);
  }

  add(directive: Directive): void {
    (this.directives as Directive[]).push(directive);
  }

  /** Gives back the room that an array keeps for more: there may be very many scopes. */
  close(): void {
    this.directives = this.directives.slice();
  }

  get isGlobal(): boolean {
    return this.blocks.length === 0;
  }

  /** What a session must fulfil, so that scopes of the same sessions compare equal; empty for the global section. */
  get criteria(): string {
    this.#criteria ??= this.blocks.map(criteriaOf).join('\n');
    return this.#criteria;
  }

  /** As a person would name it: `Match User bob`; undefined for the global section. A long one is cut. */
  get label(): string | undefined {
    const innermost = this.blocks.at(-1);
    if (!innermost) return undefined;
    const { line, source } = innermost.directive;
    const { start, end } = line.span;
    const text = source.slice({ start, end: Math.min(end, start + MAX_LABEL) }).replace(/\s+/g, ' ');
    return end - start > MAX_LABEL ? `${text}…` : text;
  }
}

function criteriaOf({ condition, directive }: MatchBlock): string {
  // What sshd cannot read is like nothing else.
  if (condition.problem) return `${directive.path} ${directive.line.span.start}`;
  const terms = condition.terms.map(
    ({ criterion, argument }) => `${criterion.name}\t${argument?.value ?? ''}`,
  );
  return `Match ${terms.join('\t')}`;
}
