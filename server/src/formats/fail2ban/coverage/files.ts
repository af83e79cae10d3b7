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
    asks: 'Each `failregex` tells whom to ban, by `<HOST>`, `<ADDR>`, `<F-ID>` or a group of theirs',
    rules: ['fail2ban/failregex-without-host'],
    remark: 'undecided, and so quiet, where a tag may come from the jail',
  },
  {
    asks: 'A `failregex` begins with `^`: text that a client chooses must not look like the failure of another host',
    by: { CWE: ['CWE-117'] },
    rules: ['fail2ban/unanchored-failregex'],
    remark: 'an anchor that follows a prefix of the filter’s own is taken on trust',
  },
  {
    asks: 'No `.*` before `<HOST>` in a `failregex`',
    omitted:
      'Many good expressions have one, behind an anchor and between fixed words: the text alone does not tell.',
  },
  {
    asks: 'A `failregex` that Python cannot compile',
    omitted: 'Only a compiler of Python’s own dialect could tell, `fail2ban-regex` has it.',
  },
  {
    asks: 'A `datepattern` that is no pattern',
    omitted: 'Its percent signs are judged as interpolation; which letters are known depends on the release.',
  },
  {
    asks: 'Options of filters and actions have the names that fail2ban reads: no `failregexp`, no `action_unban`',
    rules: ['fail2ban/misspelt-definition-option'],
  },
  {
    asks: 'Filters and actions have a `[Definition]`, in these letters',
    rules: ['fail2ban/misspelt-definition-section'],
  },
  {
    asks: 'Tags of a ban are written `<ip>`, not `<IP>` or `<HOST>`',
    rules: ['fail2ban/tag-in-capitals'],
  },
  {
    asks: 'Other tags that nothing defines',
    omitted:
      'A jail may give any parameter to an action or a filter, and its file is not the one that is judged.',
  },
  {
    asks: 'An `actionban` that changes a firewall has an `actionunban`',
    rules: ['fail2ban/ban-without-unban'],
  },
  {
    asks: 'An action without `actionban`',
    omitted: 'Those that others include, and those that only tell of a start and a stop, have none.',
  },
  {
    asks: 'A filter that uses `%(__prefix_line)s` includes `common.conf`',
    rules: ['fail2ban/prefix-without-common-conf'],
  },
  {
    asks: 'Other references of a filter or an action that nothing defines',
    omitted: 'A jail may define any of them by a parameter of the filter or the action.',
  },
  {
    asks: 'No `maxretry`, `bantime` and other options of jails in a filter',
    rules: ['fail2ban/jail-option-in-filter'],
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
