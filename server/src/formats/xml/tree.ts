import { XMLParser } from 'fast-xml-parser';
import type { Imbalance } from './balance.js';
import type { Markup } from './markup.js';

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
export function nest(text: string, markup: readonly Markup[], imbalance: Imbalance): readonly Nested[] {
  const pieceAt = new Map<number, number>();
  const pieceBefore = new Map<number, number>();
  const nodes = parser.parse(
    skeleton(text.length, markup, imbalance, pieceAt, pieceBefore),
  ) as readonly Node[];
  const nested: Nested[] = [];
  const waiting: { readonly node: Node; readonly depth: number; readonly parent: number | undefined }[] = [];
  const add = (below: readonly Node[], depth: number, parent: number | undefined): void => {
    for (let index = below.length - 1; index >= 0; index--) {
      waiting.push({ node: below[index] as Node, depth, parent });
    }
  };
  add(nodes, 0, undefined);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth, parent } = next;
    const { startIndex, endIndex } = node[METADATA] as { startIndex: number; endIndex: number };
    nested.push({
      firstPiece: pieceAt.get(startIndex) as number,
      lastPiece: pieceBefore.get(endIndex) as number,
      depth,
      parent,
    });
    add(node.e, depth + 1, nested.length - 1);
  }
  return nested;
}

/**
 * A text of the same length that has nothing but tags, all of one name, every one of them where it was: well-formed
 * but for its missing root. `pieceAt` and `pieceBefore` get the index of the tag that begins, or ends, at an offset.
 */
function skeleton(
  length: number,
  markup: readonly Markup[],
  { unclosed, stray }: Imbalance,
  pieceAt: Map<number, number>,
  pieceBefore: Map<number, number>,
): string {
  const parts: string[] = [];
  let at = 0;
  markup.forEach((piece, index) => {
    const tag = tagOf(piece, unclosed.has(index), stray.has(index));
    if (tag === undefined) return;
    parts.push(' '.repeat(piece.start - at), tag);
    at = piece.end;
    pieceAt.set(piece.start, index);
    pieceBefore.set(piece.end, index);
  });
  parts.push(' '.repeat(length - at));
  return parts.join('');
}

/** A tag without its name and attributes, as long as it was; undefined for what is none, or has no room to be. */
function tagOf({ kind, start, end }: Markup, isUnclosed: boolean, isStray: boolean): string | undefined {
  const length = end - start;
  if (kind === 'end-tag') return isStray ? undefined : `</e${' '.repeat(length - 4)}>`;
  if (kind === 'empty-tag' || (kind === 'start-tag' && isUnclosed)) {
    return length < 4 ? undefined : `<e${' '.repeat(length - 4)}/>`;
  }
  return kind === 'start-tag' ? `<e${' '.repeat(length - 3)}>` : undefined;
}
