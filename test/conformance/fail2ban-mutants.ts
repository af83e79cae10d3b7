import type { Random } from '../support/random.js';
import { TRIED_VALUES } from './fail2ban-corners.js';

const JAILS = [
  ...[
    'sshd',
    'sshd',
    'sshd',
    'recidive',
    'nginx-http-auth',
    'nginx-botsearch',
    'apache-auth',
    'postfix',
    'proftpd',
  ],
  ...['dovecot', 'vsftpd', 'apache-badbots', 'pam-generic', 'asterisk', 'mysqld-auth', 'dropbear', 'exim'],
];

/** Values that are right, some of which refer to others. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  bantime: [
    '1h',
    '3600',
    '-1',
    '1d',
    '%(findtime)s',
    '%(known/bantime)s',
    '%(recidive/bantime)s',
    '%(long)s',
    '1d12h',
  ],
  findtime: ['10m', '600', '1h', '%(default/findtime)s', '1 hour 5 min', '%(long)s'],
  maxretry: ['3', '5', '%(known/maxretry)s', '1'],
  maxmatches: ['%(maxretry)s', '10'],
  usedns: ['no', 'warn', 'yes', 'raw'],
  ignoreip: [
    '127.0.0.1/8 ::1',
    '192.0.2.1, 192.0.2.2',
    '10.0.0.0/8\n           2001:db8::/32',
    '%(office)s 192.0.2.9',
    '%(office)s',
  ],
  backend: ['auto', 'polling', 'systemd', '%(default_backend)s', '%(syslog_backend)s'],
  mode: ['normal', 'aggressive'],
  port: ['ssh', '22,2222', '%(known/port)s,8080', 'http,https'],
  protocol: ['tcp', 'udp'],
  chain: ['INPUT', 'DOCKER-USER'],
  destemail: ['admin@example.org', 'root@%(__name__)s.example.org'],
  sender: ['fail2ban@example.org'],
  mta: ['mail', 'sendmail'],
  banaction: ['nftables', 'iptables-multiport', 'ufw', '%(banaction_allports)s', 'nftables[type=allports]'],
  banaction_allports: ['iptables-allports', 'nftables[type=allports]'],
  action: [
    ...[
      '%(action_mwl)s',
      '%(action_mw)s',
      '%(action_)s',
      '%(banaction)s[port="%(port)s", name=x]',
      'iptables\n   sendmail[dest=root]',
    ],
    ...[
      '%(action_)s\n         %(mta)s-whois[sender="%(sender)s", dest="%(destemail)s"]',
      'ufw[blocktype="deny, really"]',
    ],
  ],
  filter: ['%(__name__)s', 'sshd[mode=%(mode)s]', 'sshd', 'nginx-http-auth', 'postfix[mode=auth]'],
  logpath: [
    '/var/log/a.log',
    '/var/log/*/b.log',
    '%(sshd_log)s',
    '/var/log/a.log\n  %(syslog_authpriv)s',
    '%(logs)s/c.log',
  ],
  'bantime.increment': ['true', 'no'],
  'bantime.maxtime': ['5w'],
  'bantime.rndtime': ['8m'],
  'bantime.factor': ['1'],
  ignoreself: ['true', 'false'],
  logencoding: ['utf-8', 'auto'],
  journalmatch: ['_COMM=%(__name__)s', '_SYSTEMD_UNIT=%(__name__)s.service + _COMM=x'],
};
const NAMES = Object.keys(GOOD);
const HELPERS = 'long = 2w\noffice = 198.51.100.0/24 2001:db8:1::/48\nlogs = /var/log/shop\n';

/** A jail.local that fail2ban takes: some defaults, and some jails, of which a few are one's own. */
export function randomJails(random: Random): string {
  const parts = [
    `[DEFAULT]\n${HELPERS}${options(random, 5, ['filter', 'logpath', 'mode', 'journalmatch'], true)}`,
  ];
  const used = new Set<string>();
  for (let left = 1 + random.below(4); left > 0; left--) {
    const isOwn = random.below(5) === 0;
    const name = isOwn ? `shop-${left}` : random.pick(JAILS);
    if (used.has(name)) continue;
    used.add(name);
    const own = isOwn ? 'filter = sshd\nlogpath = /var/log/shop.log\nport = 22\n' : '';
    const except = isOwn ? ['filter', 'logpath', 'port'] : [];
    const isOn = random.below(8) > 0;
    parts.push(`[${name}]\nenabled = ${isOn}\n${own}${options(random, 5, except, false)}`);
  }
  return parts.join('\n');
}

