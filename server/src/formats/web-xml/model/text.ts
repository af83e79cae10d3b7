import type { XmlElement } from '../../xml/element.js';

/** An element with its text as Tomcat takes it. */
export interface Word {
  readonly element: XmlElement;
  readonly value: string;
}

/** The value of an element as Tomcat takes it: its text without the blanks around it. */
export function textOf(element: XmlElement): string {
  return element.text.trim();
}

/** The value of the first element of a name right in another one; undefined where there is none. */
export function childValue(parent: XmlElement, name: string): string | undefined {
  const child = parent.child(name);
  return child && textOf(child);
}

/** The elements of a name right in another one, with their texts. */
export function wordsOf(parent: XmlElement, name: string): readonly Word[] {
  return parent.childrenNamed(name).map((element) => ({ element, value: textOf(element) }));
}
