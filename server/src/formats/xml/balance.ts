import { Names } from '../../core/nearest.js';
import type { Markup } from './markup.js';

/** Which tags do not fit together, by their index in the markup. */
export interface Imbalance {
  /** Start tags whose element has no end: it is taken to end there. Each with the end tag that shows it, if one does. */
  readonly unclosed: ReadonlyMap<number, number | undefined>;
  /** End tags that end nothing. */
  readonly stray: ReadonlySet<number>;
  /** End tags that end an element although its name is spelt otherwise, with the index of that one's start tag. */
  readonly misspelt: ReadonlyMap<number, number>;
}

/**
 * Pairs the start and end tags. An end tag ends the innermost open element of its name, and those in it have no end;
 * where there is none of its name, it ends the innermost one if that has a similar name.
 */
export function balance(markup: readonly Markup[]): Imbalance {
  const unclosed = new Map<number, number | undefined>();
  const stray = new Set<number>();
  const misspelt = new Map<number, number>();
  const open: number[] = [];
  const openNames = new Map<string, number>();
  const close = (): number => {
    const index = open.pop() as number;
    const { name } = markup[index] as Markup;
    openNames.set(name, (openNames.get(name) as number) - 1);
    return index;
  };
  markup.forEach(({ kind, name }, index) => {
    if (kind === 'start-tag') {
      open.push(index);
      openNames.set(name, (openNames.get(name) ?? 0) + 1);
    } else if (kind === 'end-tag') {
      if ((openNames.get(name) ?? 0) > 0) {
        for (let last = close(); markup[last]?.name !== name; last = close()) unclosed.set(last, index);
      } else {
        const innermost = markup[open[open.length - 1] as number];
        if (innermost && isMisspelt(name, innermost.name)) misspelt.set(index, close());
        else stray.add(index);
      }
    }
  });
  while (open.length > 0) unclosed.set(close(), undefined);
  return { unclosed, stray, misspelt };
}

function isMisspelt(name: string, meant: string): boolean {
  return (
    name === '' ||
    name.startsWith(meant) ||
    meant.startsWith(name) ||
    new Names([meant]).nearest(name) !== undefined
  );
}
