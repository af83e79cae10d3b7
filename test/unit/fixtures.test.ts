import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/core/engine.js';
import { type FixFilter, fixAll } from '../../server/src/core/fixes.js';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import { describeFinding, type Fixture, readFixtures } from '../support/fixtures.js';
import { lintFiles } from '../support/lint.js';

const ROOT = 'sshd_config';
const FOLDER = '/etc/ssh/';
const fixtures = readFixtures('sshd', ROOT);

describe.each(fixtures)('the fixture $name', (fixture) => {
  it('gives the marked findings and no other', async () => {
    const found = await judge(fixture);
    expect(found.map((each) => describeDiagnostic(each, fixture)).sort()).toEqual(fixture.expected);
  });

  if (fixture.fixed !== undefined) {
    it('becomes its .fixed by the safe fixes', async () => {
      expect(await fix(fixture, {})).toBe(fixture.fixed);
    });
  }

  if (fixture.fixedUnsafe !== undefined) {
    it('becomes its .fixed-unsafe by all fixes', async () => {
      expect(await fix(fixture, { unsafe: true })).toBe(fixture.fixedUnsafe);
    });
  }

  it('has safe fixes that remove their finding, add none and touch nothing else', async () => {
    const before = inRoot(await judge(fixture));
    for (const diagnostic of before) {
      for (const choice of diagnostic.fixes()) {
        const fixed = applyEdits(textOf(fixture), choice.edits);
        const after = inRoot(await judge(fixture, fixed));
        const gone = `"${choice.title}" for ${diagnostic.rule.id}`;
        if (choice.safe) expect(countsOf(after), gone).toEqual(without(countsOf(before), diagnostic.rule.id));
        else expect(countOf(after, diagnostic), gone).toBeLessThan(countOf(before, diagnostic));
        const original = textOf(fixture);
        if (original.includes('\r\n') && !/[^\r]\n/.test(original)) expect(fixed).not.toMatch(/[^\r]\n/);
      }
    }
  });

  it('is stable once it is fixed', async () => {
    for (const filter of [{}, { unsafe: true }]) {
      const once = await fix(fixture, filter);
      expect(await fix(fixture, filter, once)).toBe(once);
    }
  });
});

describe('the fixtures together', () => {
  const all = fixtures.flatMap((fixture) => fixture.expected).join('\n');

  it.each(sshd.rules)('let $id speak', ({ id }) => {
    expect(all).toMatch(new RegExp(`${id}$`, 'm'));
  });

  it.each(sshd.rules)('let $id be silent about one that could be taken for it', ({ id, keywords }) => {
    const silent = fixtures.filter((fixture) => !fixture.expected.some((each) => each.endsWith(` ${id}`)));
    const written = (fixture: Fixture) => Object.values(fixture.files).join('\n').toLowerCase();
    const mention = keywords ?? [];
    const alike = silent.filter(
      (fixture) =>
        mention.length === 0 || mention.some((keyword) => written(fixture).includes(keyword.toLowerCase())),
    );
    expect(alike.length).toBeGreaterThan(0);
  });
});

function textOf(fixture: Fixture): string {
  return fixture.files[ROOT] as string;
}

async function judge(fixture: Fixture, text = textOf(fixture)): Promise<readonly Diagnostic[]> {
  const files = Object.entries({ ...fixture.files, [ROOT]: text });
  const absolute = Object.fromEntries(files.map(([path, content]) => [FOLDER + path, content]));
  const { target, profile } = fixture;
  const { diagnostics, failures } = await lintFiles(sshd, absolute, { target, profile });
  expect(failures).toEqual([]);
  return diagnostics;
}

async function fix(fixture: Fixture, filter: FixFilter, text = textOf(fixture)): Promise<string> {
  return (await fixAll(text, async (current) => inRoot(await judge(fixture, current)), filter)).text;
}

function inRoot(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ path }) => path === FOLDER + ROOT);
}

function describeDiagnostic({ path, span, severity, rule }: Diagnostic, fixture: Fixture): string {
  const name = path.slice(FOLDER.length);
  const { line, character } = new SourceText(fixture.files[name] as string).positionAt(span.start);
  return describeFinding(name, line + 1, character + 1, span.end - span.start, severity, rule.id);
}

function countOf(diagnostics: readonly Diagnostic[], like: Diagnostic): number {
  return diagnostics.filter((each) => each.rule.id === like.rule.id).length;
}

function countsOf(diagnostics: readonly Diagnostic[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { rule } of diagnostics) counts[rule.id] = (counts[rule.id] ?? 0) + 1;
  return counts;
}

function without(counts: Record<string, number>, id: string): Record<string, number> {
  const { [id]: count = 0, ...others } = counts;
  return count > 1 ? { ...others, [id]: count - 1 } : others;
}
