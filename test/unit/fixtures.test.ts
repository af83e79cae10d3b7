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

  it('says so in plain text, which every editor shows as it is', async () => {
    for (const { message, related, fixes } of await judge(fixture)) {
      const texts = [message, ...related.map((each) => each.message), ...fixes().map((each) => each.title)];
      for (const text of texts) expect(text).not.toContain('`');
    }
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

  it('has fixes that remove their finding, and safe ones that add none', async () => {
    const text = textOf(fixture);
    const before = await judge(fixture);
    for (const diagnostic of inRoot(before)) {
      for (const { title, safe, edits } of diagnostic.fixes()) {
        const fixed = applyEdits(text, edits);
        const after = await judge(fixture, fixed);
        const which = `"${title}" for ${diagnostic.rule.id}`;
        expect(countOf(after, diagnostic.rule.id), which).toBeLessThan(countOf(before, diagnostic.rule.id));
        if (safe) expect(addedTo(before, after), which).toEqual([]);
        if (!/(?<!\r)\n/.test(text)) expect(fixed, which).not.toMatch(/(?<!\r)\n/);
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

function countOf(diagnostics: readonly Diagnostic[], id: string): number {
  return diagnostics.filter((each) => each.rule.id === id).length;
}

/** The rules that find more than before. */
function addedTo(before: readonly Diagnostic[], after: readonly Diagnostic[]): string[] {
  const ids = new Set(after.map((each) => each.rule.id));
  return [...ids].filter((id) => countOf(after, id) > countOf(before, id));
}
