import { describe, expect, test } from 'vitest';
import { fixture, newRule, register, ruleSource } from '../../../scripts/new-rule/scaffold.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';

const index = `import type { Rule } from '../../../core/rule.js';
import type { SshdModel } from '../model/model.js';
import { alpha } from './alpha.js';
import { omega } from './omega.js';

/** The rules. */
export const rules: readonly Rule<SshdModel>[] = [
  alpha,
  omega,
  ...policy.map(policyRule),
].sort();
`;

const rule = newRule('sshd/some-bad-thing');

test('a rule is named after the last part of its id', () => {
  expect(rule).toEqual({
    id: 'sshd/some-bad-thing',
    name: 'someBadThing',
    file: 'some-bad-thing',
    module: 'some-bad-thing',
  });
});

test.each(['', 'sshd', 'sshd/', '/x', 'sshd/Bad', 'sshd/bad--thing', 'sshd/../x', 'sshd/a/b'])(
  'an id such as "%s" is refused with an example of a good one',
  (id) => expect(() => newRule(id)).toThrow('such as sshd/permit-root-login'),
);

test('the source asks the model of its format', () => {
  const source = ruleSource(rule, index);
  expect(source).toContain("import type { SshdModel } from '../model/model.js';\n");
  expect(source).toContain('export const someBadThing: Rule<SshdModel> = {');
  expect(source).toContain("id: 'sshd/some-bad-thing'");
});

test('a rule of a theme lies in the folder of the theme', () => {
  const themed = newRule('sshd/some-bad-thing', 'match');
  const source = ruleSource(themed, index);
  expect(source).toContain("import type { Rule } from '../../../../core/rule.js';\n");
  expect(source).toContain("import type { SshdModel } from '../../model/model.js';\n");
  expect(register(themed, index)).toContain("import { someBadThing } from './match/some-bad-thing.js';\n");
  expect(fixture(themed, sshd).path).toBe('test/fixtures/sshd/some-bad-thing/sshd_config');
});

describe('a rule is registered', () => {
  const listed = (text: string) =>
    /= \[\n([^\]]*)\]/
      .exec(text)?.[1]
      ?.split('\n')
      .map((line) => line.trim());

  test.each([
    ['sshd/aaa', ['aaa,', 'alpha,', 'omega,', '...policy.map(policyRule),', '']],
    ['sshd/some-bad-thing', ['alpha,', 'omega,', 'someBadThing,', '...policy.map(policyRule),', '']],
    ['sshd/beta', ['alpha,', 'beta,', 'omega,', '...policy.map(policyRule),', '']],
  ])('%s at its place in the alphabet', (id, expected) => {
    expect(listed(register(newRule(id), index))).toEqual(expected);
  });

  test('with its import, and with no other change', () => {
    const text = register(rule, index);
    const added = text.split('\n').filter((line) => !index.split('\n').includes(line));
    expect(added).toEqual(["import { someBadThing } from './some-bad-thing.js';", '  someBadThing,']);
  });

  test('also as the first one of a format', () => {
    const empty = 'export const rules: readonly Rule<Model>[] = [];\n';
    expect(listed(register(rule, empty))).toEqual(['someBadThing,', '']);
    const short = 'export const rules: readonly Rule<Model>[] = [alpha, ...more];\n';
    expect(listed(register(rule, short))).toEqual(['alpha,', 'someBadThing,', '...more,', '']);
  });

  test('not in a file that has no list of rules', () => {
    expect(() => register(rule, 'export const other = [];\n')).toThrow('no plain list');
  });
});

test('the fixture lies in a folder of its own, under the name that such files have', () => {
  const { path } = fixture(rule, sshd);
  expect(path).toBe('test/fixtures/sshd/some-bad-thing/sshd_config');
});
