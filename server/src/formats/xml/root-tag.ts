import { scanMarkup } from './markup.js';

/** The start tag of the root element. */
export interface RootTag {
  /** Without a prefix. */
  readonly localName: string;
  /** The tag as it is written, as far as it goes. */
  readonly text: string;
}

/** The start tag of the root element, from the beginning of a text; undefined where it is not there yet. */
export function rootTagOf(head: string): RootTag | undefined {
  const tag = scanMarkup(head).find(({ name }) => name !== '');
  if (!tag) return undefined;
  const { name } = tag;
  return { localName: name.slice(name.indexOf(':') + 1), text: head.slice(tag.start, tag.end) };
}
