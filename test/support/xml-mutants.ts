import type { Random } from './random.js';

const SNIPPETS = [
  ...[
    '<',
    '&',
    '>',
    '--',
    '"',
    "'",
    '=',
    '/',
    ';',
    ',',
    ' ',
    '\n',
    '\t',
    '\r\n',
    '“',
    '”',
    '\u00A0',
    'é',
    '😀',
  ],
  ...['<!--', '-->', '<![CDATA[', ']]>', '<?', '?>', '<!', '</', '/>', '<>', '</>', '<!-- -- -->', '<!-->'],
  ...[
    '&amp',
    '&amp;',
    '&lt;',
    '&nbsp;',
    '&x;',
    '&e;',
    '&loop;',
    '&tag;',
    '&#38;',
    '&#0;',
    '&#xD800;',
    '&#x41;',
    '&;',
  ],
  ...['<?xml version="1.0"?>', '<?php echo ?>', '<?a?>', '<!DOCTYPE a>', '<a>', '</a>', '<a/>', '<a b="1">'],
  ...[
    ' x="1"',
    ' x=1',
    ' x',
    ' x="<y>"',
    ' x="a&b"',
    ' port="1" port="2"',
    '\u0001',
    '\uFFFE',
    '<![CDATA[x]]>',
  ],
];

const SUBSETS = [
  '<!ENTITY e "text">',
  '<!ENTITY e "text"><!ENTITY f "&e;&e;">\n<!ENTITY tag "<b>x</b>">',
  '<!ENTITY loop "&loop;">\n',
  '<!ELEMENT a (b, c*)>\n<!ELEMENT b (#PCDATA)>\n<!ATTLIST b x CDATA #IMPLIED y (one|two) "one">',
  '<!ENTITY % p "<!ENTITY e \'x\'>"> %p;',
  '<!-- a comment --> <?a b?>\n<!NOTATION n SYSTEM "n">',
  "<!ENTITY file SYSTEM 'file.xml'>\n<!ENTITY e 'it&#39;s'>",
  '',
];

type Mutation = (text: string, random: Random) => string;

const MUTATIONS: readonly Mutation[] = [
  (text, random) => spliced(text, random, 1 + random.below(8), ''),
  (text, random) => spliced(text, random, 0, random.pick(SNIPPETS)),
  (text, random) => spliced(text, random, 1, random.pick(SNIPPETS)),
  (text, random) => spliced(text, random, 0, random.pick(SNIPPETS)),
  (text, random) => atMatch(text, random, /["'=<>/&;-]/g, () => ''),
  (text, random) => atMatch(text, random, /["'=<>/&;-]/g, () => random.pick(SNIPPETS)),
  (text, random) => atMatch(text, random, / [\w-]+="[^"]*"/g, (found) => found + found),
  (text, random) => atMatch(text, random, /="[^"]*"/g, (found) => found.replaceAll('"', '')),
  (text, random) =>
    atMatch(text, random, /="[^"]*"/g, (found) => found.replace('="', '="<').replace(/.$/, '>"')),
  (text, random) =>
    atMatch(text, random, /="[^"]*"/g, (found) => found.replaceAll('"', random.pick(['”', "'", '']))),
  (text, random) =>
    atMatch(text, random, /<\/?[\w-]+[^>]*>/g, (found) => found.slice(0, random.below(found.length))),
  (text, random) => atMatch(text, random, /<\/[\w-]+\s*>/g, () => ''),
  (text, random) => atMatch(text, random, /<\/?[\w-]+/g, (found) => `${found}s`),
  (text, random) => atMatch(text, random, /\/>/g, () => '>'),
  (text, random) => atMatch(text, random, /" /g, () => '"'),
  (text, random) => atMatch(text, random, />[^<]*</g, (found) => `><![CDATA[${found}]]><`),
  (text, random) => atMatch(text, random, /<[\w-]+[^>]*>/g, (found) => `<!-- ${found} -->`),
  (text, random) => atMatch(text, random, /<[\w-]+[^>]*>/g, (found) => found.replace(/\s/g, '\n')),
  (text, random) => text.slice(0, random.below(text.length + 1)),
  (text, random) => inLines(text, (lines) => lines.splice(random.below(lines.length), 1)),
  (text, random) => inLines(text, (lines) => lines.splice(random.below(lines.length), 0, random.pick(lines))),
  (text) => text.replaceAll('\n', '\r\n'),
  (text, random) => random.pick([' ', '\n', '\uFEFF', 'x', '<!-- -->', '<?a?>\n']) + text,
  (text, random) =>
    text + random.pick([' ', '\n\n', 'x', '<a/>', '<!-- -->', '<?a?>\n', '</a>', '&amp;', '<![CDATA[]]>']),
  (text, random) =>
    text.replace(/<\?xml.*?\?>/, (found) => spliced(found, random, random.below(3), random.pick(SNIPPETS))),
  (text, random) => withSubset(text, random.pick(SUBSETS)),
  (text, random) => withSubset(text, spliced(random.pick(SUBSETS), random, random.below(3), '')),
  (text, random) => withSubset(text, spliced(random.pick(SUBSETS), random, 0, random.pick(SNIPPETS))),
];

/** XML with one to three mistakes in it. */
export function mutatedXml(text: string, random: Random): string {
  let mutant = text;
  for (let left = 1 + random.below(3); left > 0; left--) mutant = random.pick(MUTATIONS)(mutant, random);
  return mutant;
}

function spliced(text: string, random: Random, removed: number, inserted: string): string {
  const at = random.below(text.length + 1);
  return text.slice(0, at) + inserted + text.slice(at + removed);
}

function atMatch(text: string, random: Random, pattern: RegExp, change: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: found, index } = random.pick(matches);
  return text.slice(0, index) + change(found) + text.slice(index + found.length);
}

function inLines(text: string, change: (lines: string[]) => void): string {
  const lines = text.split('\n');
  change(lines);
  return lines.join('\n');
}

/** The document with a document type declaration that has this in it, before its first element. */
function withSubset(text: string, subset: string): string {
  return text.replace(/<[A-Za-z]/, (found) => `<!DOCTYPE a [${subset}]>\n${found}`);
}
