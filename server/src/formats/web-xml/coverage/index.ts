import type { CoverageItem } from '../../../core/coverage.js';
import { constraints } from './constraints.js';
import { descriptor } from './descriptor.js';
import { errorPages } from './error-pages.js';
import { filters } from './filters.js';
import { login } from './login.js';
import { parameters } from './parameters.js';
import { servlets } from './servlets.js';
import { sessions } from './sessions.js';
import { structure } from './structure.js';

/** By theme, what benchmarks and experience ask, and which rules answer it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  Structure: structure,
  Constraints: constraints,
  Login: login,
  Sessions: sessions,
  Servlets: servlets,
  Filters: filters,
  'Error pages': errorPages,
  Parameters: parameters,
  'Classes and other elements': descriptor,
};
