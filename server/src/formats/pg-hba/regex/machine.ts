import { type CharacterSet, WORD } from './character-set.js';
import type { Assertion, RegexNode } from './node.js';

/** A state of the machine: it takes a character, has a condition on the place, or goes on to one or two others. */
interface State {
  readonly set?: CharacterSet;
  readonly assertion?: Assertion;
  next: number;
  other: number;
}

/** More states than any name needs: bounds within bounds multiply them. */
const MAX_STATES = 4000;
const NONE = -1;
const ACCEPT = 0;

/** A nondeterministic automaton: matching costs states × characters, whatever the expression. */
export class Machine {
  readonly #states: State[] = [{ next: NONE, other: NONE }];
  readonly #start: number | undefined;

  constructor(node: RegexNode) {
    this.#start = this.#build(node, ACCEPT);
  }

  /** Whether the expression matches somewhere in a text of bytes; undefined where that is not worked out. */
  matches(text: string): boolean | undefined {
    if (this.#start === undefined) return undefined;
    let current: number[] = [];
    let marks = new Uint8Array(this.#states.length);
    for (let at = 0; ; at++) {
      if (this.#enter(this.#start, text, at, current, marks)) return true;
      if (at >= text.length) return false;
      const code = text.charCodeAt(at);
      const following: number[] = [];
      const nextMarks = new Uint8Array(this.#states.length);
      for (const index of current) {
        const state = this.#states[index] as State;
        if (!state.set?.has(code)) continue;
        if (this.#enter(state.next, text, at + 1, following, nextMarks)) return true;
      }
      current = following;
      marks = nextMarks;
    }
  }

  /** Adds the states that a place leads to without a character; true where the end is among them. */
  #enter(from: number, text: string, at: number, into: number[], marks: Uint8Array): boolean {
    const stack = [from];
    while (stack.length > 0) {
      const index = stack.pop() as number;
      if (index === NONE || marks[index] === 1) continue;
      if (index === ACCEPT) return true;
      marks[index] = 1;
      const { set, assertion, next, other } = this.#states[index] as State;
      if (set) into.push(index);
      else if (assertion === undefined || holds(assertion, text, at)) stack.push(next, other);
    }
    return false;
  }

  /** The state in which a node begins that goes on to `next`; undefined where there would be too many, or unknown ones. */
  #build(node: RegexNode, next: number): number | undefined {
    switch (node.kind) {
      case 'set':
        return this.#add({ set: node.set, next, other: NONE });
      case 'assertion':
        return this.#add({ assertion: node.assertion, next, other: NONE });
      case 'sequence':
        return this.#sequence(node.nodes, next);
      case 'choice':
        return this.#choice(node.nodes, next);
      case 'repeat':
        return this.#repeat(node.node, node.min, node.max, next);
      default:
        return undefined;
    }
  }

  #add(state: State): number | undefined {
    if (this.#states.length >= MAX_STATES) return undefined;
    return this.#states.push(state) - 1;
  }

  #sequence(nodes: readonly RegexNode[], next: number): number | undefined {
    let at: number | undefined = next;
    for (let index = nodes.length - 1; index >= 0 && at !== undefined; index--) {
      at = this.#build(nodes[index] as RegexNode, at);
    }
    return at;
  }

  #choice(nodes: readonly RegexNode[], next: number): number | undefined {
    let first: number | undefined;
    for (const node of nodes) {
      const begin = this.#build(node, next);
      if (begin === undefined) return undefined;
      first = first === undefined ? begin : this.#add({ next: begin, other: first });
      if (first === undefined) return undefined;
    }
    return first;
  }

  #repeat(node: RegexNode, min: number, max: number, next: number): number | undefined {
    let at: number | undefined = next;
    if (max === Number.POSITIVE_INFINITY) {
      const loop = this.#add({ next: NONE, other: next });
      const body = loop === undefined ? undefined : this.#build(node, loop);
      if (loop === undefined || body === undefined) return undefined;
      (this.#states[loop] as State).next = body;
      at = loop;
    } else {
      for (let left = max - min; left > 0; left--) {
        const body = this.#build(node, at);
        at = body === undefined ? undefined : this.#add({ next: body, other: next });
        if (at === undefined) return undefined;
      }
    }
    for (let left = min; left > 0 && at !== undefined; left--) at = this.#build(node, at);
    return at;
  }
}

function holds(assertion: Assertion, text: string, at: number): boolean {
  if (assertion === 'begin') return at === 0;
  if (assertion === 'end') return at === text.length;
  const before = at > 0 && WORD.has(text.charCodeAt(at - 1));
  const after = at < text.length && WORD.has(text.charCodeAt(at));
  if (assertion === 'word-begin') return !before && after;
  if (assertion === 'word-end') return before && !after;
  return (before !== after) === (assertion === 'word-boundary');
}
