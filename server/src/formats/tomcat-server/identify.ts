import { rootTagOf } from '../xml/root-tag.js';

/** How likely a text is a server.xml of Tomcat, by its root element. */
export function sniff(head: string): number {
  const root = rootTagOf(head);
  if (root?.localName !== 'Server') return 0;
  return /\b(?:shutdown|port)\b/.test(root.text) || head.includes('org.apache.catalina') ? 0.9 : 0;
}

/** Other products have a file of this name: that of Open Liberty has `<server>` at its root. */
export function denies(head: string): boolean {
  const root = rootTagOf(head);
  if (root === undefined || root.localName === 'Server') return false;
  if (root.localName.toLowerCase() !== 'server') return true;
  return /\bdescription\s*=|<(?:featureManager|httpEndpoint|include|application)\b/.test(head);
}
