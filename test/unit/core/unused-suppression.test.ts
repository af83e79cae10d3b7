import { describe, expect, it } from 'vitest';
import type { Fix } from '../../../server/src/core/finding.js';
import type { RuleInfo } from '../../../server/src/core/rule.js';
import { Suppressions } from '../../../server/src/core/suppressions.js';
import { applyEdits, SourceText } from '../../../server/src/core/text.js';
import { unusedSuppression } from '../../../server/src/core/unused-suppression.js';

const rules = ['toy/bad', 'toy/worse'].map((id) => ({ id })) as RuleInfo[];

/** What is said of the suppressions in a text, none of which is of use; comments begin with `#`. */
function findIn(text: string) {
  const source = new SourceText(text);
  const comments = [...text.matchAll(/#.*/g)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].trimEnd().length },
  }));
  const { all } = new Suppressions(source, comments, {
    syntax: { open: '#', close: '' },
    statementAt: (offset) => offset,
  });
  return all.map((each) => {
    const { span, message, fixes } = unusedSuppression.find(each, rules, source);
    const choices = (fixes?.() ?? []) as Fix[];
    return {
      marked: source.slice(span),
      message,
      fixed: choices.map((fix) => applyEdits(text, fix.edits)),
      safe: choices.map((fix) => fix.safe),
    };
  });
}

describe('an unused suppression', () => {
  it.each([
    ['one\n  # hardlint-disable-next-line toy/bad -- why\ntwo', 'one\ntwo'],
    ['one\r\n# hardlint-disable-file toy/bad \r\ntwo', 'one\r\ntwo'],
    ['one  # hardlint-disable-line toy/bad\ntwo', 'one\ntwo'],
    ['one # hardlint-disable-line', 'one'],
  ])('in %j goes with its comment', (text, expected) => {
    expect(findIn(text).map((each) => each.fixed)).toEqual([[expected]]);
    expect(findIn(text)[0]?.safe).toEqual([true]);
  });

  it.each([
    ['# hardlint-disable-file toy/bad, toy/worse -- why', 0, '# hardlint-disable-file toy/worse -- why'],
    ['# hardlint-disable-file toy/bad, toy/worse -- why', 1, '# hardlint-disable-file toy/bad -- why'],
    ['# hardlint-disable-file toy/bad toy/worse', 1, '# hardlint-disable-file toy/bad'],
    ['# hardlint-disable-file toy/bad, toy/worse  \n', 1, '# hardlint-disable-file toy/bad  \n'],
    ['# hardlint-disable-file toy/worse,toy/bad,toy/worse', 1, '# hardlint-disable-file toy/worse,toy/worse'],
  ])('in the list of %j leaves the others', (text, index, expected) => {
    expect(findIn(text)[index]?.fixed).toEqual([expected]);
  });

  it('says what it does not suppress', () => {
    expect(findIn('# hardlint-disable-file toy/bad')[0]?.message).toBe(
      'This comment suppresses no finding of toy/bad.',
    );
    expect(findIn('# hardlint-disable-file')[0]?.message).toBe('This comment suppresses nothing.');
  });

  it('of a misspelt rule is corrected, and not removed unasked', () => {
    const [found] = findIn('# hardlint-disable-file toy/wurse');
    expect(found?.marked).toBe('toy/wurse');
    expect(found?.message).toBe('There is no rule "toy/wurse"; did you mean "toy/worse"?');
    expect(found?.fixed).toEqual(['# hardlint-disable-file toy/worse', '']);
    expect(found?.safe).toEqual([false, false]);
  });

  it('of an unknown rule can only be removed', () => {
    const [found] = findIn('# hardlint-disable-file file');
    expect(found?.marked).toBe('file');
    expect(found?.message).toBe('There is no rule "file".');
    expect(found?.fixed).toEqual(['']);
  });

  it('marks the name itself, not another word like it', () => {
    const [, second] = findIn('# hardlint-disable-file toy/bads, toy/ba');
    expect(second?.marked).toBe('toy/ba');
    expect(second?.fixed[0]).toBe('# hardlint-disable-file toy/bads, toy/bad');
  });
});
