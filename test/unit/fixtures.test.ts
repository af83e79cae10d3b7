import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../server/src/core/engine.js';
import { type FixFilter, fixAll } from '../../server/src/core/fixes.js';
import type { Format } from '../../server/src/core/format.js';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { loadFormats } from '../../server/src/formats/index.js';
import { describeFinding, type Fixture, readFixtures } from '../support/fixtures.js';
import { lintFiles, usualFolder } from '../support/lint.js';

const formats = await loadFormats();

/** A fixture with what it is judged as. */
interface Case extends Fixture {
  readonly format: Format;
}

const cases: readonly Case[] = formats.flatMap((format) =>
  readFixtures(format.id, format.title).map((fixture) => ({ ...fixture, format })),
);

describe.each(cases)('the fixture $format.id/$name', (fixture) => {
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
    for (const diagnostic of inRoot(fixture, before)) {
      for (const { title, safe, edits } of diagnostic.fixes()) {
        const fixed = applyEdits(text, edits);
        const after = await judge(fixture, fixed);
        const which = `"${title}" for ${diagnostic.rule.id}`;
        expect(countOf(after, diagnostic.rule.id), which).toBeLessThan(countOf(before, diagnostic.rule.id));
        if (safe) expect(addedTo(before, after), which).toEqual([]);
        if (text.includes('\r\n') && !/(?<!\r)\n/.test(text)) expect(fixed, which).not.toMatch(/(?<!\r)\n/);
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

describe.each(formats)('the fixtures of $title together', ({ id: formatId, rules }) => {
  const fixtures = cases.filter(({ format }) => format.id === formatId);
  const all = fixtures.flatMap((fixture) => fixture.expected).join('\n');

  it.each(rules)('let $id speak', ({ id }) => {
    expect(all).toMatch(new RegExp(`${id}$`, 'm'));
  });

  it.each(rules)('let $id be silent about one that could be taken for it', ({ id, keywords }) => {
    const silent = fixtures.filter((fixture) => !fixture.expected.some((each) => each.endsWith(` ${id}`)));
    const written = (fixture: Case) => Object.values(fixture.files).join('\n').toLowerCase();
    const mention = keywords ?? [];
    const alike = silent.filter(
      (fixture) =>
        mention.length === 0 || mention.some((keyword) => written(fixture).includes(keyword.toLowerCase())),
    );
    expect(alike.length).toBeGreaterThan(0);
  });
});

function textOf(fixture: Case): string {
  return fixture.files[fixture.root] as string;
}

function folderOf({ folder, format }: Case): string {
  return folder === undefined ? usualFolder(format) : `${folder}/`;
}

async function judge(fixture: Case, text = textOf(fixture)): Promise<readonly Diagnostic[]> {
  const files = Object.entries({ ...fixture.files, [fixture.root]: text });
  const absolute = Object.fromEntries(files.map(([path, content]) => [folderOf(fixture) + path, content]));
  const { format, target, profile } = fixture;
  const { diagnostics, failures } = await lintFiles(format, absolute, { target, profile });
  expect(failures).toEqual([]);
  return diagnostics;
}

async function fix(fixture: Case, filter: FixFilter, text = textOf(fixture)): Promise<string> {
  const findings = async (current: string) => inRoot(fixture, await judge(fixture, current));
  return (await fixAll(text, findings, filter)).text;
}

function inRoot(fixture: Case, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.filter(({ path }) => path === folderOf(fixture) + fixture.root);
}

function describeDiagnostic({ path, span, severity, rule }: Diagnostic, fixture: Case): string {
  const name = path.slice(folderOf(fixture).length);
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
