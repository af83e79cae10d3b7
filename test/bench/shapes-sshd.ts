import { keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import type { Shape } from './shape.js';

const lines = (line: (index: number) => string): Shape => {
  return (size) => Array.from({ length: size }, (_, index) => `${line(index)}\n`).join('');
};

/** One line of as many words as another shape has lines. */
const words = (keyword: string, word: (index: number) => string, separator = ' '): Shape => {
  return (size) =>
    `${keyword} ${Array.from({ length: size * 4 }, (_, index) => word(index)).join(separator)}\n`;
};

/** A value that sshd takes for most keywords of a kind. */
const VALUES: Readonly<Record<string, string>> = {
  flag: 'yes',
  integer: '3',
  time: '5m',
  patterns: 'bob',
  path: '/srv/x',
  paths: '/srv/x',
  word: 'no',
  command: 'internal-sftp',
};

/** Every keyword that may stand in a block, in a block for each user. */
const blocks = keywords.entries
  .filter((entry) => entry.inMatch === true && VALUES[entry.argument.kind] !== undefined)
  .map(({ name, argument }): [string, Shape] => {
    const value = VALUES[argument.kind] as string;
    return [`blocks that set ${name}`, lines((index) => `Match User u${index}\n  ${name} ${value}`)];
  });

const everything: Shape = (size) =>
  lines(
    (index) =>
      `Match User u${index}\nAllowTcpForwarding yes\nX11Forwarding yes\nDisableForwarding no\nForceCommand internal-sftp\nPasswordAuthentication yes\nAuthenticationMethods password`,
  )(size / 4);

/** Lines that stand once, before what grows. */
const after = (head: string, rest: Shape): Shape => {
  return (size) => head + rest(size);
};

/** One shape behind another. */
const both = (first: Shape, second: Shape): Shape => {
  return (size) => first(size) + second(size);
};

/** An address for each number, in a network of its own. */
const address = (index: number): string => `10.${(index >> 16) % 256}.${(index >> 8) % 256}.${index % 256}`;

/** Named so that a slow one can be found. */
export const sshdShapes: readonly [string, Shape][] = [
  ...blocks,
  ['blocks that set much', everything],
  ['empty Match blocks', lines((index) => `Match User u${index}`)],
  ['Match blocks of one user', lines(() => 'Match User bob\nX11Forwarding yes')],
  ['Match all', lines(() => 'Match all\nX11Forwarding yes')],
  [
    'Match blocks of addresses',
    lines((index) => `Match Address 10.${index % 256}.0.0/16\nPermitTTY no\nAllowTcpForwarding yes`),
  ],
  [
    'Match blocks of overlapping networks',
    lines((index) => `Match Address ${address(index)}/32,10.0.0.0/${8 + (index % 8)}\nPermitTTY no`),
  ],
  ['Match blocks of narrower networks', lines((index) => `Match Address ${address(index)}\nPermitTTY no`)],
  ['Match blocks of masks', lines((index) => `Match Address ${address(index)}/255.255.255.0\nPermitTTY no`)],
  ['Match blocks that contradict', lines((index) => `Match User u${index} User bob\nPermitTTY no`)],
  ['Match all of unknown keywords', lines((index) => `Match all\nPermitRotLogin${index} yes`)],
  [
    'lines at the margin of a block',
    after(
      'Match User bob\n  PermitTTY no\n',
      lines(() => 'X11Forwarding no'),
    ),
  ],
  ['Match blocks of patterns', lines((index) => `Match User *u${index},!x${index}\nPermitTTY no`)],
  ['Match blocks of negations', lines((index) => `Match User !u${index}\nPermitTTY no`)],
  ['Match terms on a line', words('Match', (index) => `User u${index}`)],
  [
    'Match terms on two lines',
    both(
      words('Match', (index) => `User u${index}`),
      words('Match', () => 'User u0'),
    ),
  ],
  ['addresses of a Match', words('Match Address', (index) => `10.0.0.0/${index}.0.0.0`, ',')],
  ['patterns of a Match', words('Match User', (index) => `u${index}*`, ',')],
  ['one long word', (size) => `Banner /${'x'.repeat(size * 10)}\n`],
  ['one long keyword', (size) => `${'x'.repeat(size * 10)} yes\n`],
  ['one long comment', (size) => `${'#'.repeat(size * 10)}\n`],
  ['quotes', (size) => `Banner ${'"a" '.repeat(size * 2)}\n`],
  ['AllowUsers in one line', words('AllowUsers', (index) => `u${index}`)],
  ['AllowUsers in lines', lines((index) => `AllowUsers u${index}`)],
  [
    'AllowUsers and DenyUsers',
    both(
      words('AllowUsers', (index) => `u${index}`),
      words('DenyUsers', (index) => `*u${index}`),
    ),
  ],
  [
    'DenyUsers and blocks that replace them',
    both(
      words('DenyUsers', (index) => `u${index}`),
      lines((index) => `Match User u${index}\nDenyUsers u${index}`),
    ),
  ],
  ['AllowUsers of hosts', words('UseDNS no\nAllowUsers', (index) => `u@*.h${index}`)],
  ['AllowUsers of one host list', words('UseDNS no\nAllowUsers u@h', (index) => `h${index}`, ',')],
  ['AllowUsers with commas', words('AllowUsers', (index) => `u${index}`, ',')],
  ['AllowUsers with typographic quotes', words('AllowUsers', (index) => `\u201cu${index}\u201d`)],
  ['Ciphers of one name', words('Ciphers', () => 'aes128-cbc', ',')],
  ['Ciphers that are unknown', words('Ciphers', (index) => `aes${index}`, ',')],
  ['Ciphers that are removed', words('Ciphers', (index) => `-aes${index}*`, ',')],
  [
    'Ciphers behind a long list',
    both(
      words('Ciphers', () => 'aes128-cbc', ','),
      lines(() => 'Ciphers aes128-ctr'),
    ),
  ],
  ['MACs in lines', lines(() => 'MACs hmac-md5')],
  ['AuthenticationMethods', words('AuthenticationMethods', () => 'publickey,password')],
  ['AuthorizedKeysFile', words('AuthorizedKeysFile', (index) => `~/k${index}`)],
  ['AcceptEnv', words('AcceptEnv', (index) => `LD_${index}*`)],
  ['SetEnv', words('SetEnv', (index) => `LD_${index}=x`)],
  ['PermitOpen', words('PermitOpen', (index) => `h${index}:1`)],
  [
    'ListenAddress',
    lines((index) => `ListenAddress 10.0.${(index >> 8) % 256}.${index % 256}:${index % 60000}`),
  ],
  ['Port', lines((index) => `Port ${index % 60000}`)],
  [
    'ListenAddress below a wildcard',
    after(
      'ListenAddress 0.0.0.0\n',
      lines((index) => `ListenAddress ${address(index)}`),
    ),
  ],
  [
    'ListenAddress with many ports',
    after(
      lines((index) => `Port ${index + 1}`)(300),
      lines((index) => `ListenAddress ${address(index)}\nListenAddress 0.0.0.0:${index}`),
    ),
  ],
  [
    'host keys and certificates',
    lines(() => 'HostKey /etc/ssh/ssh_host_rsa_key\nHostCertificate /etc/ssh/ssh_host_ed25519_key-cert.pub'),
  ],
  ['HostKey', lines((index) => `HostKey /etc/ssh/k${index}`)],
  ['Subsystem', lines((index) => `Subsystem s${index} /bin/true`)],
  ['ChannelTimeout', words('ChannelTimeout', (index) => `t${index}=1`)],
  [
    'blocks of ChannelTimeout',
    lines((index) => `Match User u${index}\n  ChannelTimeout session=${index} t${index}=1`),
  ],
  ['PerSourcePenalties', words('PerSourcePenalties', () => 'crash:1')],
  ['PerSourcePenalties in lines', lines((index) => `PerSourcePenalties ${index % 2 ? 'no' : 'crash:1'}`)],
  ['PerSourcePenaltyExemptList of stars', (size) => `PerSourcePenaltyExemptList ${'*'.repeat(size * 10)}x\n`],
  [
    'blocks of SFTP',
    after(
      'Subsystem sftp internal-sftp -u 0027 -R\n',
      lines((index) => `Match User u${index}\n  ForceCommand internal-sftp\n  ChrootDirectory /srv/%u`),
    ),
  ],
  ['arguments of SFTP', words('Subsystem sftp internal-sftp', () => '-u')],
  ['tokens in a path', (size) => `AuthorizedKeysFile ${'%n'.repeat(size * 4)}\n`],
  ['AuthorizedKeysCommand', lines(() => 'AuthorizedKeysCommand /usr/bin/keys %n # x')],
  ['RekeyLimit of many digits', (size) => `RekeyLimit ${'9'.repeat(size * 10)} ${'9'.repeat(size * 10)}\n`],
  ['Include of nothing', words('Include', (index) => `/none/${index}`)],
  ['Include of home folders', words('Include', (index) => `~/${index}`)],
  ['lines that a backslash continues', lines(() => 'AcceptEnv LANG \\\n    LC_ALL')],
  ['unknown keywords', lines((index) => `PermitRotLogin${index} yes`)],
  ['misspelt keywords', lines(() => 'PermitRotLogin yes')],
  ['repeated keywords', lines(() => 'UseDNS yes')],
  ['repeated keywords of other values', lines((index) => `LoginGraceTime ${index}`)],
  ['suppressions', lines(() => '# hardlint-disable-next-line sshd/x11-forwarding -- why\nX11Forwarding yes')],
  ['values with a comment glued on', lines(() => 'PermitRootLogin no#x')],
];
