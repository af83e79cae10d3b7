import type { CoverageItem } from '../../../core/coverage.js';
import { actions } from './actions.js';
import { addresses } from './addresses.js';
import { files } from './files.js';
import { filters } from './filters.js';
import { includes } from './includes.js';
import { interpolation } from './interpolation.js';
import { jails } from './jails.js';
import { options } from './options.js';
import { policy } from './policy.js';
import { syntax } from './syntax.js';
import { values } from './values.js';

/** By theme, what experience asks of fail2ban's files, and what answers it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  'Names of jails': jails,
  'Filters of jails and their modes': filters,
  'Actions of jails': actions,
  'Names of options': options,
  'Values of options': values,
  'Bans and how long they last': policy,
  'Lines, sections and options': syntax,
  'Files that are read together': includes,
  'Values that refer to others': interpolation,
  'What is never banned': addresses,
  'Filters, actions and the server itself': files,
};
