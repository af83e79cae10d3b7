import type { CoverageItem } from '../../../core/coverage.js';
import { constraints } from './constraints.js';
import { login } from './login.js';
import { sessions } from './sessions.js';
import { structure } from './structure.js';

/** By theme, what benchmarks and experience ask, and which rules answer it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  Structure: structure,
  Constraints: constraints,
  Login: login,
  Sessions: sessions,
};
