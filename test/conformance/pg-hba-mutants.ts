import type { Random } from '../support/random.js';

const TYPES = ['local', 'host', 'hostssl', 'hostnossl', 'hostgssenc', 'hostnogssenc'];
const NETWORK_TYPES = TYPES.slice(1);
const DATABASES = ['all', 'app', 'sameuser', 'samerole', 'samegroup', 'replication', 'app,shop', '"all"'];
const USERS = ['all', 'alice', '+staff', 'alice,bob', '"Alice B"', '+"the staff"', '"+staff"'];
const ADDRESSES = [
  ...['192.0.2.0/24', '10.0.0.1/32', '2001:db8::/32', '::1/128', 'all', 'samehost', 'samenet', '0.0.0.0/0'],
  ...['db.example.org', '.example.org', '192.0.2.0 255.255.255.0', '2001:db8:: ffff:ffff::', '192.0.2.77/24'],
];
const METHODS = ['trust', 'reject', 'scram-sha-256', 'md5', 'password', 'pam', 'ident'];
const LDAP = ['ldap ldapserver=192.0.2.1 ldapprefix=cn=', 'ldap "ldapbasedn=dc=example,dc=org" ldaptls=1'];
const LOCAL_METHODS = [...METHODS, ...LDAP, 'peer', 'peer map=staff', 'ident map=staff'];
const HOST_METHODS = [
  ...METHODS,
  ...LDAP,
  'gss',
  'gss include_realm=0 krb_realm=EXAMPLE.ORG',
  'pam pamservice=pg',
];
const TLS_METHODS = [...HOST_METHODS, 'cert', 'cert map=staff', 'scram-sha-256 clientcert=verify-full'];

/** Words that stand in no column by right, and some that do so in another one. */
const ODD_WORDS = [
  ...[
    'HOST',
    'Local',
    'hosts',
    'include',
    'include_dir',
    '"host"',
    'ALL',
    'Replication',
    '"replication"',
    '""',
  ],
  ...[
    'a"l"l',
    '""all',
    '"a""b"',
    '"a b',
    "'all'",
    'a#b',
    '#',
    ';',
    '@',
    '@"admins"',
    '"@admins"',
    '/^a',
    '+',
    '-',
  ],
  ...[
    '*',
    '10.*',
    '10/8',
    '10.1/16',
    '010.0.0.0/8',
    '0x0a.0.0.0/8',
    '167772160/8',
    '1.2.3.4/33',
    '1.2.3.4/-1',
  ],
  ...['1.2.3.4/', '1.2.3.4/08', '1.2.3.4/+8', '1.2.3.4/8x', '1.2.3.4/255.0.0.0', '256.1.1.1', '256.1.1.1/32'],
  ...[
    '10.0.0.1',
    '10.0.0.1 8',
    '10.0.0.1 255.0.255.0',
    '10.0.0.1 ::',
    '::1',
    ':: ::',
    '::1 255.0.0.0',
    '[::1]/128',
  ],
  ...['fe80::1%lo/64', '::ffff:192.0.2.1/128', '1:2:3:4:5:6:7:8/129', '::/0', 'samehost/32', 'all/0', 'x/8'],
  ...[
    '1.2.3.4 /8',
    '192.168.08.0/24',
    '0/0',
    '1.2.3.4.5/8',
    'a_b',
    '.',
    '255.255.255.0',
    '/24',
    '1::2::3/64',
  ],
  ...[
    'MD5',
    'gssapi',
    'krb5',
    'crypt',
    'sspi',
    'bsd',
    'oauth',
    'none',
    'radius',
    'ldap',
    'cert',
    'peer',
    'gss',
  ],
];

