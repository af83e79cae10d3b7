import type { Shape } from './shape.js';

const lines = (line: (index: number) => string): Shape => {
  return (size) => Array.from({ length: size }, (_, index) => `${line(index)}\n`).join('');
};

/** One record with as many words in a column as another shape has lines. */
const words = (before: string, word: (index: number) => string, after: string): Shape => {
  return (size) =>
    `${before} ${Array.from({ length: size * 4 }, (_, index) => word(index)).join(',')} ${after}\n`;
};

/** Two lists in one record, that multiply. */
const product = (length: (size: number) => number): Shape => {
  return (size) => {
    const list = (name: string) =>
      Array.from({ length: length(size) }, (_, index) => `${name}${index}`).join(',');
    return `hostssl ${list('d')} ${list('u')} 192.0.2.0/24 scram-sha-256\n`.repeat(4);
  };
};

const both = (first: Shape, second: Shape): Shape => {
  return (size) => first(size) + second(size);
};

const ipv4 = (index: number): string => `10.${(index >> 16) % 256}.${(index >> 8) % 256}.${index % 256}`;
const ipv6 = (index: number): string =>
  `2001:db8:${(index >> 16).toString(16)}:${(index & 65535).toString(16)}::`;
const METHOD = 'scram-sha-256';

/** Named so that a slow one can be found. */
export const pgHbaShapes: readonly [string, Shape][] = [
  ['records of one role each', lines((index) => `hostssl app u${index} 192.0.2.1/32 ${METHOD}`)],
  ['one record again and again', lines(() => `hostssl app bob 192.0.2.1/32 ${METHOD}`)],
  ['neighbouring addresses', lines((index) => `hostssl app bob ${ipv4(index)}/32 ${METHOD}`)],
  [
    'neighbouring addresses backwards',
    lines((index) => `hostssl app bob ${ipv4(16_000_000 - index)}/32 ${METHOD}`),
  ],
  [
    'networks of every length',
    lines((index) => `hostssl app bob ${ipv4(index * 7919)}/${8 + (index % 25)} ${METHOD}`),
  ],
  [
    'IPv6 networks of every length',
    lines((index) => `hostssl app bob ${ipv6(index * 7919)}/${index % 129} ${METHOD}`),
  ],
  ['nested networks', lines((index) => `hostssl d${index % 10} all 10.0.0.0/${32 - (index % 33)} ${METHOD}`)],
  ['masks with gaps', lines((index) => `hostssl app bob ${ipv4(index)} 255.0.255.${index % 256} ${METHOD}`)],
  ['host names', lines((index) => `hostssl app bob h${index}.example.com ${METHOD}`)],
  ['suffixes', lines((index) => `hostssl app bob .n${index}.example.com ${METHOD}`)],
  ['one long host name', (size) => `hostssl app bob ${'a.'.repeat(size * 5)}b ${METHOD}\n`.repeat(2)],
  [
    'halves of two roles',
    lines(
      (index) =>
        `hostssl ${index % 2 ? 'all' : 'app'} ${index % 2 ? 'bob' : 'all'} ${ipv4(index)}/32 ${METHOD}`,
    ),
  ],
  [
    'a wide record behind narrow ones of other roles',
    both(
      lines(
        (index) =>
          `hostssl all bob ${ipv4(index * 2)}/32 ${METHOD}\nhostssl app all ${ipv4(index * 2 + 1)}/32 ${METHOD}`,
      ),
      lines(() => `hostssl app bob 10.0.0.0/8 ${METHOD}`),
    ),
  ],
  ['databases in one record', words('hostssl', (index) => `d${index}`, `bob 192.0.2.1/32 ${METHOD}`)],
  ['roles in one record', words('hostssl app', (index) => `u${index}`, `192.0.2.1/32 ${METHOD}`)],
  ['one role again and again in one record', words('hostssl app', () => 'bob', `192.0.2.1/32 ${METHOD}`)],
  ['short lists that multiply', product((size) => Math.floor(Math.sqrt(size)))],
  ['long lists that multiply', product((size) => size)],
  ['groups', lines((index) => `hostssl app +g${index} 192.0.2.1/32 ${METHOD}`)],
  ['regular expressions', lines((index) => `hostssl app /^u${index}$ 192.0.2.1/32 ${METHOD}`)],
  [
    'regular expressions before names',
    both(
      lines((index) => `hostssl app /^u${index}_ 192.0.2.1/32 ${METHOD}`),
      lines((index) => `hostssl app u${index}_x 192.0.2.1/32 ${METHOD}`),
    ),
  ],
  ['regular expressions that multiply', lines(() => 'hostssl app /((a{200}){200}){200} 192.0.2.1/32 reject')],
  ['one long regular expression', (size) => `hostssl app /${'(a|b)*'.repeat(size)} 192.0.2.1/32 ${METHOD}\n`],
  [
    'sameuser and samerole',
    lines((index) => `hostssl ${index % 2 ? 'sameuser' : 'samerole'} u${index} 192.0.2.1/32 ${METHOD}`),
  ],
  [
    'rejects before what they reject',
    lines((index) => `hostssl app u${index} all reject\nhostssl app u${index} 192.0.2.1/32 ${METHOD}`),
  ],
  ['trust for everybody', lines(() => 'host all all all trust')],
  ['options', (size) => `hostssl app bob 192.0.2.1/32 cert ${'map=staff '.repeat(size)}\n`],
  [
    'options that are unknown',
    (size) => `hostssl app bob 192.0.2.1/32 ldap ${'lpdaserver=x '.repeat(size)}\n`,
  ],
  [
    'LDAP records',
    lines((index) => `hostssl app u${index} 192.0.2.1/32 ldap ldapurl="ldaps://h${index}/dc=x?uid?sub"`),
  ],
  [
    'RADIUS servers',
    (size) =>
      `hostssl app bob 192.0.2.1/32 radius radiusservers="${'10.0.0.1,'.repeat(size)}" radiussecrets=x\n`,
  ],
  ['unknown types', lines((index) => `hostsl${index} app bob 192.0.2.1/32 ${METHOD}`)],
  ['missing columns', lines(() => 'hostssl app')],
  ['one long word', (size) => `hostssl ${'x'.repeat(size * 10)} bob 192.0.2.1/32 ${METHOD}\n`],
  ['quotes', (size) => `hostssl ${'"a""b"'.repeat(size * 2)} bob 192.0.2.1/32 ${METHOD}\n`],
  ['open quotes', lines(() => 'hostssl "app bob 192.0.2.1/32')],
  ['commas', (size) => `hostssl ${','.repeat(size * 10)} bob\n`],
  ['columns', (size) => `${'x '.repeat(size * 5)}\n`],
  ['comments', lines(() => `hostssl app bob 192.0.2.1/32 ${METHOD} # why`)],
  ['comments that a backslash continues', lines(() => '# why \\')],
  ['records that a backslash continues', lines(() => `hostssl app \\\n  bob 192.0.2.1/32 ${METHOD}`)],
  [
    'one record of continued lines',
    (size) => `hostssl app \\\n${'a, \\\n'.repeat(size)} 192.0.2.1/32 ${METHOD}\n`,
  ],
  ['NULs', (size) => `hostssl app\0\n`.repeat(size)],
  ['references to files', lines((index) => `hostssl app @f${index} 192.0.2.1/32 ${METHOD}`)],
  ['includes', lines((index) => `include f${index}.conf`)],
  ['suppressions', lines(() => '# hardlint-disable-next-line pg-hba/trust -- why\nlocal all all trust')],
];
