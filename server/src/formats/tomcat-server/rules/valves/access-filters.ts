import { oncePer } from '../../../../core/once.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** The valves that let clients in or not, by simple name. */
export const ACCESS_FILTERS = ['RemoteAddrValve', 'RemoteHostValve', 'RemoteCIDRValve'] as const;

/** A list of clients or proxies that a valve has. */
export interface AddressList {
  readonly valve: XmlElement;
  readonly attribute: XmlAttribute;
  readonly value: string;
}

/** The lists that valves of some classes have in some attributes, as far as no property decides on them. */
export function addressLists(
  model: ServerModel,
  classes: readonly string[],
  names: readonly string[],
): readonly AddressList[] {
  return model.ofClass('Valve', ...classes).flatMap((valve) =>
    names.flatMap((name) => {
      const attribute = model.attribute(valve, name);
      const value = model.written(valve, name);
      return attribute && value ? [{ valve, attribute, value }] : [];
    }),
  );
}

/** Whether a valve that may look at addresses is in a container or in one around it. */
export function mayBeFiltered(model: ServerModel, container: XmlElement | undefined): boolean {
  const filtered = filteredContainers(model);
  for (let around = container; around; around = around.parent) {
    if (filtered.has(around)) return true;
  }
  return false;
}

const filteredContainers = oncePer((model: ServerModel): ReadonlySet<XmlElement> => {
  const filters = model
    .named('Valve')
    .filter((valve) => !model.componentOf(valve) || model.isOfClass(valve, ...ACCESS_FILTERS));
  return new Set(filters.flatMap(({ parent }) => parent ?? []));
});
