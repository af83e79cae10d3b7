import { rootTagOf } from '../xml/root-tag.js';

const ROOTS: ReadonlySet<string> = new Set(['web-app', 'web-fragment']);

/** How likely a text is a deployment descriptor, by its root element. */
export function sniff(head: string): number {
  return ROOTS.has(rootTagOf(head)?.localName ?? '') ? 1 : 0;
}

/** Whether a text has another root element: a file of this name need not be a deployment descriptor. */
export function denies(head: string): boolean {
  const root = rootTagOf(head);
  return root !== undefined && !ROOTS.has(root.localName.toLowerCase());
}
