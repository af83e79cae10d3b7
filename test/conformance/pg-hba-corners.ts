import { ADDRESSES, METHODS, RECORDS, TLS_METHODS } from './pg-hba-corner-words.js';
import type { HbaFiles } from './real-postgres.js';

/** How lines are joined, and how they are numbered. */
const JOINED: readonly string[] = [
  ...['\\\n', '\\', '\\\n\\\nlocal all all no\n', 'local all all md5 \\', 'local all all md5 \\\n'],
  'local all all \\\nmd5\n\nlocal all all\n',
  'local al\\\nl all md5',
  'local "a\\\nb" all md5\n',
  'local a,\\\nb all md5\n',
  'local all @adm\\\nins md5\n',
  '# a comment \\\nlocal all all nothing\nlocal all all md5\n',
  'local all all md5 # a comment \\\nlocal all all nothing\n',
  '#local\\\n#\nlocal all all md5\n',
  'local all all \\ \nmd5\n',
  'local all all md5\\\\\n\nlocal all all md5\n',
  'local all all md5 \\\n\nlocal all all no\n',
  'local all all \\\r\nmd5\r\nlocal all all no\r\n',
  'local all all \\\r\r\nmd5\n',
  'local all all \\\r \nmd5\n',
  'local all all a\\b\n',
];

/** What ends a line, and what is a blank. */
const CHARACTERS: readonly string[] = [
  ...[
    '',
    '\n',
    '  \t\n#',
    '"',
    ',,,',
    'local\fall\fall\fmd5\n',
    'local\vall all md5\n',
    'local a,\tb all md5\n',
  ],
  ...[
    'local\u00a0all all md5\n',
    'local all all md5\u2028local\n',
    'local all all md5\u0085\n',
    'local é "😀 x" md5\n',
  ],
  ...[
    '\ufefflocal all all md5\n',
    'local all all md5\r\r\nlocal\n',
    'local all all md5, \nlocal all all md5\n',
  ],
  'local all all md5\r\nlocal all all trust\r\n',
  'local all all md5\rlocal all all trust\r',
  'local all all md5\r\rlocal\n',
  'local all all md5 "\nlocal all all md5\n',
  'local all all md5\0 nothing\nmap=x\nlocal all all no\n',
  '\0local all all md5\nlocal all all no\n',
  'local all all md5\0',
  'local all all md5 \0\\\nlocal all all md5\n',
  'local all all trust\n\0',
  `local ${'x'.repeat(10_239)} all md5\n`,
];

const FILES: readonly HbaFiles[] = [
  { 'pg_hba.conf': 'local all all md5 x\nlocal all all trust\nlocal all all md5 y\n' },
  { 'pg_hba.conf': 'local all @missing md5\nlocal all all no\n' },
  { 'pg_hba.conf': 'local all all md5\n# @missing\n' },
  { 'pg_hba.conf': 'local all @x md5\n', x: 'a\\\nb "c\nd" # e \\\nf\n\n,g,,h ,\n' },
  { 'pg_hba.conf': 'local all @x md5\n', x: '\ufeffa b\r\nc\0d\ne' },
  { 'pg_hba.conf': 'local all @x md5\nlocal all @x no\n', x: '' },
  { 'pg_hba.conf': 'local all @x md5\n', x: '@y,@y\n@y', y: '@z', z: 'a' },
  { 'pg_hba.conf': 'local all all peer @x\n', x: 'map=a\nnothing=b\n' },
  { 'pg_hba.conf': 'host all all @x md5\n', x: '# a comment\n192.0.2.0/33\n' },
  { 'pg_hba.conf': 'local all all @x\n', x: '\n\n\n"MD5"\n' },
  { 'pg_hba.conf': '@x\n', x: 'local\nall\nall\nmd5\n' },
  { 'pg_hba.conf': '@x all all md5\n', x: 'local\n' },
];

/** What is easily misread: a text, or one with files beside it (those of the mutants are there always). */
export const CORNERS: readonly (string | HbaFiles)[] = [
  ...JOINED,
  ...CHARACTERS,
  ...FILES,
  ...RECORDS.map((record) => `${record}\n`),
  ...ADDRESSES.map((address) => `host all all ${address} md5\n`),
  ...METHODS.map((method) => `host all all 192.0.2.0/24 ${method}\n`),
  ...METHODS.map((method) => `local all all ${method}\n`),
  ...[...METHODS, ...TLS_METHODS].map((method) => `hostssl all all 192.0.2.0/24 ${method}\n`),
];
