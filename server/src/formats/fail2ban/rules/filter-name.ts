import type { Jail } from '../model/jail.js';
import { specificationIn } from '../values/specification.js';

/** The name of the filter that a jail uses; undefined where it has none, or it cannot be made out. */
export function filterName(jail: Jail): string | undefined {
  const value = jail.value('filter');
  return value === undefined ? undefined : specificationIn(value).name.trim();
}
