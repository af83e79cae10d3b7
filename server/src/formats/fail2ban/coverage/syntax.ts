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
  {
    asks: 'An option that is indented further than the one above it',
    rules: ['fail2ban/swallowed-option'],
    remark: 'For the options that fail2ban knows, and not within brackets, where lines are parameters.',
  },
  {
    asks: '`#` behind a value, or `;` without a blank before it',
    rules: ['fail2ban/comment-in-value'],
    remark:
      'Not where `#` may be meant: regular expressions, commands, names. Behind a time it works by luck, and is information.',
  },
  {
    asks: '`;` with a blank before it in a value that needs it, as in a script',
    omitted:
      'A comment and the rest of a script look alike, and what is left of most values is a good value.',
  },
  { asks: '`[default]`, `[DEFAULTS]`', rules: ['fail2ban/misspelt-section'] },
  {
    asks: 'Names of jails with 26 characters and more, or with a dash in front',
    omitted:
      'fail2ban warns of long names itself, and whether they do any harm depends on the action; the others are rare.',
  },
  {
    asks: '`[Definition]` in `jail.local`',
    omitted:
      'It is a section that nothing reads, as a jail that is off; settings of the server in it are rare.',
  },
  {
    asks: 'A `jail.local` that is a copy of `jail.conf`',
    omitted: 'It works as long as nothing is upgraded, and there is no place in it that would be to change.',
  },
  {
    asks: 'Changes to `jail.conf` itself',
    omitted:
      'Distributions ship other files than the project does, so that it cannot be told who has changed one.',
  },
];
