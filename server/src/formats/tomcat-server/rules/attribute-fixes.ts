import type { Fix } from '../../../core/finding.js';
import type { XmlAttribute } from '../../xml/attributes.js';
import { removeAttribute } from '../../xml/edits.js';
import type { XmlElement } from '../../xml/element.js';
import { escapeValue } from '../../xml/escape.js';

/** The fix that takes an attribute out, so that its default holds. */
export function removal(element: XmlElement, attribute: XmlAttribute, safe: boolean): Fix {
  return { title: `Remove ${attribute.name}`, safe, edits: removeAttribute(element, attribute) };
}

/** The fix that replaces the value of an attribute. */
export function replacement(attribute: XmlAttribute, value: string, safe: boolean): Fix {
  const { name, quote, valueSpan } = attribute;
  const text = escapeValue(value, quote === '' ? '"' : quote);
  return { title: `Set ${name} to ${value}`, safe, edits: [{ span: valueSpan, text }] };
}
