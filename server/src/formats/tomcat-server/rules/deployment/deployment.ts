import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';

/** Whether a Host deploys what lies in its folders, at the start or later; undefined where nobody can tell. */
export function deploysFolders(model: ServerModel, host: XmlElement): boolean | undefined {
  const flags = [model.flag(host, 'autoDeploy'), model.flag(host, 'deployOnStartup')];
  if (flags.includes(true)) return true;
  return flags.includes(undefined) ? undefined : false;
}

const BASE = /^\$\{catalina\.base\}(?:\/|$)/;

/**
 * A path in one form, to compare it with others: from CATALINA_BASE where it is relative, without `.`, doubled or
 * closing slashes. Undefined where a property decides, and where it goes up.
 */
export function comparablePath(path: string): string | undefined {
  const slashed = path.trim().replaceAll('\\', '/').replace(BASE, '');
  if (slashed.includes('${')) return undefined;
  const parts = slashed.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..')) return undefined;
  return (slashed.startsWith('/') ? '/' : '') + parts.join('/');
}
