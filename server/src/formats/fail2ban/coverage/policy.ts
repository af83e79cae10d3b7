import type { CoverageItem } from '../../../core/coverage.js';

/** What is banned, for how long, and by which action. */
export const policy: readonly CoverageItem[] = [
  {
    asks: 'Some jail is enabled, that of sshd at least',
    by: { lynis: ['TOOL-5104'], manual: ['jail.conf(5)'], CWE: ['CWE-307'] },
    rules: ['fail2ban/no-jail-enabled'],
    remark:
      'said where `[sshd]` is turned off and no other jail is on; where no file says so, a distribution may enable it in `jail.d`',
  },
  {
    asks: 'fail2ban is installed',
    by: { lynis: ['TOOL-5102'] },
    omitted: 'Which programs a server has is not in their configuration.',
  },
  { asks: 'No `enabled = true` in `[DEFAULT]`', rules: ['fail2ban/enabled-by-default'] },
  {
    asks: 'A ban lasts: `bantime` is positive or -1, and not short for a login',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/bantime-without-ban', 'fail2ban/short-bantime'],
  },
  { asks: 'Bans that never end', rules: ['fail2ban/permanent-ban'], remark: 'the strict profile' },
  {
    asks: '`findtime` is positive, and not short for a login',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/findtime-without-window', 'fail2ban/short-findtime'],
  },
  { asks: '`bantime` is not shorter than `findtime`', rules: ['fail2ban/findtime-longer-than-bantime'] },
  {
    asks: '`maxretry` is neither high nor below one',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/high-maxretry', 'fail2ban/maxretry-not-positive'],
  },
  {
    asks: '`maxretry = 1` for a login locks out who mistypes once',
    omitted: 'With keys alone it is a sound choice, and whether passwords are allowed the service decides.',
  },
  {
    asks: '`bantime.increment`: with `bantime.maxtime`, which is not below `bantime`, and with a database',
    rules: [
      'fail2ban/increment-without-database',
      'fail2ban/increment-without-maxtime',
      'fail2ban/maxtime-below-bantime',
    ],
  },
  {
    asks: '`bantime.increment` or a recidive jail, and `bantime.rndtime`',
    omitted: 'A plain ban time is what fail2ban ships, and it does its work.',
  },
  {
    asks: '`dbpurgeage` is not far below the longest ban',
    omitted:
      'fail2ban keeps what it needs for running bans, and how long a history is worth keeping is a matter of taste.',
  },
  {
    asks: '`usedns` is not `yes`',
    by: { CWE: ['CWE-350'] },
    rules: ['fail2ban/usedns-yes'],
    remark: '`warn` is what fail2ban ships',
  },
  {
    asks: 'A jail blocks, and does not only send mail or report',
    by: { CWE: ['CWE-307'] },
    rules: ['fail2ban/jail-without-ban'],
  },
  {
    asks: 'The jail for sshd bans the port on which sshd listens',
    by: { manual: ['sshd_config(5)'] },
    rules: ['fail2ban/port-of-sshd'],
    remark: 'where `sshd_config` stands in `../ssh` or beside the file',
  },
  {
    asks: 'A ban of TCP alone for services that use UDP',
    omitted:
      'The stock jails of such services ban both, and whether another one speaks UDP is not in the file.',
  },
  {
    asks: '`chain` for containers whose ports are published',
    omitted: 'Whether there are containers is not in the file.',
  },
  { asks: 'A recidive jail closes all ports', rules: ['fail2ban/recidive-on-some-ports'] },
  {
    asks: 'A recidive jail reads the log of fail2ban, which is a file',
    omitted: 'Since 1.1.0 it reads the journal too, and where fail2ban logs its command line may say.',
  },
  {
    asks: 'No `mail-whois` before fail2ban 1.0.1',
    by: { CVE: ['CVE-2021-32749'], CWE: ['CWE-94'] },
    rules: ['fail2ban/mail-whois-injection'],
  },
  {
    asks: 'Filters of `dovecot` and `domino-smtp` before 1.1.1 take long for crafted lines',
    omitted: 'The remedy is an update, which distributions make without a new release number.',
  },
  {
    asks: 'The filter of sshd before 1.1.1 with OpenSSH 9.8 and later',
    omitted: 'Which OpenSSH there is no file tells, and distributions corrected the filter.',
  },
  {
    asks: '`mode = aggressive` for sshd',
    omitted:
      'It bans for connections without a login too, which monitoring makes; upstream leaves the choice open.',
  },
  {
    asks: 'What mail actions send, and whether somebody reads it',
    omitted: 'Whose mail `root@localhost` is the server knows, and a mail is no harm.',
  },
  {
    asks: 'Reports to third parties',
    by: { CWE: ['CWE-359'] },
    rules: ['fail2ban/report-to-others'],
    remark: 'the strict profile',
  },
  {
    asks: 'No keys in files that all users can read',
    by: { CWE: ['CWE-312', 'CWE-732'] },
    rules: ['fail2ban/secret-in-jail'],
    remark: 'the strict profile',
  },
  {
    asks: 'Logs that every user can write: below `/tmp`, `/var/tmp`, `/dev/shm`',
    by: { CWE: ['CWE-117', 'CWE-379'] },
    rules: ['fail2ban/forgeable-log'],
    remark: 'folders below `/home` are left alone, as a stock jail reads one',
  },
  {
    asks: '`ignorecommand` runs a command as root for each candidate',
    omitted: 'That is what it is for, and nothing in the file tells a good command from a bad one.',
  },
  {
    asks: '`skip_if_nologs` hides a jail that is dead',
    rules: ['fail2ban/jail-may-lack-log'],
    remark: 'the strict profile',
  },
  {
    asks: '`blocktype = DROP` in place of `REJECT`',
    omitted: 'Both keep the attacker out; which is better is disputed.',
  },
  {
    asks: '`backend = systemd` for jails whose services log to files',
    rules: ['fail2ban/journal-without-match'],
  },
  { asks: 'A jail without `logpath` whose backend reads files', rules: ['fail2ban/jail-without-log'] },
  {
    asks: 'sshd logs to the journal alone, as on Debian 12, and the backend is `auto`',
    omitted: 'Whether a syslog daemon writes the log no file of fail2ban tells.',
  },
  {
    asks: '`[DEFAULT]` does not reach stock jails that have a value of their own',
    omitted:
      'Those values are chosen for their service, and that a section comes before `[DEFAULT]` is the rule.',
  },
  {
    asks: 'One jail that is refused stops all others',
    omitted: 'The rules for what fail2ban refuses are errors for this reason.',
  },
  {
    asks: 'Changes stand in `jail.local`, not in `jail.conf`',
    by: { manual: ['jail.conf(5)'] },
    omitted:
      'What a line of `jail.conf` was when it was installed is not known, as distributions change theirs too.',
  },
  {
    asks: 'A `failregex` of ones own that is not anchored lets others write lines that ban anyone',
    omitted: 'Whether a part of a line is in the hands of an attacker only the program that writes it tells.',
  },
  {
    asks: 'A jail for sshd where other jails are enabled',
    omitted:
      'Not every server has an sshd that strangers reach, and a distribution may enable its jail in `jail.d`.',
  },
];
