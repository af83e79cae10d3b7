import type { CoverageItem } from '../../../core/coverage.js';
import { accessLogs } from './access-logs.js';
import { errorReports } from './error-reports.js';
import { realms } from './realms.js';
import { attributes, references, structure } from './structure.js';
import { valves } from './valves.js';

/** By theme, what benchmarks and experience ask, and which rules answer it. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  Structure: structure,
  Attributes: attributes,
  References: references,
  Realms: realms,
  'Access logs': accessLogs,
  'Error pages': errorReports,
  Valves: valves,
};
