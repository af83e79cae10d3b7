import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** The containers whose RemoteIpValve tells access logs who the client is. */
export function proxiedContainers(model: ServerModel): ReadonlySet<XmlElement | undefined> {
  const valves = model.ofClass('Valve', 'RemoteIpValve');
  return new Set(
    valves
      .filter((valve) => model.flag(valve, 'requestAttributesEnabled') === true)
      .map(({ parent }) => parent),
  );
}

/** Whether an element, or one around it, is one of these containers. */
export function isWithin(element: XmlElement, containers: ReadonlySet<XmlElement | undefined>): boolean {
  for (let around: XmlElement | undefined = element; around; around = around.parent) {
    if (containers.has(around)) return true;
  }
  return false;
}