const ODD_OPTIONS = [
  ...['map=x', 'map', 'map=', '=x', '=', 'MAP=x', 'map =x', 'map= x', 'nothing=1', '"map=a b"', 'map="a b"'],
  ...[
    'clientcert=1',
    'clientcert=verify-ca',
    'clientcert=verify-full',
    'clientcert=',
    'clientcert=no-verify',
  ],
  ...[
    'clientname=CN',
    'clientname=DN',
    'clientname=dn',
    'include_realm=1',
    'include_realm=yes',
    'krb_realm=X',
  ],
  ...['pamservice=x', 'pam_use_hostname=1', 'compat_realm=1', 'upn_username=1', 'ldaptls=1', 'ldaptls=true'],
  ...['ldapserver=192.0.2.9', 'ldapport=389', 'ldapport=0', 'ldapport=-5', 'ldapport=x', 'ldapport=389x'],
  ...[
    'ldapport=99999',
    'ldapscheme=ldaps',
    'ldapscheme=ftp',
    'ldapprefix=cn=',
    'ldapsuffix=,dc=x',
    'ldapscope=sub',
  ],
  ...[
    '"ldapsuffix=,dc=x"',
    'ldapbasedn=dc=x',
    'ldapbinddn=cn=x',
    'ldapbindpasswd=x',
    'ldapsearchattribute=uid',
  ],
  ...[
    '"ldapsearchfilter=(uid=$username)"',
    'ldapurl=ldap://192.0.2.1/dc=x?uid?sub',
    'ldapurl=http://x/',
    'ldapurl=x',
  ],
  ...[
    'ldapurl=ldaps://192.0.2.1:636/dc=x',
    '"ldapurl=ldap://192.0.2.1/dc=x?uid?one?(a=b)"',
    'ldapurl=ldap://',
  ],
  ...[
    'radiusservers=192.0.2.1',
    '"radiusservers=192.0.2.1,192.0.2.2"',
    'radiussecrets=s',
    '"radiussecrets=s,t"',
  ],
  ...['radiusports=1812', 'radiusports=0', 'radiusports=x', '"radiusports=1,2,3"', 'radiusidentifiers=x'],
  ...['radiusservers=', 'radiussecrets=', 'radiusserver=192.0.2.1', 'issuer=x', 'scope=x', 'validator=x'],
];

/** Files of words, beside the ones that refer to them. */
export const WORD_FILES: Readonly<Record<string, string>> = {
  admins: 'alice, bob # the two\n+staff "Carol C"\n',
  empty: '# nobody yet\n\n',
  nested: '@admins\ndave\n@empty',
  keywords: 'all replication "all"',
  networks: '192.0.2.0/24\n',
  options: 'map=staff\n',
  broken: '"never closed\nalice\n',
  'my names': 'erin\\\nfrank\n',
  'below/names': '@more\n',
  'below/more': 'grace',
  dangling: 'alice @nowhere\n',
};
const REFERENCES = [
  ...[
    '@admins',
    '@empty',
    '@nested',
    '@keywords',
    '@networks',
    '@options',
    '@broken',
    '@"my names"',
    '@missing',
  ],
  ...[
    '@below/names',
    '@dangling',
    'alice,@admins',
    '@admins,',
    '@empty,bob',
    '+@admins',
    '@below',
    '@@admins',
  ],
];

const MARKS = [
  ' ',
  '\t',
  ',',
  ' ,',
  ', ',
  '"',
  '""',
  "'",
  '\\',
  '#',
  ' # ',
  '=',
  '/',
  '@',
  '+',
  ';',
  '\r',
  '\f',
  '\v',
];
const RARE_MARKS = ['\u00a0', '\ufeff', '\\\n', '\\\r\n', '\\ \n', '\0', '\n', '\r\n', '\\\\\n', 'é', '😀'];

/** A table of a few records that PostgreSQL reads, the same for the same seed. */
export function randomTable(random: Random): string {
  const count = 1 + random.below(4);
  return Array.from({ length: count }, () => randomRecord(random)).join('');
}

function randomRecord(random: Random): string {
  const isLocal = random.below(4) === 0;
  const type = isLocal ? 'local' : random.pick(NETWORK_TYPES);
  const columns = [type, random.pick(DATABASES), random.pick(USERS)];
  if (!isLocal) columns.push(random.pick(ADDRESSES));
  columns.push(random.pick(isLocal ? LOCAL_METHODS : type === 'hostssl' ? TLS_METHODS : HOST_METHODS));
  const comment = random.below(8) === 0 ? ' # a comment' : '';
  return `${columns.join(random.pick([' ', '\t', '   ', '\t\t']))}${comment}\n`;
}

/** A column of a line with the blanks behind it. */
interface Cell {
  readonly word: string;
  readonly gap: string;
}

type Mutation = (cells: Cell[], at: number, random: Random) => void;

