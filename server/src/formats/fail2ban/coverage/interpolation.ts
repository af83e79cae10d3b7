import type { CoverageItem } from '../../../core/coverage.js';

/** Values that refer to others. */
export const interpolation: readonly CoverageItem[] = [
  {
    asks: 'A single `%` in a value that is used',
    rules: ['fail2ban/lone-percent'],
    remark: 'Silent where no enabled jail uses it: fail2ban does not look at it then.',
  },
  {
    asks: '`%(name)s` that nothing defines',
    rules: ['fail2ban/unknown-reference'],
    remark:
      'In `enabled`, `backend` and `filter` also of a jail that is off. Silent about `known/`, which filters define too.',
  },
  { asks: '`%(DEFAULT/x)s`, and blanks around the name', rules: ['fail2ban/unknown-reference'] },
  { asks: '`%(x)` without its `s`', rules: ['fail2ban/malformed-reference'] },
  {
    asks: 'A value that refers to itself, and `known/` in `[DEFAULT]`',
    rules: ['fail2ban/endless-reference'],
  },
];
