import { Names } from '../../../core/nearest.js';
import { oncePer } from '../../../core/once.js';
import type { XmlElement } from '../../xml/element.js';
import {
  type ContentModel,
  type DescriptorVersion,
  isKnown,
  parentsOf,
  versions,
  versionsWith,
} from '../catalogue/index.js';
import { isOptional, type Slot } from '../catalogue/model.js';
import { firstUnexpected, inOrder, type Placed } from './order.js';
import type { Noticed, Violation } from './violation.js';

/** How a document names its elements. */
export interface Vocabulary {
  readonly version: DescriptorVersion;
  /** Elements are named with their prefix, and what is wrong in an element is said at its start. */
  readonly isDoctype: boolean;
  /** The name of an element; undefined for one of another namespace. */
  nameOf(element: XmlElement): string | undefined;
}

/** What is wrong with the children of an element, and which of them are to be looked into. */
export interface ChildrenVerdict {
  readonly violations: readonly Violation[];
  readonly known: readonly XmlElement[];
}

/** A content model of no slots: that of an element with text, or that must be empty. */
const NOTHING: ContentModel = { slots: [], slotOf: new Map(), isEmpty: true };

/** What is wrong with the children of an element, in the order of the text. */
export function judgeChildren(
  parent: XmlElement,
  model: ContentModel = NOTHING,
  vocabulary: Vocabulary,
): ChildrenVerdict {
  const children = parent.children.map((child) => {
    const name = vocabulary.nameOf(child);
    return { child, name: name ?? '', slot: name === undefined ? undefined : model.slotOf.get(name) };
  });
  const unexpected = firstUnexpected(model, children);
  const placed = children.filter((each): each is Placed => each.slot !== undefined);
  const known = placed.map(({ child }) => child);
  if (!unexpected && !isIncomplete(model, placed)) return { violations: [], known };
  const noticed = noticedAt(parent, unexpected, model, vocabulary);
  const strangers = children
    .filter(({ slot }) => slot === undefined)
    .map(({ child }) => judgeStranger(parent, child, model, vocabulary, noticed));
  const { violations, excess } = judgeCounts(parent, model, placed, strangers, noticed);
  const orderly = placed.filter((each) => !excess.has(each));
  return {
    violations: [...strangers, ...violations, ...judgeOrder(orderly, model, noticed)],
    known,
  };
}

/** Whether something is missing, wherever. */
function isIncomplete(model: ContentModel, placed: readonly Placed[]): boolean {
  const present = new Set(placed.map(({ slot }) => slot));
  return model.slots.some((slot, index) => !present.has(index) && !isOptional(slot));
}

function noticedAt(
  parent: XmlElement,
  unexpected: XmlElement | undefined,
  model: ContentModel,
  { isDoctype }: Vocabulary,
): Noticed {
  if (isDoctype) return { at: parent.span.start, on: parent };
  if (!unexpected) return { at: (parent.endTag ?? parent.startTag).start, on: parent };
  return { at: unexpected.span.start, on: model.slots.length === 0 ? parent : unexpected };
}

/** An element that its parent does not know in this version. */
function judgeStranger(
  parent: XmlElement,
  element: XmlElement,
  model: ContentModel,
  vocabulary: Vocabulary,
  noticed: Noticed,
): Violation {
  const base = { element, span: element.nameSpan, noticed };
  const name = vocabulary.nameOf(element);
  if (name === undefined) return { kind: 'foreign-element', ...base };
  const others = versionsWith(vocabulary.nameOf(parent) ?? parent.localName, name);
  if (others.length > 0)
    return { kind: 'other-version', versions: others, parents: parentsOf(name, vocabulary.version), ...base };
  const near = nearestIn(model, name);
  const nearest = near === undefined ? {} : { nearest: near };
  if (!isKnown(name)) return { kind: 'unknown-element', ...nearest, ...base };
  return { kind: 'misplaced-element', parents: homesOf(name, vocabulary.version), ...nearest, ...base };
}

