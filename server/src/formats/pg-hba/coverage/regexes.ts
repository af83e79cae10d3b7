import type { CoverageItem } from '../../../core/coverage.js';

export const regexes: readonly CoverageItem[] = [
  {
    asks: 'A name with `/` in front that does not compile as a regular expression (16 and later)',
    rules: ['pg-hba/invalid-regex'],
    remark: 'The expression is read as PostgreSQL’s own compiler reads it.',
  },
  {
    asks: 'A regular expression with a comma that is not in double quotes',
    rules: ['pg-hba/invalid-regex'],
  },
];
