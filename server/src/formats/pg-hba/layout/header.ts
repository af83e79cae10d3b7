import type { Span } from '../../../core/text.js';
import { METHOD, type Place } from './cells.js';

/** A word of a comment that names the columns. */
export interface HeaderCell extends Span {
  readonly place: Place;
  readonly width: number;
}

const MOST = 200;
const HEADER =
  /^#[ \t]*TYPE[ \t]+DATABASES?[ \t]+(?:USERS?|ROLES?)[ \t]+(?:CIDR-|IP-)?ADDRESS([ \t]+(?:IP-|NET)?MASK)?[ \t]+METHOD(?:[ \t]+\S+)?[ \t]*$/i;

/** The words of a comment such as `# TYPE  DATABASE  USER  ADDRESS  METHOD`; the first has the sign in front of it. */
export function headerOf(text: string, { start, end }: Span): readonly HeaderCell[] | undefined {
  if (end - start > MOST) return undefined;
  const comment = text.slice(start, end);
  const header = HEADER.exec(comment);
  if (!header) return undefined;
  const places: readonly Place[] =
    header[1] === undefined ? [0, 1, 2, 3, METHOD] : [0, 1, 2, 3, 'mask', METHOD];
  return [...comment.matchAll(/^#[ \t]*\S+|\S+/g)].map(({ 0: word, index }, at) => ({
    start: start + index,
    end: start + index + word.length,
    place: places[at] ?? 'behind',
    width: word.length,
  }));
}
