import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import type { Random } from './random.js';

const CHARACTERS = ' \t"\'\\#=,:;%*?!+-^/0189aZ.@[]{}\r\f\v\u00A0é';
const VALUES = [
  ...[
    'yes',
    'no',
    'Yes',
    'NO',
    'none',
    'any',
    'all',
    'default',
    'true',
    '',
    '""',
    "''",
    '*',
    '~/x',
    '/',
    '/x y',
  ],
  ...['0', '1', '00', '-1', '22', '65535', '65536', '2147483647', '2147483648', '4294967296', '1e3', '0x10'],
  ...[
    '010',
    '0777',
    '0800',
    '1s',
    '1m30',
    '5 m',
    '1.5h',
    '1W2d',
    '30sec',
    '2G',
    '15',
    '1K none',
    '16 5m',
    '1GB',
  ],
  ...['10:30:60', '10:0:60', '60:30:10', '10:30', '24:64', '33', '32:129', '24:64x', ' 10:30:60x'],
  ...['::1', '[::1]:22', '0.0.0.0', '1.2.3.4:99', '*:80', '[::]', '10.0.0.1/8', '10.0.0.0/8', '10.0.0.0/33'],
  ...[
    'local',
    'remote',
    'clientspecified',
    'prohibit-password',
    'without-password',
    'sandbox',
    'delayed',
    'inet6',
  ],
  ...[
    'aes128-ctr',
    '+aes128-cbc',
    '-aes*',
    '^aes256-ctr',
    'aes*',
    'aes128-ctr,',
    ',aes128-ctr',
    'aes128-ctr,+x',
  ],
  ...[
    'hmac-sha2-256',
    '-hmac-*',
    'curve25519-sha256',
    '+diffie-hellman-group1-sha1',
    'ssh-rsa',
    'ssh-*',
    '-*',
    '+',
  ],
  ...[
    'publickey',
    'publickey,password',
    'password,',
    'any password',
    'keyboard-interactive:pam',
    'publickey,,none',
  ],
  ...[
    'internal-sftp',
    'sftp internal-sftp',
    'sftp',
    '/bin/true',
    'true',
    '"/bin/true"',
    '%u',
    '%%',
    'A=b',
    '=b',
    'A',
  ],
  ...[
    'User bob',
    'User',
    'all',
    'all User x',
    'User=bob',
    'User = bob',
    'Address 10.0.0.0/8,',
    'Group a,b User c',
  ],
  ...[
    'LocalPort 22',
    'LocalPort 22,23',
    'LocalPort ssh',
    'Address 1.2.3.4/24',
    'Host *.x',
    'Address !10.0.0.0/8,*',
  ],
  ...[
    'VERBOSE',
    'debug3',
    'AUTH',
    'local7',
    'md5',
    'SHA256',
    'af11',
    'ef cs0',
    '0 0',
    '256',
    'lowdelay',
    'le none x',
  ],
  ...[
    'touch-required',
    'none none',
    'session=5m',
    '*=1h x=',
    'a=b',
    'bob@1.2.3.4/24',
    'a@b@10.0.0.0/8',
    '@',
    'bob@',
  ],
];
const NAMES = keywords.entries.map((entry) => entry.name);

type Mutation = (lines: string[], random: Random) => void;

/** What people and editors do to lines, and worse. */
const MUTATIONS: readonly Mutation[] = [
  inLine((line, random) => spliced(line, random, random.below(5), '')),
  inLine((line, random) => spliced(line, random, 0, random.pick(CHARACTERS))),
  inLine((line, random) => spliced(line, random, 1, random.pick(CHARACTERS))),
  inLine((line, random) => spliced(line, random, 0, random.pick(['"', "'", ' ', '#', '=', ' # ', '\\']))),
  inLine((line, random) => line.replace(/(\S+)(\s*)$/, (_, word, blanks) => quoted(word, random) + blanks)),
  inLine((line, random) => line.replace(/^(\s*)(\w+)/, (_, indent) => indent + random.pick(NAMES))),
  inLine((line, random) =>
    line.replace(/^(\s*\w+)[\s=].*/, (_, keyword) => `${keyword} ${random.pick(VALUES)}`),
  ),
  (lines, random) => {
    lines.splice(random.below(lines.length + 1), 0, `${random.pick(NAMES)} ${random.pick(VALUES)}`);
  },
  inLine((line, random) => {
    const words = line.split(' ');
    const [from, to] = [random.below(words.length), random.below(words.length)];
    words.splice(to, 0, ...words.splice(from, 1));
    return words.join(' ');
  }),
  (lines, random) => lines.splice(random.below(lines.length), 1),
  (lines, random) => {
    const [line] = lines.splice(random.below(lines.length), 1);
    lines.splice(random.below(lines.length + 1), 0, line as string);
  },
  (lines, random) => lines.splice(random.below(lines.length + 1), 0, random.pick(lines)),
  (lines, random) => {
    const at = random.below(lines.length);
    lines.splice(at, 2, lines.slice(at, at + 2).join(random.pick(['', ' ', ' # '])));
  },
];

/** The text with one to three of the mutations. */
export function mutated(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let left = 1 + random.below(3); left > 0 && lines.length > 0; left--)
    random.pick(MUTATIONS)(lines, random);
  return lines.join('\n');
}

/** Comments have little to break: a line that sshd reads is taken where there is one. */
function inLine(mutate: (line: string, random: Random) => string): Mutation {
  return (lines, random) => {
    const read = lines.map((_, index) => index).filter((index) => /^\s*[^#\s]/.test(lines[index] as string));
    const at = read.length > 0 ? random.pick(read) : random.below(lines.length);
    lines[at] = mutate(lines[at] as string, random);
  };
}

function spliced(line: string, random: Random, removed: number, inserted: string): string {
  const at = random.below(line.length + 1);
  return line.slice(0, at) + inserted + line.slice(at + removed);
}

function quoted(word: string, random: Random): string {
  const quote = random.pick(['"', "'"]);
  return quote + word + quote;
}
