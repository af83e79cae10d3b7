import type { CoverageItem } from '../../../core/coverage.js';
import { addresses } from './addresses.js';
import { files } from './files.js';
import { includes } from './includes.js';
import { syntax } from './syntax.js';
import { policy } from './policy.js';

/** By theme, what experience asks of fail2ban's files, and what answers it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  'Bans and how long they last': policy,
  'Lines, sections and options': syntax,
  'Files that are read together': includes,
  'What is never banned': addresses,
  'Filters, actions and the server itself': files,
};
