import type { Span } from '../../../core/text.js';
import { isTrue } from '../../tomcat/booleans.js';
import { isLegible } from '../../tomcat/properties.js';
import type { XmlElement } from '../../xml/element.js';
import { type Filter, initParameter, type Parameter, type Servlet } from './components.js';

/** A parameter that has a value. */
export interface WrittenParameter extends Parameter {
  readonly valueElement: XmlElement;
}

/** The parameter in force, if it is written with a value that can be known. */
export function knownParameter(component: Servlet | Filter, name: string): WrittenParameter | undefined {
  const parameter = initParameter(component, name);
  return parameter && isKnown(parameter) ? parameter : undefined;
}

/** Whether a later parameter of the same name has a value that is fine: one that its author takes to be in force. */
export function isMeantToBeFine(
  { parameters }: Servlet | Filter,
  name: string,
  isFine: (value: string) => boolean,
): boolean {
  return parameters.some((each) => each.name === name && isKnown(each) && isFine(each.value));
}

/** Whether it has a value, and no property of the Java process decides it. */
export function isKnown(parameter: Parameter): parameter is WrittenParameter {
  return parameter.valueElement !== undefined && isLegible(parameter.value);
}

/** Whether something is switched on, as Tomcat reads it; undefined where that cannot be known. */
export function isOn(component: Servlet | Filter, name: string, byDefault: boolean): boolean | undefined {
  const parameter = initParameter(component, name);
  if (parameter?.valueElement === undefined) return byDefault;
  return isLegible(parameter.value) ? isTrue(parameter.value) : undefined;
}

/** Where the value of an element stands, or the name of the element where it is empty. */
export function valueSpan(element: XmlElement): Span {
  const { textSpan } = element;
  return textSpan.start === textSpan.end ? element.nameSpan : textSpan;
}