/** The elements in which a name may stand: in this version, or else in the newest that knows it. */
function homesOf(name: string, version: DescriptorVersion): readonly string[] {
  const here = parentsOf(name, version);
  if (here.length > 0) return here;
  const other = versions.findLast((entry) => parentsOf(name, entry.version).length > 0);
  return other ? parentsOf(name, other.version) : [];
}

/** What may stand in an element, and which of it was meant by names that were looked for. */
const namesIn = oncePer((model: ContentModel) => ({
  names: new Names(model.slotOf.keys()),
  found: new Map<string, string | undefined>(),
}));

/** A document of nothing but misspelt names does not fill the memory. */
const MAX_FOUND = 1000;

function nearestIn(model: ContentModel, name: string): string | undefined {
  const { names, found } = namesIn(model);
  if (!found.has(name)) {
    if (found.size >= MAX_FOUND) found.clear();
    found.set(name, names.nearest(name));
  }
  return found.get(name);
}

/** What there is too much of, and what is missing. */
function judgeCounts(
  parent: XmlElement,
  model: ContentModel,
  placed: readonly Placed[],
  strangers: readonly Violation[],
  noticed: Noticed,
): { readonly violations: readonly Violation[]; readonly excess: ReadonlySet<Placed> } {
  const bySlot: Placed[][] = model.slots.map(() => []);
  for (const each of placed) bySlot[each.slot]?.push(each);
  const misspelt = new Set(strangers.map((each) => ('nearest' in each ? each.nearest : undefined)));
  const violations: Violation[] = [];
  const excess = new Set<Placed>();
  model.slots.forEach((slot, index) => {
    const there = bySlot[index] as readonly Placed[];
    if (there.length === 0) {
      const expected = slot.alternatives.map(({ name }) => name);
      if (isOptional(slot) || expected.some((name) => misspelt.has(name))) return;
      const before = placed.find((each) => each.slot > index)?.child;
      violations.push({
        kind: 'missing-child',
        element: parent,
        span: parent.nameSpan,
        expected,
        ...(before && { before }),
        noticed,
      });
    } else if (slot.max === 1) {
      there.forEach((each, before) => {
        const violation = judgeExcess(each, before + 1, slot, there[0] as Placed, noticed);
        if (!violation) return;
        violations.push(violation);
        excess.add(each);
      });
    }
  });
  return { violations, excess };
}

function judgeExcess(
  each: Placed,
  ordinal: number,
  slot: Slot,
  first: Placed,
  noticed: Noticed,
): Violation | undefined {
  const base = { element: each.child, span: each.child.nameSpan, noticed };
  if (each.name !== first.name) return { kind: 'not-together', other: first.child, ...base };
  const max = slot.alternatives.find(({ name }) => name === each.name)?.max ?? 1;
  return ordinal <= max ? undefined : { kind: 'too-many', first: first.child, max, ...base };
}

function judgeOrder(placed: readonly Placed[], model: ContentModel, noticed: Noticed): readonly Violation[] {
  const kept = inOrder(placed, model.slots.length);
  if (kept.size === placed.length) return [];
  const bySlot: XmlElement[][] = model.slots.map(() => []);
  for (const { child, slot } of kept) bySlot[slot]?.push(child);
  // Elements of one kind keep their order, which counts for filters and listeners.
  const passed = model.slots.map(() => 0);
  const violations: Violation[] = [];
  for (const each of placed) {
    const { child, slot } = each;
    const alike = bySlot[slot] as readonly XmlElement[];
    const index = passed[slot] as number;
    if (kept.has(each)) {
      passed[slot] = index + 1;
      continue;
    }
    const after =
      alike[index - 1] ??
      bySlot
        .slice(0, slot)
        .findLast((there) => there.length > 0)
        ?.at(-1);
    const before = alike[index] ?? bySlot.slice(slot + 1).find((there) => there.length > 0)?.[0];
    violations.push({
      kind: 'wrong-order',
      element: child,
      span: child.nameSpan,
      slot,
      ...(after && { after }),
      ...(before && { before }),
      noticed,
    });
  }
  return violations;
}
