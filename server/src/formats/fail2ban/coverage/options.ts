import type { CoverageItem } from '../../../core/coverage.js';

/** The names of options. */
export const options: readonly CoverageItem[] = [
  {
    asks: 'An option that there is not: `enable`, `ban_time`, `ignore-ip`, `maxretries`, `ports`',
    rules: ['fail2ban/unknown-option'],
    remark:
      'names that another value refers to are fine; in `[DEFAULT]`, and with an underscore, only what is near an option is told',
  },
  {
    asks: '`sendername` as an option of a jail, where it has no effect',
    omitted:
      'It is a parameter of the mail actions and may be meant for one; a mail with another sender harms nobody.',
  },
  {
    asks: '`skip_if_nologs` and `systemd_if_nologs` before 1.1.1',
    rules: ['fail2ban/option-of-later-release'],
  },
  {
    asks: '`bantime.increment` and its like before 0.11',
    rules: ['fail2ban/option-of-later-release'],
  },
];
