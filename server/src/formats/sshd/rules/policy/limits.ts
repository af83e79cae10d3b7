import { oneOf, type PolicyRow } from '../../../../core/policy.js';
import { since, type Target } from '../../../../core/target.js';
import { readMaxStartups } from '../../values/limits.js';
import { readDecimal } from '../../values/numbers.js';
import { parseTime } from '../../values/time-format.js';
import { atMost, secondsWithin, shown } from './bounds.js';

/** How long and how often somebody may knock. */
export const limits: readonly PolicyRow[] = [
  {
    id: 'sshd/endless-login-grace-time',
    option: 'LoginGraceTime',
    title: 'A login may take for ever',
    why: 'With `LoginGraceTime 0` sshd never disconnects a client that does not authenticate. A few idle connections use up `MaxStartups`, and nobody can log in any more.',
    remedy:
      'Set `LoginGraceTime 60`. On OpenSSH 8.5 to 9.7, `0` was the stopgap for CVE-2024-6387: update sshd first, to 9.8 or to a package with the correction.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 5.3,
    references: [
      { source: 'manual', id: 'sshd_config(5)' },
      { source: 'CVE', id: 'CVE-2024-6387' },
      { source: 'CWE', id: 'CWE-400' },
    ],
    examples: [{ bad: 'LoginGraceTime 0\n', good: 'LoginGraceTime 60\n' }],
    accepts: (value) => parseTime(value) !== 0,
    message: (_, target) =>
      `Clients may take for ever to log in, and idle ones use up MaxStartups.${stopgap(target)}`,
    better: [{ value: '60', safe: false }],
  },
  {
    id: 'sshd/login-grace-time',
    option: 'LoginGraceTime',
    title: 'A login may take more than a minute',
    why: 'Connections that have not logged in yet cost a process each and count for `MaxStartups`. The longer they may wait, the fewer of them it takes to keep others out.',
    remedy: 'Set `LoginGraceTime 60` or less, but leave people time to type and to find their second factor.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.13' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-18' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'LoginGraceTime 2m\n', good: 'LoginGraceTime 60\n' }],
    accepts: secondsWithin(0, 60),
    message: (option) => `LoginGraceTime is ${shown(option)}; CIS wants 60 seconds at most.`,
    better: [
      { value: '60', safe: false },
      { value: '30', safe: false },
    ],
  },
  {
    id: 'sshd/no-auth-tries',
    option: 'MaxAuthTries',
    title: 'Nobody has an attempt to log in',
    why: 'With `MaxAuthTries 0` sshd disconnects at the question which methods there are, with which every client begins. It does not mean "no limit".',
    remedy: 'Set `MaxAuthTries 4`. Each key that an agent offers counts as an attempt.',
    kind: 'correctness',
    severity: 'warning',
    profile: 'recommended',
    references: [{ source: 'manual', id: 'sshd_config(5)' }],
    examples: [{ bad: 'MaxAuthTries 0\n', good: 'MaxAuthTries 4\n' }],
    accepts: (value) => readDecimal(value) !== 0,
    message: () => 'With 0 attempts nobody can log in: sshd disconnects at the first request.',
    better: [{ value: '4', safe: false }],
  },
  {
    id: 'sshd/max-auth-tries',
    option: 'MaxAuthTries',
    title: 'A connection may try more than four passwords or keys',
    why: 'Fewer attempts for each connection make guessing slower, and sshd logs failures once half of them are used.',
    remedy:
      'Set `MaxAuthTries 4` or less. Each key that an agent offers counts: whoever has many needs `IdentitiesOnly` on the client.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.16' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-19' },
      { source: 'lynis', id: 'SSH-7408' },
      { source: 'CWE', id: 'CWE-307' },
    ],
    examples: [{ bad: 'MaxAuthTries 6\n', good: 'MaxAuthTries 4\n' }],
    accepts: atMost(4),
    message: (option) => `MaxAuthTries is ${shown(option)}; CIS wants 4 at most.`,
    better: [
      { value: '4', safe: false },
      { value: '3', safe: false },
    ],
  },
  {
    id: 'sshd/max-sessions',
    option: 'MaxSessions',
    title: 'One connection may have more than ten sessions',
    why: 'Each session of a multiplexed connection is a process, and is opened without another login. A limit keeps one stolen connection from using up the server.',
    remedy: 'Set `MaxSessions 10`, which is the default, or less.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 2.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.17' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-20' },
      { source: 'lynis', id: 'SSH-7408' },
    ],
    examples: [{ bad: 'MaxSessions 50\n', good: 'MaxSessions 10\n' }],
    accepts: atMost(10),
    message: ({ value }) => `One connection may have ${value} sessions; CIS wants 10 at most.`,
    better: [{ value: '10', safe: false }],
  },
  {
    id: 'sshd/max-startups',
    option: 'MaxStartups',
    title: 'Too many connections may wait to log in',
    why: 'Bots guess over connections that have not logged in yet, and can keep the server busy with them. `10:30:60` refuses some of the new ones from ten on, and all of them at sixty.',
    remedy: 'Set `MaxStartups 10:30:60` or less, unless many people log in within the same second.',
    kind: 'security',
    severity: 'info',
    profile: 'strict',
    risk: 3.1,
    references: [
      { source: 'CIS', id: 'Debian 12: 5.1.18' },
      { source: 'PCI DSS', id: '2.2.6' },
      { source: 'dev-sec', id: 'sshd-21' },
      { source: 'CWE', id: 'CWE-400' },
    ],
    examples: [{ bad: 'MaxStartups 100:30:200\n', good: 'MaxStartups 10:30:60\n' }],
    accepts: (value) => {
      const read = readMaxStartups(value);
      return read === undefined || (read.start <= 10 && read.full <= 60);
    },
    message: (option) => `MaxStartups is ${shown(option)}; CIS wants 10:30:60, or less.`,
    better: [{ value: '10:30:60', safe: false }],
  },
  {
    id: 'sshd/privilege-separation',
    option: 'UsePrivilegeSeparation',
    title: 'Strangers talk to a process of root',
    why: 'Without privilege separation the whole connection is served by root, before the login too: a fault in sshd gives away the server, and not only a confined process.',
    remedy: 'Set `UsePrivilegeSeparation sandbox`, or remove the line.',
    kind: 'security',
    severity: 'warning',
    profile: 'recommended',
    risk: 8.1,
    references: [
      { source: 'ComplianceAsCode', id: 'sshd_use_priv_separation' },
      { source: 'dev-sec', id: 'sshd-16' },
      { source: 'lynis', id: 'SSH-7408' },
      { source: 'CWE', id: 'CWE-250' },
    ],
    examples: [
      { target: '7.4', bad: 'UsePrivilegeSeparation no\n', good: 'UsePrivilegeSeparation sandbox\n' },
    ],
    before: '7.5',
    accepts: oneOf('yes', 'sandbox'),
    message: () => 'Clients that have not logged in yet talk to a process of root.',
    better: [{ value: 'sandbox', safe: false }],
  },
];

/** What else `LoginGraceTime 0` may be there for, where the release needs it or nobody said which it is. */
function stopgap(target: Target): string {
  const mayNeedIt = target.isAssumed || (since(target, '8.5') && !since(target, '9.8'));
  return mayNeedIt ? ' If it is there for CVE-2024-6387 (OpenSSH 8.5 to 9.7), update sshd first.' : '';
}
