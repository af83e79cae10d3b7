import type { XmlElement } from '../../xml/element.js';
import { type ContentModel, isOptional, type Slot } from '../catalogue/model.js';

/** A child with the slot of the content model that it goes into. */
export interface Placed {
  readonly child: XmlElement;
  readonly name: string;
  readonly slot: number;
}

/**
 * The first child that cannot stand where it does, for one who reads them in order; undefined where something is
 * missing at the end, or nothing is wrong. A child without a slot fits nowhere.
 */
export function firstUnexpected(
  model: ContentModel,
  children: readonly {
    readonly child: XmlElement;
    readonly name: string;
    readonly slot: number | undefined;
  }[],
): XmlElement | undefined {
  let at = 0;
  const counts = new Map<string, number>();
  let inSlot = 0;
  for (const { child, name, slot } of children) {
    if (slot === undefined || slot < at) return child;
    for (; at < slot; at++) {
      if (inSlot === 0 && !isOptional(model.slots[at] as Slot)) return child;
      inSlot = 0;
    }
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    inSlot++;
    const { alternatives, max } = model.slots[slot] as Slot;
    const own = alternatives.find((alternative) => alternative.name === name);
    if (max === 1 && (count > (own?.max ?? 0) || count < inSlot)) return child;
  }
  return undefined;
}

/** The children that are in order when as few as possible are left out, in the order of the text. */
export function inOrder(children: readonly Placed[], slots: number): ReadonlySet<Placed> {
  const best = new Array<{ readonly length: number; readonly last: number } | undefined>(slots).fill(
    undefined,
  );
  const before: number[] = [];
  children.forEach(({ slot }, index) => {
    const previous = longest(best, slot);
    before.push(previous?.last ?? -1);
    best[slot] = { length: (previous?.length ?? 0) + 1, last: index };
  });
  const kept: Placed[] = [];
  for (let at = longest(best, slots - 1)?.last ?? -1; at >= 0; at = before[at] as number) {
    kept.push(children[at] as Placed);
  }
  return new Set(kept.reverse());
}

function longest(
  best: readonly ({ readonly length: number; readonly last: number } | undefined)[],
  upTo: number,
): { readonly length: number; readonly last: number } | undefined {
  let found: { readonly length: number; readonly last: number } | undefined;
  for (let slot = 0; slot <= upTo; slot++) {
    const candidate = best[slot];
    if (candidate && candidate.length > (found?.length ?? 0)) found = candidate;
  }
  return found;
}
