import type { CoverageItem } from '../../../core/coverage.js';

/** How sections, options and values are written. */
export const syntax: readonly CoverageItem[] = [
  { asks: 'A byte-order mark', rules: ['fail2ban/byte-order-mark'] },
  {
    asks: 'A file that is not UTF-8',
    omitted: 'What a host reads has been decoded already, and the bytes are not known any more.',
  },
  {
    asks: 'Text before the first section',
    rules: ['fail2ban/option-before-section'],
    remark: 'Told of the first line alone: one header mends all.',
  },
  { asks: '`[sshd` without its bracket', rules: ['fail2ban/unclosed-section'] },
  { asks: 'A line without `=`, or without a name before it', rules: ['fail2ban/line-without-equals'] },
  {
    asks: 'A line of a list that is not indented: an address, a path, a regular expression',
    rules: ['fail2ban/unindented-value'],
    remark: 'A warning where the line is taken for an option and lost, as IPv6 addresses are.',
  },
  { asks: 'An option twice in a section of one file', rules: ['fail2ban/duplicate-option'] },
  { asks: 'A section twice in one file', rules: ['fail2ban/duplicate-section'] },
];
