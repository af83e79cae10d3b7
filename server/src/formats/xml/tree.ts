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
export function* nest(markup: readonly Markup[], imbalance: Imbalance): Iterable<Nested> {
  const { skeleton, pieces } = skeletonOf(markup, imbalance);
  const pieceAt = (offset: number) => pieces[offset / TAG_LENGTH] as number;
  /** The elements around the next one, each with how many of its children have been told. */
  const open: { readonly below: readonly Node[]; next: number; readonly element: number | undefined }[] = [
    { below: parser.parse(skeleton) as readonly Node[], next: 0, element: undefined },
  ];
  let count = 0;
  for (let innermost = open.at(-1); innermost; innermost = open.at(-1)) {
    const node = innermost.below[innermost.next++];
    if (!node) {
      open.pop();
      continue;
    }
    const { startIndex, endIndex } = node[METADATA] as { startIndex: number; endIndex: number };
    yield {
      firstPiece: pieceAt(startIndex),
      lastPiece: pieceAt(endIndex - TAG_LENGTH),
      depth: open.length - 1,
      parent: innermost.element,
    };
    if (node.e.length > 0) open.push({ below: node.e, next: 0, element: count });
    count++;
  }
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
