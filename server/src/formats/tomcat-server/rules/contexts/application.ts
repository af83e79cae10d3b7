import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** What a Context is of, as far as it says: the last name of its folder or WAR file, else that of its path. */
export function nameOf(model: ServerModel, context: XmlElement): string | undefined {
  const place = model.attribute(context, 'docBase')?.value ?? model.attribute(context, 'path')?.value;
  return place && lastName(place);
}

/** `shop` of `/srv/apps/shop.war`. */
function lastName(path: string): string | undefined {
  const names = path.split(/[/\\]/).filter((name) => name !== '');
  return names.at(-1)?.replace(/\.war$/i, '');
}