const MUTATIONS: readonly Mutation[] = [
  // Another word of the same column, which mostly leaves a record that is read.
  (cells, at, random) => put(cells, at, random.pick(usualWords(at, cells))),
  (cells, at, random) => put(cells, at, random.pick(usualWords(at, cells))),
  (cells, at, random) => put(cells, at, random.pick(usualWords(at, cells))),
  (cells, at, random) => put(cells, at, random.pick(ODD_WORDS)),
  (cells, at, random) => put(cells, at, random.pick(ODD_WORDS)),
  (cells, at, random) =>
    put(cells, random.below(2) === 0 ? at : 1 + random.below(2), random.pick(REFERENCES)),
  (cells, _, random) => append(cells, random.pick(ODD_OPTIONS)),
  (cells, _, random) => append(cells, random.pick(ODD_OPTIONS)),
  (cells, _, random) => {
    put(cells, cells.length - 1, random.pick(['ldap', 'radius', 'cert', 'pam', 'gss', 'ident', 'peer']));
    for (let count = random.below(4); count > 0; count--) append(cells, random.pick(ODD_OPTIONS));
  },
  (cells, at) => cells.splice(at, 1),
  (cells, at, random) => cells.splice(at, 0, { word: random.pick(usualWords(at, cells)), gap: ' ' }),
  (cells, at, random) => {
    const other = random.below(cells.length);
    const { word } = cells[at] as Cell;
    put(cells, at, (cells[other] as Cell).word);
    put(cells, other, word);
  },
  (cells, at, random) => put(cells, at, changedCase((cells[at] as Cell).word, random)),
  (cells, at, random) => put(cells, at, quotedSomewhere((cells[at] as Cell).word, random)),
  (cells, at, random) => put(cells, at, withMark((cells[at] as Cell).word, random.pick(MARKS), random)),
  (cells, at, random) => put(cells, at, withMark((cells[at] as Cell).word, random.pick(RARE_MARKS), random)),
  (cells, at, random) => put(cells, at, withoutCharacter((cells[at] as Cell).word, random)),
  (cells, at, random) => {
    const { word } = cells[at] as Cell;
    cells[at] = { word, gap: random.pick([...MARKS, ...RARE_MARKS]) };
  },
];

/** A pg_hba.conf with one to three mistakes, or with something that looks like one. */
export function mutatedHba(text: string, random: Random): string {
  const lines = text.split(/(?<=\n)/);
  for (let count = random.pick([1, 1, 1, 2, 3]); count > 0; count--) {
    const at = pickLine(lines, random);
    lines[at] = mutatedLine(lines[at] ?? '', random);
    if (random.below(40) === 0) lines[at] = lines[at].replace(/\n$/, '');
  }
  return lines.join('');
}

/** One with a record, mostly. */
function pickLine(lines: readonly string[], random: Random): number {
  for (let tries = 0; tries < 20; tries++) {
    const at = random.below(lines.length);
    if (!/^\s*(?:#|$)/.test(lines[at] as string)) return at;
  }
  return random.below(lines.length);
}

function mutatedLine(line: string, random: Random): string {
  const [, indent = '', body = '', end = ''] = /^([ \t]*)([^\r\n]*)(\r*\n?)/.exec(line) ?? [];
  const cells = [...body.matchAll(/("[^"]*"|[^\s"]+)+("[^\s]*)?|"[^\s]*/g)].map((match): Cell => {
    const [gap = ''] = /^\s*/.exec(body.slice(match.index + match[0].length)) ?? [];
    return { word: match[0], gap };
  });
  if (cells.length === 0) return random.pick(MARKS) + line;
  // A name may be anything: what is done to one leaves most records to be read.
  const at = random.below(3) > 0 ? 1 + random.below(2) : random.below(cells.length);
  random.pick(MUTATIONS)(cells, Math.min(at, cells.length - 1), random);
  return indent + cells.map(({ word, gap }) => word + gap).join('') + end;
}

function put(cells: Cell[], at: number, word: string): void {
  const old = cells[at];
  cells[at] = { word, gap: old?.gap ?? ' ' };
}

function append(cells: Cell[], word: string): void {
  const last = cells.pop() as Cell;
  cells.push({ word: last.word, gap: ' ' }, { word, gap: last.gap });
}

function usualWords(at: number, cells: readonly Cell[]): readonly string[] {
  const isLocal = cells[0]?.word === 'local';
  const columns = [
    TYPES,
    DATABASES,
    USERS,
    isLocal ? LOCAL_METHODS : ADDRESSES,
    isLocal ? ODD_OPTIONS : TLS_METHODS,
  ];
  return columns[at] ?? ODD_OPTIONS;
}

function changedCase(word: string, random: Random): string {
  if (random.below(2) === 0) return word.toUpperCase();
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

function quotedSomewhere(word: string, random: Random): string {
  const from = random.below(2) === 0 ? 0 : random.below(word.length + 1);
  const to = random.below(2) === 0 ? word.length : from + random.below(word.length - from + 1);
  return `${word.slice(0, from)}"${word.slice(from, to)}"${word.slice(to)}`;
}

function withMark(word: string, mark: string, random: Random): string {
  const at = random.pick([0, word.length, random.below(word.length + 1)]);
  return word.slice(0, at) + mark + word.slice(at);
}

function withoutCharacter(word: string, random: Random): string {
  const at = random.below(word.length);
  return word.slice(0, at) + word.slice(at + 1);
}
