/** How often something may stand. */
export interface Occurrence {
  readonly min: number;
  readonly max: number;
}

/** An element that may stand in a place, and how often where it is chosen. */
export interface Alternative extends Occurrence {
  readonly name: string;
}

/** One place in a content model: an element, or a choice of some. */
export interface Slot extends Occurrence {
  /** The only one, or those of which one may be chosen each time. */
  readonly alternatives: readonly Alternative[];
}

/** What may stand in an element: its slots, in this order. No name is in two of them. */
export interface ContentModel {
  readonly slots: readonly Slot[];
  /** By name, the number of its slot. */
  readonly slotOf: ReadonlyMap<string, number>;
  /** The element has nothing in it at all. */
  readonly isEmpty: boolean;
}

const UNBOUNDED = Number.POSITIVE_INFINITY;
const ONCE: Occurrence = { min: 1, max: 1 };

/** Reads a content model such as `description*, servlet-name, (servlet-class | jsp-file)?`. */
export function readModel(notation: string): ContentModel {
  const slotOf = new Map<string, number>();
  if (notation === 'EMPTY') return { slots: [], slotOf, isEmpty: true };
  const slots = notation.split(/,(?![^{]*\})/).map(readSlot);
  slots.forEach(({ alternatives }, index) => {
    for (const { name } of alternatives) slotOf.set(name, index);
  });
  return { slots, slotOf, isEmpty: false };
}

function readSlot(text: string): Slot {
  const choice = /^\((.*)\)([?*+]?)$/.exec(text.trim());
  if (choice) {
    const alternatives = (choice[1] as string).split('|').map(readAlternative);
    return { alternatives, ...occurrence(choice[2] as string) };
  }
  return { alternatives: [readAlternative(text)], ...ONCE };
}

function readAlternative(text: string): Alternative {
  const [, name, times] = /^([\w-]+)(.*)$/.exec(text.trim()) as unknown as [string, string, string];
  return { name, ...occurrence(times) };
}

function occurrence(times: string): Occurrence {
  const range = /^\{(\d),(\d)\}$/.exec(times);
  if (range) return { min: Number(range[1]), max: Number(range[2]) };
  if (times === '?') return { min: 0, max: 1 };
  if (times === '*') return { min: 0, max: UNBOUNDED };
  return times === '+' ? { min: 1, max: UNBOUNDED } : ONCE;
}

/** Whether a slot may be left out. */
export function isOptional(slot: Slot): boolean {
  return slot.min === 0 || slot.alternatives.some(({ min }) => min === 0);
}
