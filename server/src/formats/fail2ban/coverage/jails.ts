import type { CoverageItem } from '../../../core/coverage.js';

/** Which jails there are. */
export const jails: readonly CoverageItem[] = [
  {
    asks: 'Names of jails from older releases: `[ssh]`, `[ssh-iptables]`, `[ssh-ddos]`, `[apache]`',
    rules: ['fail2ban/unknown-jail'],
    remark: 'a jail that names a filter of its own may be called anything',
  },
  { asks: '`[SSHD]` and `[ sshd ]`: case and blanks count', rules: ['fail2ban/unknown-jail'] },
  {
    asks: 'A jail that is neither shipped nor has a filter',
    rules: ['fail2ban/unknown-jail'],
    remark: 'where `filter.d` is at hand; elsewhere only what is one letter off the name of a shipped jail',
  },
  {
    asks: 'The name of a jail is short, without blanks, and does not begin with a dash',
    omitted:
      'fail2ban takes such names, and what comes of them depends on the ban action; nobody is known to have tripped over it.',
  },
  {
    asks: '`jail.local` is a copy of `jail.conf`',
    omitted:
      'The copy works, and how much of it is meant cannot be told from the file; each line that has no effect would be one too many.',
  },
];
