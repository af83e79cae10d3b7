import type { Fix } from '../../../core/finding.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import { removeAttribute } from '../../xml/edits.js';
import type { XmlElement } from '../../xml/element.js';

/** The fix that takes an attribute out, so that its default holds. */
export function removal(element: XmlElement, attribute: XmlAttribute, safe: boolean): Fix {
  return { title: `Remove ${attribute.name}`, safe, edits: removeAttribute(element, attribute) };
}

/** The fix that replaces the value of an attribute. */
export function replacement(attribute: XmlAttribute, value: string, safe: boolean): Fix {
  return {
    title: `Set ${attribute.name} to ${value}`,
    safe,
    edits: [{ span: attribute.valueSpan, text: value }],
  };
}

/** What the examples of rules stand in: a server with a service, and an engine that serves. */
export function inService(connector: string): string {
  const lines = connector.split('\n').map((line) => `    ${line}\n`);
  return `<Server port="-1">\n  <Service name="Catalina">\n${lines.join('')}    <Engine name="Catalina" defaultHost="localhost">\n      <Host name="localhost" appBase="webapps" autoDeploy="false"/>\n    </Engine>\n  </Service>\n</Server>\n`;
}
