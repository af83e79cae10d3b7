import { XMLParser } from 'fast-xml-parser';
import type { Imbalance } from './balance.js';
import type { Markup, MarkupKind } from './markup.js';

/** An element by its place in the markup and in the tree. */
export interface Nested {
  /** The indexes of its first and last tag; the same for an element that has one. */
  readonly firstPiece: number;
  readonly lastPiece: number;
  readonly depth: number;
  /** The number of the element around it, in the order of start tags. */
  readonly parent: number | undefined;
}

/** What the parser gives for an element: its children by the only name there is, and where it begins and ends. */
interface Node {
  readonly e: readonly Node[];
  readonly [metadata: symbol]: { readonly startIndex: number; readonly endIndex: number };
}

const METADATA = XMLParser.getMetaDataSymbol() as symbol;

/** The parser that nests: all that it is to read are tags, so that nothing in them can surprise it. */
const parser = new XMLParser({
  preserveOrder: true,
  captureMetaData: true,
  ignoreAttributes: true,
  processEntities: false,
  parseTagValue: false,
  trimValues: true,
  maxNestedTags: Number.POSITIVE_INFINITY,
  jPath: false,
});

/** The elements that the tags of a text make, in the order of their start tags. */
export function nest(markup: readonly Markup[], imbalance: Imbalance): readonly Nested[] {
  const { skeleton, pieces } = skeletonOf(markup, imbalance);
  const pieceAt = (offset: number) => pieces[offset / TAG_LENGTH] as number;
  const nested: Nested[] = [];
  const waiting: { readonly node: Node; readonly depth: number; readonly parent: number | undefined }[] = [];
  const add = (below: readonly Node[], depth: number, parent: number | undefined): void => {
    for (let index = below.length - 1; index >= 0; index--) {
      waiting.push({ node: below[index] as Node, depth, parent });
    }
  };
  add(parser.parse(skeleton) as readonly Node[], 0, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, parent } = next;
    const { startIndex, endIndex } = node[METADATA] as { startIndex: number; endIndex: number };
    nested.push({
      firstPiece: pieceAt(startIndex),
      lastPiece: pieceAt(endIndex - TAG_LENGTH),
      depth,
      parent,
    });
    add(node.e, depth + 1, nested.length - 1);
  }
  return nested;
}

const START_TAG = '<e >';
const END_TAG = '</e>';
const EMPTY_TAG = '<e/>';
/** All of them are as long, so that an offset tells which tag it is. */
const TAG_LENGTH = 4;

/** A text that has nothing but the tags, without their names, and for each of them its index in the markup. */
function skeletonOf(
  markup: readonly Markup[],
  { unclosed, stray }: Imbalance,
): { readonly skeleton: string; readonly pieces: readonly number[] } {
  const tags: string[] = [];
  const pieces: number[] = [];
  markup.forEach(({ kind }, index) => {
    const tag = tagOf(kind, unclosed.has(index), stray.has(index));
    if (tag === undefined) return;
    tags.push(tag);
    pieces.push(index);
  });
  return { skeleton: tags.join(''), pieces };
}

function tagOf(kind: MarkupKind, isUnclosed: boolean, isStray: boolean): string | undefined {
  if (kind === 'end-tag') return isStray ? undefined : END_TAG;
  if (kind === 'empty-tag') return EMPTY_TAG;
  if (kind !== 'start-tag') return undefined;
  return isUnclosed ? EMPTY_TAG : START_TAG;
}
