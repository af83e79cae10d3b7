import type { Catalog, CatalogEntry } from '../../../core/catalog.js';
import type { FileKind } from '../kind.js';
import { actionOptions } from './action-options.js';
import { filterOptions } from './filter-options.js';
import { jailOptions } from './options.js';
import { serverOptions } from './server-options.js';

/** The options that each kind of file has. */
export const optionsByKind: Readonly<Record<FileKind, Catalog<CatalogEntry>>> = {
  jail: jailOptions,
  include: jailOptions,
  filter: filterOptions,
  action: actionOptions,
  server: serverOptions,
};
