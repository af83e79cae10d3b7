import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../server/src/core/engine.js';
import type { Fix } from '../../../server/src/core/finding.js';
import type { Rule } from '../../../server/src/core/rule.js';
import { SourceText } from '../../../server/src/core/text.js';
import { reporters } from '../../../server/src/report/index.js';
import { type JsonReport, json } from '../../../server/src/report/json.js';
import { isAtLeast, type Report } from '../../../server/src/report/report.js';
import { stylish } from '../../../server/src/report/stylish.js';
import { toy } from '../../support/toy-format.js';

const rule = toy.rules[0] as Rule<never>;

/** A report on texts by label, in which each diagnostic is at the first place of a word. */
function reportOn(
  texts: Readonly<Record<string, string>>,
  found: readonly (Partial<Omit<Diagnostic, 'fixes'>> & {
    at: string;
    in?: string;
    fixes?: readonly Fix[];
  })[],
  counts: Partial<Report> = {},
): Report {
  const documents = new Map(
    Object.entries(texts).map(([label, text]) => [
      `/w/${label}`,
      { label, formatId: 'toy', source: new SourceText(text) },
    ]),
  );
  const diagnostics = found.map(
    ({ at, in: label = Object.keys(texts)[0] as string, fixes, ...rest }): Diagnostic => {
      const start = (texts[label] as string).indexOf(at);
      return {
        path: `/w/${label}`,
        rule,
        severity: 'warning',
        span: { start, end: start + at.length },
        message: 'This is bad.',
        tags: [],
        related: [],
        fixes: () => fixes ?? [],
        ...rest,
      };
    },
  );
  return { documents, diagnostics, files: documents.size, suppressed: 0, fixed: 0, ...counts };
}

const plain = (report: Report, width?: number) => stylish.render(report, { colour: false, width });
const fix = (title: string, safe: boolean): Fix => ({ title, safe, edits: [] });

