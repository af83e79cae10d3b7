import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { actionOptions } from './action-options.js';
import { filterOptions } from './filter-options.js';
import { jailOptions } from './options.js';
import { serverOptions } from './server-options.js';

/** Options of a filter that a jail may set too. */
const ofFilters = filterOptions.entries.filter(({ name }) => !jailOptions.get(name));

/** Every name in the files of fail2ban that has a meaning of its own. */
export const vocabulary = new Catalog<CatalogEntry>([
  ...jailOptions.entries,
  ...ofFilters,
  ...actionOptions.entries,
  ...serverOptions.entries,
]);
