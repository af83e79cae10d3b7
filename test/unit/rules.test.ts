import { describe, expect, it } from 'vitest';
import { REFERENCE_FORMS } from '../../server/src/core/references.js';
import type { Example, Rule } from '../../server/src/core/rule.js';
import { applyEdits } from '../../server/src/core/text.js';
import { loadFormats } from '../../server/src/formats/index.js';
import { exampleFiles, lintFiles } from '../support/lint.js';

const formats = await loadFormats();

describe.each(formats)('the rules of $title', (format) => {
  it('are sorted by id, and no id is there twice', () => {
    const ids = format.rules.map((rule) => rule.id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  describe.each(format.rules)('$id', (rule) => {
    it('belongs to its format and says what, why and what to do', () => {
      expect(rule.id).toMatch(new RegExp(`^${format.id}/[a-z0-9]+(-[a-z0-9]+)*$`));
      for (const prose of [rule.title, rule.why, rule.remedy]) expect(prose.length).toBeGreaterThan(8);
      expect(rule.title).not.toMatch(/\.$/);
      expect(rule.why).toMatch(/[.`]$/);
      expect(rule.remedy).toMatch(/[.)`]$/);
    });

    it('has references of known forms', () => {
      expect(rule.references.length).toBeGreaterThan(0);
      for (const { source, id } of rule.references) expect(id).toMatch(REFERENCE_FORMS[source]);
    });

    it('says how bad it is if it is about security, and only then', () => {
      if (rule.kind === 'security') expect(rule.risk).toBeGreaterThan(0);
      if (rule.risk !== undefined) expect(rule.risk).toBeLessThanOrEqual(10);
      if (rule.kind === 'syntax' || rule.kind === 'deprecation') expect(rule.risk).toBeUndefined();
    });

    it('names keywords of the catalogue', () => {
      for (const keyword of rule.keywords ?? []) expect(format.catalog.get(keyword)?.name).toBe(keyword);
    });

    it('has an example', () => expect(rule.examples.length).toBeGreaterThan(0));

    it.each(rule.examples)('finds $bad', async (example) => {
      const { diagnostics, failures } = await judge(example, example.bad);
      expect(failures).toEqual([]);
      expect([...new Set(diagnostics.map((each) => each.rule.id))]).toEqual([rule.id]);
    });

    const fixable = rule.examples.filter((example) => example.good !== undefined);
    it.each(fixable)('turns $bad into $good', async (example) => {
      const { diagnostics } = await judge(example, example.bad);
      const fixes = diagnostics[0]?.fixes() ?? [];
      const fix = example.fix === undefined ? fixes[0] : fixes.find((each) => each.title === example.fix);
      expect(fixes.map((each) => each.title)).toContain(fix?.title);
      const fixed = applyEdits(example.bad, fix?.edits ?? []);
      expect(fixed).toBe(example.good);
      expect((await judge(example, fixed)).diagnostics).toEqual([]);
    });
  });

  /** A rule of the strict profile is judged alone: the others would find much in a file of one line. */
  function judge(example: Example, text: string) {
    const owner = format.rules.find((rule) => rule.examples.includes(example)) as Rule;
    return lintFiles(format, exampleFiles(format, example, text), {
      target: example.target,
      rules: owner.profile === 'strict' ? { [owner.id]: owner.severity } : {},
    });
  }
});
