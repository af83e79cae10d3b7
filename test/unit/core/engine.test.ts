import { describe, expect, it } from 'vitest';
import { documentsOf, type LintOptions, lint, MOST_FINDINGS } from '../../../server/src/core/engine.js';
import type { Finding } from '../../../server/src/core/finding.js';
import type { Tree } from '../../../server/src/core/format.js';
import type { Rule } from '../../../server/src/core/rule.js';
import type { ResolvedSettings } from '../../../server/src/core/settings.js';
import { newestTarget } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { ConfigurationLoader } from '../../../server/src/host/loader.js';
import { MemoryFiles } from '../../support/memory-files.js';
import { type ToyModel, type ToyPart, toy } from '../../support/toy-format.js';

type ToyRule = Rule<ToyModel>;
const ROOT = '/w/toy.conf';
const target = newestTarget(toy.target);
const plain: ResolvedSettings = { profile: 'recommended', targets: {}, rules: {} };

function rule(
  id: ToyRule['id'],
  check: (model: ToyModel) => Iterable<Finding>,
  more: Partial<ToyRule> = {},
): ToyRule {
  return { ...(toy.rules[0] as ToyRule), id, ...more, check };
}

async function judge(
  files: Record<string, string>,
  rules = toy.rules,
  options: Partial<LintOptions> & { uses?: (keyword: string) => boolean } = {},
) {
  const loader = new ConfigurationLoader(new MemoryFiles(files));
  const tree: Tree<ToyPart> = await loader.load(toy, ROOT, new SourceText(files[ROOT] as string), target);
  const { uses = () => true } = options;
  const format = { ...toy, rules, uses: (_: ToyModel, keyword: string) => uses(keyword) };
  return lint(format, tree, { target, role: 'root', settings: () => plain, ...options });
}

/** Finds nothing, but tells that it was asked. */
function note<T>(asked: T[], what: T): Finding[] {
  asked.push(what);
  return [];
}

const judgeText = (text: string, rules?: readonly ToyRule[], options?: Partial<LintOptions>) =>
  judge({ [ROOT]: text }, rules, options);

function* yieldAt(...starts: number[]): Iterable<Finding> {
  for (const start of starts) yield { span: { start, end: start + 1 }, message: `at ${start}` };
}

describe('linting', () => {
  it('gives findings by document in reading order, then by place, then by rule', async () => {
    const { diagnostics } = await judge(
      { [ROOT]: 'bad\ninclude b\ninclude a\nbad', '/w/a': 'bad', '/w/b': 'say\nbad' },
      [...toy.rules, rule('toy/wide', () => [{ span: { start: 0, end: 9 }, message: 'wide' }])],
    );
    const places = diagnostics.map(
      ({ path, span, rule: { id } }) => `${path} ${span.start}-${span.end} ${id}`,
    );
    expect(places).toEqual([
      '/w/toy.conf 0-3 toy/bad',
      '/w/toy.conf 0-9 toy/wide',
      '/w/toy.conf 24-27 toy/bad',
      '/w/b 0-3 toy/say',
      '/w/b 4-7 toy/bad',
      '/w/a 0-3 toy/bad',
    ]);
  });

  it('says once what a document shows that is included twice', async () => {
    const twice = rule('toy/twice', () => [...yieldAt(0, 0), ...yieldAt(1)]);
    const { diagnostics } = await judge({ [ROOT]: 'include a\ninclude a', '/w/a': 'bad' }, [
      ...toy.rules,
      twice,
    ]);
    expect(diagnostics.map((each) => each.message)).toEqual(['at 0', 'at 1', 'This says bad.']);
  });

  it('loses the findings of a rule that throws, and no other', async () => {
    const half = rule('toy/half', function* () {
      yield* yieldAt(0);
      throw new Error('half way');
    });
    const { diagnostics, failures } = await judgeText('bad\nboom', [half, ...toy.rules]);
    expect(diagnostics.map((each) => each.rule.id)).toEqual(['toy/bad']);
    expect(failures).toEqual([
      { rule: half, error: new Error('half way') },
      { rule: expect.objectContaining({ id: 'toy/boom' }), error: new Error('boom') },
    ]);
  });

  it('cuts a message that nobody would read to its end', async () => {
    const wordy = rule('toy/wordy', () => [{ span: { start: 0, end: 1 }, message: 'x'.repeat(1_000_000) }]);
    const { diagnostics } = await judgeText('some text\n', [wordy]);
    expect(diagnostics.map(({ message }) => message)).toEqual([`${'x'.repeat(2000)}…`]);
  });

  it('keeps a finding whose fixes throw, and tells of the failure when they are asked for', async () => {
    const fixes = () => {
      throw new Error('no fix');
    };
    const broken = rule('toy/broken', () => [{ span: { start: 0, end: 3 }, message: 'broken', fixes }]);
    const { diagnostics, failures } = await judgeText('bad', [broken]);
    expect(failures).toEqual([]);
    expect(diagnostics[0]?.fixes()).toEqual([]);
    expect(failures).toEqual([{ rule: broken, error: new Error('no fix') }]);
  });

  it('drops what is found in a document that is not there', async () => {
    const astray = rule('toy/astray', () => [{ path: '/x', span: { start: 0, end: 1 }, message: 'astray' }]);
    expect((await judgeText('bad', [astray])).diagnostics).toEqual([]);
  });

  it('calls a rule only where one of its keywords is used', async () => {
    const called: string[] = [];
    const probe = (name: string, keywords?: string[]) =>
      rule(`toy/${name}`, () => note(called, name), keywords ? { keywords } : {});
    await judge({ [ROOT]: '' }, [probe('a', ['x']), probe('b', ['y', 'x']), probe('c', ['y']), probe('d')], {
      uses: (keyword) => keyword === 'x',
    });
    expect(called).toEqual(['a', 'b', 'd']);
  });

  it('tells the rules the target and the profile of each document', async () => {
    const told: unknown[] = [];
    const probe: ToyRule = {
      ...rule('toy/a', () => []),
      check: (_, { target: release, profileOf }) =>
        note(told, [release, profileOf(), profileOf(ROOT), profileOf('/w/a')]),
    };
    await judge({ [ROOT]: 'include a', '/w/a': '' }, [probe], {
      settings: (path) => ({ ...plain, profile: path === '/w/a' ? 'strict' : 'recommended' }),
    });
    expect(told).toEqual([[target, 'recommended', 'recommended', 'strict']]);
  });

  it('shows a finding of the strict profile only where that is chosen', async () => {
    const files = { [ROOT]: 'worse\ninclude a', '/w/a': 'worse' };
    expect((await judge(files)).diagnostics).toEqual([]);
    const { diagnostics } = await judge(files, toy.rules, {
      settings: (path) => ({ ...plain, profile: path === '/w/a' ? 'strict' : 'recommended' }),
    });
    expect(diagnostics.map((each) => each.path)).toEqual(['/w/a']);
  });

  it('grades by the settings, else by the finding, else by the rule', async () => {
    const graded = rule('toy/graded', () => [
      { span: { start: 0, end: 1 }, message: 'a', severity: 'hint' },
      { span: { start: 1, end: 2 }, message: 'b' },
    ]);
    const severities = async (rules: ResolvedSettings['rules']) =>
      (await judgeText('x', [graded], { settings: () => ({ ...plain, rules }) })).diagnostics.map(
        (each) => each.severity,
      );
    expect(await severities({})).toEqual(['hint', 'warning']);
    expect(await severities({ 'toy/graded': 'error' })).toEqual(['error', 'error']);
    expect(await severities({ 'toy/graded': 'off' })).toEqual([]);
  });

  it('puts related places into the root document where they name none', async () => {
    const span = { start: 0, end: 1 };
    const related = [
      { span, message: 'here' },
      { path: '/w/a', span, message: 'there' },
    ];
    const { diagnostics } = await judge({ [ROOT]: 'include a', '/w/a': 'x' }, [
      rule('toy/related', () => [{ path: '/w/a', span, message: 'x', related }]),
    ]);
    expect(diagnostics[0]?.related.map((each) => each.path)).toEqual([ROOT, '/w/a']);
  });

  it('knows the documents in reading order, each once', async () => {
    const loader = new ConfigurationLoader(
      new MemoryFiles({ '/w/a': 'include c', '/w/b': '', '/w/c': '', [ROOT]: '' }),
    );
    const tree = await loader.load(toy, ROOT, new SourceText('include b\ninclude a\ninclude c'), target);
    expect([...documentsOf(tree).keys()]).toEqual([ROOT, '/w/b', '/w/a', '/w/c']);
  });
});

