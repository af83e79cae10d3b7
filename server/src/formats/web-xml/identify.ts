import { type RootTag, rootTagOf } from '../xml/root-tag.js';

const ROOTS: ReadonlySet<string> = new Set(['web-app', 'web-fragment']);

/** Namespaces of other servers that have a root of this name too: Geronimo and Resin. */
const OF_OTHERS = /["']https?:\/\/(?:geronimo\.apache\.org|(?:www\.)?caucho\.com)\//;

/** How likely a text is a deployment descriptor, by its root element. */
export function sniff(head: string): number {
  const root = rootTagOf(head);
  return root && ROOTS.has(root.localName) && !isOfOthers(root) ? 1 : 0;
}

/** Whether a text has another root element: a file of this name need not be a deployment descriptor. */
export function denies(head: string): boolean {
  const root = rootTagOf(head);
  return root !== undefined && (!ROOTS.has(root.localName.toLowerCase()) || isOfOthers(root));
}

function isOfOthers({ text }: RootTag): boolean {
  return OF_OTHERS.test(text);
}
