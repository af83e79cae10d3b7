import type { Shape } from './shape.js';

const lines = (head: string, line: (index: number) => string): Shape => {
  return (size) => head + Array.from({ length: size }, (_, index) => `${line(index)}\n`).join('');
};

const value = (name: string, word: (index: number) => string, separator: string): Shape => {
  return (size) =>
    `[sshd]\nenabled = true\n${name} = ${Array.from({ length: size * 4 }, (_, index) => word(index)).join(separator)}\n`;
};

/** Named so that a slow one can be found. */
export const fail2banShapes: readonly [string, Shape][] = [
  [
    'jails',
    lines('', (index) => `[jail${index}]\nenabled = true\nfilter = sshd\nlogpath = /var/log/${index}`),
  ],
  ['jails that are off', lines('', (index) => `[jail${index}]\nbantime = 5mins`)],
  ['one jail again and again', lines('', () => '[sshd]\nenabled = true')],
  ['options', lines('[sshd]\nenabled = true\n', (index) => `option${index} = x`)],
  ['one option again and again', lines('[sshd]\nenabled = true\n', () => 'bantime = 1h')],
  ['misspelt options', lines('', (index) => `[jail${index}]\nenabled = true\nban_time = 1h`)],
  [
    'references to the one before',
    lines('[DEFAULT]\nv0 = 1h\n[sshd]\nenabled = true\n', (index) => `v${index + 1} = %(v${index})s`),
  ],
  [
    'references that multiply',
    lines(
      '[sshd]\nenabled = true\nbantime = %(a0)s\n',
      (index) => `a${index} = ${`%(a${index + 1})s`.repeat(8)}`,
    ),
  ],
  [
    'one default for many jails',
    lines('[DEFAULT]\nbantime = 5mins\n', (index) => `[jail${index}]\nenabled = true`),
  ],
  ['unknown names', lines('', (index) => `[jail${index}]\nenabled = true\nbantime = %(none${index})s`)],
  ['continuation lines', lines('[sshd]\nenabled = true\nlogpath =\n', (index) => `  /var/log/${index}`)],
  ['blank continuation lines', lines('[sshd]\nenabled = true\nlogpath = x\n', () => '')],
  ['comments', lines('[sshd]\nenabled = true\nlogpath = x\n', () => '  # no')],
  [
    'addresses',
    value('ignoreip', (index) => `10.${(index >> 16) % 256}.${(index >> 8) % 256}.${index % 256}`, ' '),
  ],
  ['names for addresses', value('ignoreip', (index) => `h${index}.example.com`, ',')],
  ['actions', value('action', (index) => `dummy[actname=a${index}]`, '\n    ')],
  ['parameters', (size) => `[sshd]\nenabled = true\naction = dummy[${'a="b",'.repeat(size)}c=d]\n`],
  ['brackets', (size) => `[sshd]\nenabled = true\naction = dummy${'[a=b]'.repeat(size)}\n`],
  ['open brackets', (size) => `[sshd]\nenabled = true\naction = ${'dummy[a='.repeat(size)}\n`],
  ['times', (size) => `[sshd]\nenabled = true\nbantime = ${'1d'.repeat(size)}\n`],
  ['digits', (size) => `[sshd]\nenabled = true\nbantime = ${'9'.repeat(size * 10)}\n`],
  ['percent signs', (size) => `[sshd]\nenabled = true\nlogpath = ${'%%'.repeat(size * 5)}\n`],
  ['semicolons', (size) => `[sshd]\nenabled = true\nlogpath = ${'a;'.repeat(size * 5)}\n`],
  ['tags', (size) => `[sshd]\nenabled = true\naction = ${'<a<b>'.repeat(size)}\n`],
  ['regular expressions', value('failregex', (index) => `^a${index} (<HOST>$`, '\n  ')],
  ['one long line', (size) => `${'x'.repeat(size * 10)}\n`],
  ['lines that are no option', lines('[sshd]\n', () => 'x')],
  ['lines before a section', lines('', () => 'x = 1')],
  ['includes', lines('[INCLUDES]\nbefore =\n', (index) => `  f${index}.conf`)],
  [
    'suppressions',
    lines(
      '[sshd]\nenabled = true\n',
      (index) => `# hardlint-disable-next-line fail2ban/unknown-option -- why\nx${index} = 1`,
    ),
  ],
];
