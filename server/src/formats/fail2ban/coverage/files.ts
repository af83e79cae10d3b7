import type { CoverageItem } from '../../../core/coverage.js';

/** Filters, actions, and the server's own files. */
export const files: readonly CoverageItem[] = [
  {
    asks: '`fail2ban.local` sets options that the server has: no `log_level`, and nothing of jails such as `bantime`',
    rules: ['fail2ban/unknown-server-option'],
    remark: 'a name that other values refer to is left alone',
  },
  {
    asks: 'Options of the server stand in `[Definition]` or `[Thread]`, not in `[definition]` or a section of their own',
    rules: ['fail2ban/server-option-in-other-section'],
  },
  {
    asks: 'The values of `loglevel`, `logtarget`, `dbfile`, `dbpurgeage`, `dbmaxmatches` and `stacksize` let the server start',
    by: { manual: ['jail.conf(5)'] },
    rules: ['fail2ban/server-value-refused'],
  },
  {
    asks: '`allowipv6` is `auto`, `yes` or `no`',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/allowipv6-not-a-choice'],
  },
  {
    asks: '`logtarget` names a folder or file that can be written',
    omitted: 'What is on the disk of the server is not in the file.',
  },
  {
    asks: '`syslogsocket`, `socket` and `pidfile` are paths of the system',
    omitted: 'Distributions have their own, and the stock files name them.',
  },
  {
    asks: '`dbfile = None` forgets every ban at a restart',
    omitted:
      'It is said where it takes the effect from `bantime.increment`; else it is a choice that small hosts make on purpose.',
  },
  {
    asks: '`fail2ban.conf`, and what is shipped in `filter.d` and `action.d`, are not edited',
    omitted:
      'The text of a file does not tell what of it was shipped: each distribution changes the stock files.',
  },
];
