import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { connectionTypes } from './connection-types.js';
import { directives, keywords } from './keywords.js';
import { methods } from './methods.js';
import { options } from './options.js';

/** Every word of pg_hba.conf that has a meaning of its own. */
export const vocabulary = new Catalog<CatalogEntry>([
  ...connectionTypes.entries,
  ...methods.entries,
  ...options.entries,
  ...keywords.entries,
  ...directives.entries,
]);
