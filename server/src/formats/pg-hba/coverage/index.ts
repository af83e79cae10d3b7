import type { CoverageItem } from '../../../core/coverage.js';
import { addresses } from './addresses.js';
import { include } from './include.js';
import { lexical } from './lexical.js';
import { methods } from './methods.js';
import { names } from './names.js';
import { options } from './options.js';
import { order } from './order.js';
import { recordColumns } from './records.js';
import { regexes } from './regexes.js';
import { securityMethods } from './security-methods.js';
import { securityNetwork } from './security-network.js';
import { securityOptions } from './security-options.js';

/** By theme, what benchmarks and experience ask of pg_hba.conf, and what answers it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  'Lines, words and quotes': lexical,
  'Files that are brought in': include,
  'Names and keywords': names,
  'Columns of a record': recordColumns,
  'Addresses and masks': addresses,
  'Regular expressions': regexes,
  'Authentication methods': securityMethods,
  'Who comes from where': securityNetwork,
  'Directories, certificates and names': securityOptions,
  'The order of the records': order,
  'Methods that are refused or misread': methods,
  'Options of the methods': options,
};
