import type { CoverageItem } from '../../../core/coverage.js';

/** Files that are read together. */
export const includes: readonly CoverageItem[] = [
  {
    asks: 'A file of `before` or `after` that is not there',
    rules: ['fail2ban/missing-include'],
    remark: 'Silent about what fail2ban ships, which need not be in a workspace, and about `.local` files.',
  },
  { asks: '`[includes]`', rules: ['fail2ban/misspelt-section'] },
  {
    asks: 'Includes that lead back to themselves',
    omitted: 'fail2ban cuts such a loop and has read every file then, so that nothing is lost.',
  },
  {
    asks: 'An option of `jail.d/*.conf` that `jail.local` replaces',
    omitted: 'That is what `jail.local` is for; packages put their defaults into `jail.d`.',
  },
];
