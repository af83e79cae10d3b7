import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { coveragePage } from '../../../scripts/generate/coverage.js';
import { fixesOfExample } from '../../../scripts/generate/example-fixes.js';
import { grammar } from '../../../scripts/generate/grammar.js';
import { manifest } from '../../../scripts/generate/manifest.js';
import { findDrift, mend } from '../../../scripts/generate/output.js';
import { registeredRules } from '../../../scripts/generate/registry.js';
import { ruleIndex } from '../../../scripts/generate/rule-index.js';
import { rulePage } from '../../../scripts/generate/rule-page.js';
import { settingsSchema } from '../../../scripts/generate/settings-schema.js';
import type { Example } from '../../../server/src/core/rule.js';
import { sampleFormat, sampleRule } from './sample-format.js';

const registered = { rule: sampleRule, format: sampleFormat };
const [example] = sampleRule.examples as readonly [Example];

describe('drift', () => {
  const outputs = [
    { path: 'docs/rules/a/one.md', text: 'one\n' },
    { path: 'docs/rules/README.md', text: 'all\n' },
    { path: 'schema.json', text: '{}\n' },
  ];
  let root: string;
  beforeEach(async () => {
    root = mkdtempSync(join(tmpdir(), 'hardlint-generate-'));
    await mend(root, outputs, await findDrift(root, outputs, 'docs/rules'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('there is none in what was just written', async () => {
    expect(await findDrift(root, outputs, 'docs/rules')).toEqual([]);
    expect(readFileSync(join(root, 'docs/rules/a/one.md'), 'utf8')).toBe('one\n');
  });

  test('an edited, a missing and a left-over file are each named, and mended', async () => {
    writeFileSync(join(root, 'schema.json'), '{ }\n');
    rmSync(join(root, 'docs/rules/README.md'));
    mkdirSync(join(root, 'docs/rules/b'));
    writeFileSync(join(root, 'docs/rules/b/gone.md'), 'a rule that was removed\n');
    const drift = await findDrift(root, outputs, 'docs/rules');
    expect(drift).toEqual([
      { path: 'docs/rules/README.md', kind: 'missing' },
      { path: 'schema.json', kind: 'outdated' },
      { path: 'docs/rules/b/gone.md', kind: 'left over' },
    ]);
    await mend(root, outputs, drift);
    expect(await findDrift(root, outputs, 'docs/rules')).toEqual([]);
  });
});

describe('the keywords of a grammar', () => {
  const pattern = (match: string, comment = 'generated: keywords') =>
    `{ "patterns": [{ "name": "keyword", "comment": "${comment}", "match": ${JSON.stringify(match)} }] }\n`;

  test('are those of the catalogue, and nothing else changes', () => {
    const text = pattern('(?i)^\\s*(?:Old|Older)\\b(?=\\s)');
    expect(grammar(text, sampleFormat)).toBe(pattern('(?i)^\\s*(?:Alpha|Beta|Gone)\\b(?=\\s)'));
  });

  test('can be those that the newest release no longer has', () => {
    const comment = 'generated: removed keywords';
    expect(grammar(pattern('\\b(Old)\\b', comment), sampleFormat)).toBe(pattern('\\b(Gone)\\b', comment));
  });

  test('stay as they are where nothing says that they are generated', () => {
    const text = pattern('\\b(Old)\\b', 'by hand');
    expect(grammar(text, sampleFormat)).toBe(text);
  });

  test('can be lists of the format, each in its place', () => {
    const format = { ...sampleFormat, wordLists: () => ({ fish: ['pike', 'carp'], birds: ['owl', 'owl'] }) };
    const patterns = (fish: string, birds: string) =>
      JSON.stringify([
        { comment: 'generated: birds', match: birds },
        { comment: 'generated: fish', match: fish },
      ]);
    expect(grammar(patterns('(a)', '(a)'), format)).toBe(patterns('(carp|pike)', '(owl)'));
  });

  test('need a place to go, and a list that there is', () => {
    expect(() => grammar(pattern('\\s+'), sampleFormat)).toThrow('no group of words');
    expect(() => grammar(pattern('(a)', 'generated: colours'), sampleFormat)).toThrow('unknown list');
  });
});

describe('the manifest', () => {
  const settings = (properties: object) => JSON.stringify({ contributes: { configuration: { properties } } });

  test('admits the rules and products that there are, and keeps what is written by hand', () => {
    const text = settings({
      'hardlint.rules': { order: 3, markdownDescription: 'By hand.' },
      'hardlint.targets': { order: 2 },
      'hardlint.profile': { order: 1 },
    });
    const { properties } = JSON.parse(manifest(text, [sampleFormat], [sampleRule]).text).contributes
      .configuration;
    expect(properties['hardlint.rules']).toMatchObject({ order: 3, markdownDescription: 'By hand.' });
    expect(Object.keys(properties['hardlint.rules'].properties)).toEqual(['sample/bad-word']);
    expect(Object.keys(properties['hardlint.targets'].properties)).toEqual(['sampled']);
    expect(properties['hardlint.profile']).toEqual({ order: 1 });
  });

  test('must have the settings', () => {
    expect(() => manifest(settings({}), [sampleFormat], [])).toThrow('no setting hardlint.rules');
  });
});

test('the schema of the settings knows the rules, and which texts are a release', () => {
  const schema = JSON.parse(settingsSchema([sampleFormat], [sampleRule]).text);
  expect(schema.definitions.rules.properties['sample/bad-word'].enum).toEqual([
    'error',
    'warning',
    'info',
    'hint',
    'off',
  ]);
  const release = new RegExp(schema.definitions.targets.properties.sampled.pattern);
  expect(['2.0', '2.0p1', '10', '2.0-debian'].every((text) => release.test(text))).toBe(true);
  expect(['new', '2.0-', '2.0-arch', 'x2.0'].some((text) => release.test(text))).toBe(false);
});

test('the rules are sorted by id, the one of the engine among them', () => {
  expect(registeredRules([sampleFormat]).map(({ rule }) => rule.id)).toEqual([
    'hardlint/unused-suppression',
    'sample/bad-word',
  ]);
});

describe('the page of a rule', () => {
  test('tells what, why and what to do, how bad it is, and which fixes there are', async () => {
    const fixes = await fixesOfExample(registered, example);
    const { path, text } = rulePage(registered, [{ example, fixes }]);
    expect(path).toBe('docs/rules/sample/bad-word.md');
    for (const part of [
      '# sample/bad-word\n',
      'A bad | word',
      'It hurts.',
      'Leave it out.',
      'risk **7.5** of 10',
      'only in the **strict** profile',
      '- Remove it (safe)',
      '- Double it (unsafe',
      'for Sampled 1.0:\n\n```sample\na bad word\n```\n',
      '```sample\na  word\n```\n',
      '- [CWE-521](https://cwe.mitre.org/data/definitions/521.html)',
      '- CIS Debian 12: 5.1.20',
      '# hardlint-disable-next-line sample/bad-word -- ',
      '(../README.md#when-you-know-better)',
    ]) {
      expect(text).toContain(part);
    }
  });

  test('shows once what two examples differ from in their fix only', () => {
    const examples = ['x\n', 'y\n'].map((good) => ({
      example: { bad: 'bad\n', good, fix: `Write ${good}` },
      fixes: [],
    }));
    const { text } = rulePage(registered, examples);
    expect(text.match(/^bad$/gm)).toHaveLength(1);
    expect(text.match(/^[xy]$/gm)).toEqual(['x', 'y']);
  });

  test('is not made for an example that does not show the rule', async () => {
    await expect(fixesOfExample(registered, { bad: 'fine\n' })).rejects.toThrow('gives no finding');
  });

  test('holds code that has backticks in a longer fence', () => {
    const { text } = rulePage(registered, [{ example: { bad: '# ```\n' }, fixes: [] }]);
    expect(text).toContain('````sample\n# ```\n````\n');
  });
});

test('the table of rules begins with the greatest risk, and a bar in a title does not end its cell', () => {
  const rule = (id: string, risk: number) => ({
    format: sampleFormat,
    rule: { ...sampleRule, id: `sample/${id}` as const, risk },
    examples: [],
  });
  const { text } = ruleIndex([rule('a', 1), rule('b', 9), rule('c', 9)]);
  const order = [...text.matchAll(/\[sample\/(\w)\]/g)].map(([, id]) => id);
  expect(order).toEqual(['b', 'c', 'a']);
  expect(text).toContain('A bad \\| word');
});

describe('the coverage page', () => {
  const themes = {
    Words: [
      {
        asks: 'No bad words',
        by: { CIS: { '5.1.2': ['D12', 'R9'] as const }, 'dev-sec': ['sshd-2', 'sshd-10'] },
        rules: ['sample/bad-word'] as const,
      },
      { asks: 'Good manners', by: { 'dev-sec': ['sshd-3'] }, omitted: 'they do not show in the file.' },
    ],
  };
  const { path, text } = coveragePage([sampleFormat], { [sampleFormat.id]: themes });
  const link = '[sample/bad-word](rules/sample/bad-word.md)';

  test('says of each item which rule answers it, or why none does', () => {
    expect(path).toBe('docs/coverage.md');
    expect(text).toContain('2 items: 1 answered by 1 rules, 1 left out with a reason.');
    expect(text).toContain(
      `### Words\n\n| What is asked, or goes wrong | Rules |\n| --- | --- |\n| No bad words | ${link} |`,
    );
    expect(text).toContain('| Good manners | none. They do not show in the file. |');
  });

  test('has a table for each source, in the order of its items', () => {
    expect(text).toMatch(
      /\| What it asks \| Debian 12 \| Red Hat Enterprise Linux 9 \| Rules \|\n.*\n\| No bad words \| 5\.1\.2 \| 5\.1\.2 \|/,
    );
    const ids = [...text.matchAll(/^\| (sshd-\d+) /gm)].map(([, id]) => id);
    expect(ids).toEqual(['sshd-2', 'sshd-3', 'sshd-10']);
  });
});
