import type { CoverageItem } from '../../../core/coverage.js';

/** What the parser and the reader of the file refuse or pass over. */
export const structure: readonly CoverageItem[] = [
  { asks: 'Anything that is not well-formed XML', rules: ['tomcat-server/not-well-formed'] },
];