describe('suppressions', () => {
  const idsIn = async (text: string, options?: Partial<LintOptions>) => {
    const { diagnostics, suppressed } = await judgeText(text, toy.rules, options);
    return { kept: diagnostics.map((each) => each.rule.id), taken: suppressed.map((each) => each.rule.id) };
  };

  it('take findings and count them', async () => {
    expect(await idsIn('# hardlint-disable-next-line toy/bad\nbad\nbad')).toEqual({
      kept: ['toy/bad'],
      taken: ['toy/bad'],
    });
  });

  it('that take nothing are found', async () => {
    expect(await idsIn('# hardlint-disable-next-line toy/bad\ngood')).toEqual({
      kept: ['hardlint/unused-suppression'],
      taken: [],
    });
    expect((await idsIn('# hardlint-disable-file\ngood')).kept).toEqual(['hardlint/unused-suppression']);
  });

  it('of a rule that does not speak here are left alone', async () => {
    const text = '# hardlint-disable-file toy/worse, toy/bad\ngood';
    expect((await idsIn(text)).kept).toEqual(['hardlint/unused-suppression']);
    const strict = { settings: () => ({ ...plain, profile: 'strict' as const }) };
    expect((await idsIn(text, strict)).kept).toHaveLength(2);
    const off = { settings: () => ({ ...plain, rules: { 'toy/bad': 'off' as const } }) };
    expect((await idsIn(text, off)).kept).toEqual([]);
  });

  it('hold for their own document only', async () => {
    const { diagnostics } = await judge({
      [ROOT]: '# hardlint-disable-file toy/bad\nbad\ninclude a',
      '/w/a': 'bad',
    });
    expect(diagnostics.map((each) => each.path)).toEqual(['/w/a']);
  });

  it('are not judged where the rule about them is off', async () => {
    const settings = () => ({ ...plain, rules: { 'hardlint/unused-suppression': 'off' as const } });
    expect((await idsIn('# hardlint-disable-file\n', { settings })).kept).toEqual([]);
  });

  it('tells no more findings of a rule than anybody reads, and judges no suppression by what it did not look for', async () => {
    const many = '# hardlint-disable-line toy/bad\n'.concat('bad\n'.repeat(200_000));
    const { diagnostics, cut } = await judgeText(many, toy.rules);
    expect(cut.map(({ id }) => id)).toEqual(['toy/bad']);
    expect(diagnostics.filter(({ rule }) => rule.id === 'toy/bad')).toHaveLength(MOST_FINDINGS);
    expect(diagnostics.map(({ rule }) => rule.id)).not.toContain('hardlint/unused-suppression');
  });
});