function options(random: Random, most: number, except: readonly string[], isDefault: boolean): string {
  const names = new Set(Array.from({ length: random.below(most + 1) }, () => random.pick(NAMES)));
  return [...names]
    .filter((name) => !except.includes(name))
    .map((name) => `${name} = ${valueFor(name, random, isDefault)}\n`)
    .join('');
}

/** In `[DEFAULT]` a value that is known from before is the value itself. */
function valueFor(name: string, random: Random, isDefault: boolean): string {
  const values = GOOD[name] as readonly string[];
  const value = random.pick(values);
  return isDefault && /%\((?:known\/|default\/|port\)|\w+_backend\))/.test(value)
    ? (values[0] as string)
    : value;
}

const MARKS = [
  '"',
  "'",
  '#',
  ' # x',
  ' ; x',
  ';x',
  ',',
  '%',
  '%%',
  '[',
  ']',
  '=',
  ':',
  ' ',
  '\t',
  '\u00a0',
  '(',
  '<',
  '\\',
  '$',
];
const ODD_LINES = [
  ...[
    '[DEFAULT]',
    '[sshd]',
    '[default]',
    '[nothing]',
    'enabled = true',
    'enable = true',
    'enabled = false',
    'nothing',
    ' x',
    '::1',
  ],
  ...[
    '192.0.2.1',
    '2001:db8::1',
    '# a comment',
    '; a comment',
    '',
    '  # inside',
    'before = x.conf',
    '[INCLUDES]',
    '[sshd',
    'port : 22',
  ],
];

type Mutation = (lines: string[], at: number, random: Random) => void;

const setValue: Mutation = (lines, at, random) => {
  const [, head = '', name = ''] = /^(\s*([\w./]+)\s*[=:]\s*)/.exec(lines[at] as string) ?? [];
  const values = TRIED_VALUES[name.toLowerCase()] ?? TRIED_VALUES['nothing'];
  lines[at] = (head || 'nothing = ') + random.pick(values as readonly string[]);
};

const MUTATIONS: readonly Mutation[] = [
  ...[setValue, setValue, setValue],
  (lines, at, random) => {
    const name = random.pick(Object.keys(TRIED_VALUES));
    lines.splice(at + 1, 0, `${name} = ${random.pick(TRIED_VALUES[name] as readonly string[])}`);
  },
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] as string),
  (lines, at, random) => lines.splice(at, 0, random.pick(ODD_LINES)),
  (lines, at, random) => {
    lines[at] = random.pick([' ', '  ', '\t', '    ']) + lines[at];
  },
  (lines, at) => {
    lines[at] = (lines[at] as string).trimStart();
  },
  (lines, at, random) => {
    const line = lines[at] as string;
    const where = random.pick([line.length, random.below(line.length + 1)]);
    lines[at] = line.slice(0, where) + random.pick(MARKS) + line.slice(where);
  },
  (lines, at, random) => {
    const line = lines[at] as string;
    const where = random.below(line.length + 1);
    lines[at] = line.slice(0, where) + line.slice(where + 1);
  },
  (lines, at) => {
    lines[at] = (lines[at] as string).replace('=', '');
  },
  (lines, at, random) => {
    lines[at] =
      random.below(2) === 0 ? (lines[at] as string).toUpperCase() : (lines[at] as string).toLowerCase();
  },
  (lines, at, random) => {
    const other = random.below(lines.length);
    [lines[at], lines[other]] = [lines[other] as string, lines[at] as string];
  },
  (lines, at) => {
    lines[at] = (lines[at] as string).replace(/%\(([^)]*)\)s/, '%($1)');
  },
  (lines, at, random) => {
    lines[at] = (lines[at] as string).replace(
      /%\([^)]*\)s/,
      `%(${random.pick(['nothing', 'known/bantime', 'x/y', ''])})s`,
    );
  },
];

/** A jail.local in which one or two things are changed. */
export function mutatedJails(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let left = 1 + random.below(2); left > 0; left--) {
    random.pick(MUTATIONS)(lines, pickLine(lines, random), random);
    if (lines.length === 0) lines.push('');
  }
  return lines.join('\n');
}

/** Where there is something to change: what stands in a comment is nothing to fail2ban. */
function pickLine(lines: readonly string[], random: Random): number {
  for (let tries = 0; tries < 20; tries++) {
    const at = random.below(lines.length);
    if (!/^\s*(?:[#;]|$)/.test(lines[at] as string)) return at;
  }
  return random.below(lines.length);
}
