import type { CoverageItem } from '../../../core/coverage.js';

/** The filters that jails name, and their modes. */
export const filters: readonly CoverageItem[] = [
  {
    asks: 'An enabled jail whose filter is not there',
    rules: ['fail2ban/missing-filter', 'fail2ban/unknown-jail'],
    remark: 'an error where `filter.d` is at hand, a warning for a misspelt name where it is not',
  },
  {
    asks: '`filter = sshd.conf`, `filter = sshd,dropbear`, `filter = sshd [mode=ddos]`',
    rules: ['fail2ban/missing-filter'],
  },
  {
    asks: 'Filters that are gone: `sshd-ddos`, `sasl`, `postfix-sasl`, `couriersmtp`, `lighttpd-fastcgi`',
    rules: ['fail2ban/missing-filter'],
    remark: 'their files may be left from an upgrade, so that it is a warning',
  },
  { asks: 'Brackets of a filter that cannot be read', rules: ['fail2ban/malformed-brackets'] },
  {
    asks: 'A mode that the filter does not offer',
    rules: ['fail2ban/unknown-mode'],
  },
  {
    asks: 'A mode for a filter without modes',
    rules: ['fail2ban/mode-without-effect'],
    remark: 'a mode in `[DEFAULT]` is for those that have modes',
  },
  {
    asks: '`filter = postfix` without brackets, and a `mode` beside it',
    rules: ['fail2ban/mode-without-effect'],
    remark: 'without a `mode` of the jail its own default may well be what is meant',
  },
  {
    asks: '`failregex` in a stock jail without `%(known/failregex)s`',
    rules: ['fail2ban/replaced-failregex'],
  },
];
