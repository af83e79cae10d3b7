import type { TextEdit } from '../../../../core/text.js';
import { insertChild } from '../../../xml/edits.js';
import type { Filter, Servlet } from '../../model/components.js';

/** Gives a servlet or filter a parameter that it does not have, where the schemas want it. */
export function addInitParameter(
  { element, parameters }: Servlet | Filter,
  name: string,
  value: string,
): readonly TextEdit[] {
  const xml = `<init-param>\n  <param-name>${name}</param-name>\n  <param-value>${value}</param-value>\n</init-param>`;
  const before =
    parameters.at(-1)?.element ?? element.child('servlet-class') ?? element.child('filter-class');
  return insertChild(element, xml, before ? { after: before } : 'last');
}
