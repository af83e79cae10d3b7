import type { CoverageItem } from '../../../core/coverage.js';

/** What the values of a jail's options come to. */
export const values: readonly CoverageItem[] = [
  {
    asks: 'A time that fail2ban cannot read: `hr`, `mins`, a decimal comma, a word, nothing at all',
    rules: ['fail2ban/invalid-time'],
    remark: 'the server dies although `fail2ban-client -t` says OK',
  },
  {
    asks: '`1M` or `1y6m` where months are meant',
    rules: ['fail2ban/misread-time'],
  },
  {
    asks: '`1h30`, whose end counts as seconds',
    rules: ['fail2ban/misread-time'],
    remark: 'behind minutes, seconds are what is expected',
  },
  {
    asks: 'Units in a time with a target before 0.10',
    omitted: 'Releases before 0.10 are older than those that are judged here.',
  },
  {
    asks: 'A `bantime` that is a program in Python, which the server runs as root',
    omitted:
      'Who can write this file is root already, and arithmetic such as `60*60` is a fair way to write a time.',
  },
  {
    asks: '`maxretry` or `maxmatches` that is no whole number, `maxlines` below 1',
    rules: ['fail2ban/invalid-integer'],
  },
  {
    asks: 'A switch, `enabled` most of all, whose value is no truth value',
    rules: ['fail2ban/not-a-boolean', 'fail2ban/quoted-value'],
    remark: 'no error: the server runs, and what is not true is false',
  },
  {
    asks: 'Quotes around a value',
    rules: ['fail2ban/quoted-value'],
    remark: 'the server dies of some; a path in quotes is only not found',
  },
  {
    asks: 'A `backend` that there is not, `journald` for one',
    rules: ['fail2ban/unknown-backend'],
  },
  {
    asks: 'The backend `gamin` since 1.1.0',
    rules: ['fail2ban/unknown-backend'],
  },
  {
    asks: 'A `usedns` that is none of the four words',
    rules: ['fail2ban/unknown-usedns'],
  },
  {
    asks: 'A `logencoding`, `logtimezone`, `ignorecache`, `bantime.multipliers` or `bantime.factor` that the server refuses',
    rules: ['fail2ban/refused-value'],
    remark: 'of an encoding only names that are like none of those of Python',
  },
  {
    asks: 'A `bantime.formula` or a `datepattern` that the server refuses',
    omitted:
      'The formula is a program in Python and is run at the first ban only; which patterns of dates are refused takes the whole reader of them to tell.',
  },
  {
    asks: 'A second path, a comma or another word than `tail` and `head` on a line of `logpath`',
    rules: ['fail2ban/log-path-form'],
  },
  {
    asks: 'A relative path in `logpath`',
    omitted:
      'It works where the server happens to be started in the right folder, and nobody has been seen to write one.',
  },
  {
    asks: '`logpath` beside the backend `systemd`',
    omitted:
      'The stock jails have both, so that the backend can be chosen by one line; a jail that reads the wrong place is told of by other rules.',
  },
  {
    asks: 'A port with blanks or out of range, an unknown protocol or chain',
    omitted:
      'Each action reads them in its own way, and the names of services and chains are those of the machine.',
  },
  {
    asks: 'A `failregex` of a jail that does not compile',
    omitted: "fail2ban's tags make parts of the expression, and only Python tells surely what comes of it.",
  },
];
