import { Catalog } from '../../../server/src/core/catalog.js';
import type { Format } from '../../../server/src/core/format.js';
import type { Rule } from '../../../server/src/core/rule.js';
import type { SourceText } from '../../../server/src/core/text.js';

/** A rule that wants no "bad" in a text, and removes it. */
export const sampleRule: Rule<SourceText> = {
  id: 'sample/bad-word',
  title: 'A bad | word',
  why: 'It hurts.',
  remedy: 'Leave it out.',
  kind: 'security',
  severity: 'warning',
  profile: 'strict',
  risk: 7.5,
  references: [
    { source: 'CWE', id: 'CWE-521' },
    { source: 'CIS', id: 'Debian 12: 5.1.20' },
  ],
  examples: [{ bad: 'a bad word\n', good: 'a  word\n', target: '1.0' }],
  *check({ text }) {
    const start = text.indexOf('bad');
    if (start < 0) return;
    const span = { start, end: start + 3 };
    yield {
      span,
      message: 'bad',
      fixes: () => [
        { title: 'Remove it', safe: true, edits: [{ span, text: '' }] },
        { title: 'Double it', safe: false, edits: [{ span, text: 'badbad' }] },
      ],
    };
  },
};

/** A format of one rule, for what is generated from any format. */
export const sampleFormat: Format<SourceText, SourceText> = {
  id: 'sample',
  title: 'sample.conf',
  languageIds: ['sample'],
  files: [{ glob: 'sample.conf', certainty: 1 }],
  target: { product: 'sampled', title: 'Sampled', newest: '2.0', oldest: '1.0', variants: ['debian'] },
  comment: { open: '#', close: '' },
  catalog: new Catalog([
    { name: 'Beta', summary: 'b' },
    { name: 'Alpha', summary: 'a' },
    { name: 'Gone', summary: 'g', until: '1.5' },
  ]),
  rules: [sampleRule],
  maxIncludeDepth: 0,
  parse: (source) => source,
  comments: () => [],
  includes: () => [],
  roots: () => [],
  link: (tree) => tree.part,
  uses: () => true,
};
