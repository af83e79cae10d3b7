import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { jailOptions } from './options.js';

/** Every name in the files of fail2ban that has a meaning of its own. */
export const vocabulary = new Catalog<CatalogEntry>([...jailOptions.entries]);