describe('the stylish report', () => {
  it('groups findings by document, and shows place, severity, message, rule, line and fix', () => {
    const report = reportOn({ 'a.conf': 'one\n  two bad\n', 'b.conf': 'worse\n' }, [
      { at: 'bad', fixes: [fix('Say good', true)] },
      { at: 'two', severity: 'error', message: 'Two is too much.' },
      { at: 'worse', in: 'b.conf', severity: 'info', fixes: [fix('Say better', false)] },
    ]);
    expect(plain(report)).toBe(
      `a.conf
  2:7  warning  This is bad.  toy/bad
       │   two bad
       │       ^^^
       → Say good
  2:3  error    Two is too much.  toy/bad
       │   two bad
       │   ^^^

b.conf
  1:1  info     This is bad.  toy/bad
       │ worse
       │ ^^^^^
       → Say better (unsafe)

1 error, 1 warning and 1 info in 2 files.
1 can be fixed with --fix, 1 more with --fix-unsafe.
`,
    );
  });

  it('shows related places, in other documents with their names', () => {
    const report = reportOn({ a: 'first bad\n', b: 'x\ny\n' }, [
      {
        at: 'bad',
        related: [
          { path: '/w/a', span: { start: 0, end: 5 }, message: 'Here it began.' },
          { path: '/w/b', span: { start: 2, end: 3 }, message: 'There it went on.' },
        ],
      },
    ]);
    expect(plain(report)).toContain('       ↳ 1:1 Here it began.\n       ↳ b:2:1 There it went on.\n');
  });

  it('breaks messages to the width of the page', () => {
    const message = 'It takes many words to say how bad this line really is, and why it matters to you.';
    const lines = plain(reportOn({ a: 'bad\n' }, [{ at: 'bad', message }]), 60).split('\n');
    expect(lines.slice(1, 4)).toEqual([
      '  1:1  warning  It takes many words to say how bad this line',
      '                really is, and why it matters to you.',
      '                toy/bad',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  it('cuts long lines around what it points at', () => {
    const text = `${'a '.repeat(500)}bad${' z'.repeat(500)}`;
    const [, , line = '', marks = ''] = plain(reportOn({ a: text }, [{ at: 'bad' }])).split('\n');
    expect(line.length).toBeLessThan(120);
    expect(line).toMatch(/│ ….*bad.*…$/);
    expect(marks.indexOf('^^^')).toBe(line.indexOf('bad'));
  });

  it.each([
    ['\tbad', '│  bad', '│  ^^^'],
    ['\u4f60\u597d bad', '│ \u4f60\u597d bad', '│      ^^^'],
    ['\u{1F600} bad', '│ \u{1F600} bad', '│    ^^^'],
    ['e\u0301 bad', '│ e\u0301 bad', '│   ^^^'],
  ])('points at the right column of %j', (text, line, marks) => {
    const lines = plain(reportOn({ a: text }, [{ at: 'bad' }])).split('\n');
    expect(lines.slice(2, 4).map((each) => each.trimStart())).toEqual([line, marks]);
  });

  it('points between characters where something is missing, and shows no empty line', () => {
    const here = { span: { start: 4, end: 4 } };
    expect(plain(reportOn({ a: 'bad x' }, [{ at: 'bad', ...here }]))).toContain('│ bad x\n       │     ^\n');
    expect(plain(reportOn({ a: 'bad\n' }, [{ at: 'bad', ...here }]))).not.toContain('│');
  });

  it('lets no text command the terminal', () => {
    const report = reportOn({ 'a\x1b[2J': 'bad \x1b]0;x\x07\u202e\x9b\r' }, [
      { at: 'bad', message: 'Not \x1b[31mred.', fixes: [fix('\x1b[1mBold', true)] },
    ]);
    expect(plain(report)).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });

  it('colours only when asked', () => {
    const report = reportOn({ a: 'bad' }, [{ at: 'bad' }]);
    expect(plain(report)).not.toContain('\x1b');
    const coloured = stylish.render(report, { colour: true });
    expect(coloured).toContain('\x1b[33mwarning\x1b[0m');
    expect(coloured.replace(/\x1b\[[\d;]*m/g, '')).toBe(plain(report));
  });

  it.each([
    [{ files: 1 }, 'No findings in 1 file.\n'],
    [{ files: 3, suppressed: 2 }, 'No findings in 3 files (2 suppressed).\n'],
    [{ files: 1, fixed: 1 }, '1 fix applied.\nNo findings in 1 file.\n'],
    [{ files: 2, fixed: 5 }, '5 fixes applied.\nNo findings in 2 files.\n'],
    [{ files: 0 }, 'No file was checked.\n'],
  ])('sums up %j', (counts, text) => {
    expect(plain(reportOn({ a: '' }, [], counts))).toBe(text);
  });
});

describe('the JSON report', () => {
  it('counts columns from one in UTF-16 code units, in fixes too', () => {
    const text = 'x\r\n\u{1F600} bad';
    const edits = [{ span: { start: 6, end: 9 }, text: 'good' }];
    const report = reportOn({ a: text }, [{ at: 'bad', fixes: [{ title: 'Say good', safe: true, edits }] }]);
    const { findings } = JSON.parse(json.render(report, { colour: false })) as JsonReport;
    const range = { start: { line: 2, column: 4 }, end: { line: 2, column: 7 } };
    expect(findings).toEqual([
      {
        path: 'a',
        format: 'toy',
        rule: 'toy/bad',
        severity: 'warning',
        message: 'This is bad.',
        docs: 'https://github.com/hardlint/hardlint/blob/main/docs/rules/toy/bad.md',
        range,
        fixes: [{ title: 'Say good', safe: true, edits: [{ range, text: 'good' }] }],
      },
    ]);
  });

  it('counts the findings of each severity', () => {
    const found = (['error', 'hint', 'hint', 'info', 'warning', 'warning', 'warning'] as const).map(
      (severity) => {
        return { at: 'bad', severity };
      },
    );
    const report = reportOn({ a: 'bad' }, found, { files: 4, suppressed: 9 });
    expect(JSON.parse(json.render(report, { colour: true }))).toMatchObject({
      version: 1,
      files: 4,
      errors: 1,
      warnings: 3,
      infos: 1,
      hints: 2,
      suppressed: 9,
    });
  });
});

describe('reports', () => {
  it('have names of their own, and the one for people comes first', () => {
    const ids = reporters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids[0]).toBe('stylish');
  });

  it('compare severities as --fail-on does', () => {
    expect(isAtLeast('error', 'warning')).toBe(true);
    expect(isAtLeast('warning', 'warning')).toBe(true);
    expect(isAtLeast('info', 'warning')).toBe(false);
  });
});
