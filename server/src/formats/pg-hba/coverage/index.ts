import type { CoverageItem } from '../../../core/coverage.js';
import { regexes } from './regexes.js';

/** By theme, what benchmarks and experience ask of pg_hba.conf, and what answers it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  'Regular expressions': regexes,
};
