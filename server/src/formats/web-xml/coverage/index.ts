import type { CoverageItem } from '../../../core/coverage.js';
import { constraints } from './constraints.js';
import { deployment } from './deployment.js';
import { descriptor } from './descriptor.js';
import { duplicates } from './duplicates.js';
import { errorPages } from './error-pages.js';
import { filters } from './filters.js';
import { login } from './login.js';
import { parameters } from './parameters.js';
import { references } from './references.js';
import { servlets } from './servlets.js';
import { sessions } from './sessions.js';
import { structure } from './structure.js';
import { urlPatterns } from './url-patterns.js';

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
  Deployment: deployment,
  Duplicates: duplicates,
  References: references,
  'URL patterns': urlPatterns,
};
