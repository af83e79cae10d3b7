import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { connectionTypes } from './connection-types.js';
import { methods } from './methods.js';

/** Every word of pg_hba.conf that has a meaning of its own. */
export const vocabulary = new Catalog<CatalogEntry>([...connectionTypes.entries, ...methods.entries]);
