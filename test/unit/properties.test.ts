import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, LintResult } from '../../server/src/core/engine.js';
import { fixAll } from '../../server/src/core/fixes.js';
import type { Format } from '../../server/src/core/format.js';
import { commentingOf, suppressLineEdit } from '../../server/src/core/suppressions.js';
import { parseTarget, type Target } from '../../server/src/core/target.js';
import { applyEdits, SourceText, type Span } from '../../server/src/core/text.js';
import { formats } from '../../server/src/formats/index.js';
import { mutatedHba } from '../conformance/pg-hba-mutants.js';
import { mutatedServer } from '../conformance/tomcat-server-mutants.js';
import { mutated as mutatedDescriptor } from '../conformance/web-xml-mutants.js';
import { readFixtures } from '../support/fixtures.js';
import { type Files, lintFiles, usualFolder } from '../support/lint.js';
import { mutated } from '../support/mutants.js';
import { Random } from '../support/random.js';

const RUNS = 300;
const MUTANTS = 500;
const SEED = 20_261_122;

/** How the files of a format are damaged. */
interface Subject {
  readonly id: string;
  readonly targets: readonly string[];
  /** Two targets for which fixes are tried on files that nobody damaged. */
  readonly usual: readonly string[];
  readonly snippets: readonly string[];
  mutate(text: string, random: Random): string;
  /** Findings beyond errors that hide others: once they are mended, more may show. */
  readonly hiding: readonly string[];
  /** Where it is broken, only what is broken is sure; and what a fix changes need not be on one line. */
  readonly isMarkup: boolean;
}

const XML_SNIPPETS = [
  '<',
  '>',
  '/>',
  '<!--',
  '-->',
  '</',
  '&',
  '&amp;',
  ' $' + '{x}',
  '="',
  ' port="8005"',
  '<a>',
  ']]>',
];

const SUBJECTS: readonly Subject[] = [
  {
    id: 'fail2ban',
    targets: ['0.10', '0.11', '1.0.2', '1.1.0', '1.1.1', '1.1'],
    usual: ['1.0.2', '1.1'],
    snippets: [
      '[DEFAULT]\n',
      '\n[sshd]\n',
      'enabled = true\n',
      ' = ',
      ' ; x',
      ' # x',
      '%(',
      '%(known/x)s',
      '%%',
      '<tag>',
      '[mode=',
      '\n  ',
      '1h',
      'before = x.conf\n',
    ],
    mutate: mutated,
    hiding: [],
    isMarkup: false,
  },
  {
    id: 'pg-hba',
    targets: ['10', '13', '14', '15-linux', '16', '17', '18', '19'],
    usual: ['15', '18'],
    snippets: [
      'all',
      ' md5',
      ',',
      '\\\n',
      '\nhost all all all reject\n',
      '@names',
      '\ninclude x.conf\n',
      '+',
      '/^a',
      '0.0.0.0/0',
      ' map=x',
    ],
    mutate: mutatedHba,
    hiding: [],
    isMarkup: false,
  },
  {
    id: 'sshd',
    targets: ['7.4', '8.0', '8.4-debian', '8.7-redhat', '9.2-debian', '9.9-portable', '10.5'],
    usual: ['9.2-debian', '10.5'],
    snippets: ['Match ', '\nMatch all\n', 'Include *\n', 'none', 'yes', '\nPermitRootLogin yes\n', '-1'],
    mutate: mutated,
    hiding: [],
    isMarkup: false,
  },
  {
    id: 'tomcat-server',
    targets: ['8.5', '9.0.30', '9.0', '10.1', '10.1.20', '11.0'],
    usual: ['9.0', '11.0'],
    snippets: XML_SNIPPETS,
    mutate: mutatedServer,
    hiding: [],
    isMarkup: true,
  },
  {
    id: 'web-xml',
    targets: ['8.5', '9.0', '10.1', '11.0'],
    usual: ['9.0', '11.0'],
    snippets: [...XML_SNIPPETS, '<url-pattern>/*</url-pattern>', '<servlet>'],
    mutate: mutatedDescriptor,
    hiding: [],
    isMarkup: true,
  },
];

const subjects = await Promise.all(
  SUBJECTS.map(async (subject) => {
    const format = await formats.find(({ id }) => id === subject.id)?.load();
    if (!format) throw new Error(`no format ${subject.id}`);
    return { ...subject, format };
  }),
);

/** A configuration and how it is judged. */
interface Case {
  readonly files: Files;
  /** The path of its root document. */
  readonly root: string;
  readonly target: string;
  readonly profile: 'recommended' | 'strict';
}

/** At a place, given as a share of the text, something is cut out and something comes in. */
interface Damage {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

function damageWith(snippets: readonly string[]): fc.Arbitrary<Damage> {
  const marks = [
    '',
    ' ',
    '"',
    "'",
    '\\',
    '#',
    '=',
    '\n',
    '\t',
    ',',
    '*',
    '!',
    '\0',
    '\f',
    '\uFEFF',
    '\uD800',
  ];
  return fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.nat(4), fc.nat(400)),
    put: fc.oneof(
      fc.constantFrom(...marks),
      fc.constantFrom(...snippets),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
  });
}

function damagedBy(damages: readonly Damage[], text: string): string {
  let damaged = text;
  for (const { at, cut, put } of damages) {
    const offset = Math.floor(at * damaged.length);
    damaged = damaged.slice(0, offset) + put + damaged.slice(offset + cut);
  }
  return damaged;
}

const rootOf = ({ files, root }: Case) => files[root] as string;
const withRoot = (of: Case, text: string): Case => ({ ...of, files: { ...of.files, [of.root]: text } });

/** How often each rule finds something. */
function counts(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counted = new Map<string, number>();
  for (const { rule } of diagnostics) counted.set(rule.id, (counted.get(rule.id) ?? 0) + 1);
  return counted;
}

function timesSaid({ diagnostics }: LintResult, { rule, message }: Diagnostic): number {
  return diagnostics.filter((each) => each.rule.id === rule.id && each.message === message).length;
}

/** Whether a finding is gone; its words may be said of another one then, as where a record is moved. */
function isGone(finding: Diagnostic, before: LintResult, after: LintResult): boolean {
  if (timesSaid(after, finding) < timesSaid(before, finding)) return true;
  const { id } = finding.rule;
  return (counts(after.diagnostics).get(id) ?? 0) < (counts(before.diagnostics).get(id) ?? 0);
}

/** The rules that find more than before; a suppression may have lost what it took together with the line. */
function added(before: LintResult, after: LintResult): string[] {
  const were = counts(before.diagnostics);
  return [...counts(after.diagnostics)]
    .filter(([id, count]) => count > (were.get(id) ?? 0) && !id.startsWith('hardlint/'))
    .map(([id]) => id);
}

describe.each(subjects)('$id', (subject) => {
  const { format } = subject;
  const judge = ({ files, target, profile }: Case) => lintFiles(format, files, { target, profile });
  const inRoot = ({ root }: Case, { diagnostics }: LintResult) =>
    diagnostics.filter(({ path }) => path === root);

  const configurations = readFixtures(subject.id, format.title).map(({ files, root, folder }) => {
    const at = folder === undefined ? usualFolder(format) : `${folder}/`;
    const placed = Object.entries(files).map(([path, text]) => [at + path, text] as const);
    return { files: Object.fromEntries(placed), root: at + root };
  });

  /** Configurations as an editor holds them: real ones, half typed, badly pasted, or cut to pieces. */
  const damaged: fc.Arbitrary<Case> = fc
    .record({
      of: fc.constantFrom(...configurations),
      damages: fc.array(damageWith(subject.snippets), { maxLength: 4 }),
      target: fc.constantFrom(...subject.targets),
      profile: fc.constantFrom('recommended' as const, 'strict' as const),
    })
    .map(({ of, damages, ...judging }) => {
      return withRoot({ ...of, ...judging }, damagedBy(damages, of.files[of.root] as string));
    });

  /** Whether markup is no markup, which hides what else is there. */
  const isBroken = ({ diagnostics }: LintResult) =>
    subject.isMarkup && diagnostics.some(({ rule }) => rule.kind === 'syntax');

  /** Holds a property for many configurations; a failure prints the seed and the smallest that fails. */
  function holds(property: (of: Case, result: LintResult) => Promise<void>): Promise<void> {
    return fc.assert(
      fc.asyncProperty(damaged, async (of) => property(of, await judge(of))),
      { numRuns: RUNS },
    );
  }

  /** Each fix removes its finding, and a safe one adds none. */
  async function losesFindingsByFixes(of: Case, result: LintResult): Promise<void> {
    if (isBroken(result)) return;
    const source = new SourceText(rootOf(of));
    const line = ({ span }: Diagnostic) => source.lineAt(span.start);
    const hides = ({ severity, rule }: Diagnostic) =>
      severity === 'error' || subject.hiding.includes(rule.id);
    const errors = inRoot(of, result).filter(hides);
    const unreadable = new Set(errors.map(line));
    for (const finding of inRoot(of, result)) {
      for (const { title, safe, edits } of finding.fixes()) {
        const text = applyEdits(rootOf(of), edits);
        const after = await judge(withRoot(of, text));
        const what = `${title} (${of.target}, ${of.profile})\n${rootOf(of)}`;
        expect(isGone(finding, result, after), what).toBe(true);
        // What could not be read may show more once it can.
        if (safe && !unreadable.has(line(finding))) expect(added(result, after), what).toEqual([]);
      }
    }
  }

  describe('a configuration that somebody wrote', () => {
    it.each(['recommended', 'strict'] as const)('keeps what fixes promise (%s)', async (profile) => {
      for (const configuration of configurations) {
        for (const target of subject.usual) {
          const of = { ...configuration, target, profile };
          await losesFindingsByFixes(of, await judge(of));
        }
      }
    });

    it(`keeps what fixes promise in ${MUTANTS} mutants`, async () => {
      const random = new Random(SEED);
      for (let left = MUTANTS; left > 0; left--) {
        const configuration = random.pick(configurations);
        const judging = { target: random.pick(subject.targets), profile: 'recommended' as const };
        const whole = { ...configuration, ...judging };
        const of = withRoot(whole, subject.mutate(rootOf(whole), random));
        await losesFindingsByFixes(of, await judge(of));
      }
    });
  });

  describe('whatever is in a configuration', () => {
    it('is read and judged without a failure, and fixes can be asked for', async () => {
      await holds(async (_, { diagnostics, suppressed, failures }) => {
        for (const diagnostic of [...diagnostics, ...suppressed]) diagnostic.fixes();
        expect(failures).toEqual([]);
      });
    });

    it('has findings, related places and edits within its texts', async () => {
      await holds(async ({ files }, { diagnostics }) => {
        for (const { path, span, related, fixes } of diagnostics) {
          expectWithin(span, files[path]);
          for (const each of related) expectWithin(each.span, files[each.path]);
          for (const { edits } of fixes()) for (const edit of edits) expectWithin(edit.span, files[path]);
        }
      });
    });

    it('has its findings in the order of its texts', async () => {
      await holds(async (_, { diagnostics }) => {
        const paths = [...new Set(diagnostics.map(({ path }) => path))];
        const sorted = diagnostics.toSorted(
          (a, b) =>
            paths.indexOf(a.path) - paths.indexOf(b.path) ||
            a.span.start - b.span.start ||
            a.span.end - b.span.end,
        );
        expect(diagnostics).toEqual(sorted);
      });
    });

    it('loses a finding by each of its fixes, and by a safe one gets no other', async () => {
      await holds(losesFindingsByFixes);
    });

    if (!subject.isMarkup) {
      it('is changed by safe fixes on the lines of their findings alone', async () => {
        await holds(async (of, result) => {
          const text = rootOf(of);
          for (const { span, fixes } of inRoot(of, result)) {
            const start = text.lastIndexOf('\n', span.start - 1) + 1;
            const end = text.indexOf('\n', Math.max(span.start, span.end - 1)) + 1 || text.length;
            for (const { title, edits } of fixes().filter((fix) => fix.safe)) {
              for (const edit of edits) {
                expect(edit.span.start, title).toBeGreaterThanOrEqual(start);
                expect(edit.span.end, title).toBeLessThanOrEqual(end);
              }
            }
          }
        });
      });
    }

    it('is left alone by a second fix-all', async () => {
      await holds(async (of) => {
        const lint = async (text: string) => inRoot(of, await judge(withRoot(of, text)));
        const once = await fixAll(rootOf(of), lint);
        expect((await fixAll(once.text, lint)).text).toBe(once.text);
      });
    });

    it('loses exactly what is suppressed on a line', async () => {
      await holds(async (of, result) => {
        const text = rootOf(of);
        // An editor ends lines at a carriage return as well, where sshd goes on.
        fc.pre(!/\r(?!\n)/.test(text) && !isBroken(result));
        const source = new SourceText(text);
        const target = parseTarget(format.target, of.target) as Target;
        const commenting = commentingOf(format as Format, format.parse(source, target));
        const line = ({ span }: Diagnostic) => source.lineAt(commenting.statementAt(span.start));
        for (const chosen of inRoot(of, result)) {
          if (chosen.rule.id.startsWith('hardlint/')) continue;
          const edit = suppressLineEdit(source, chosen.span.start, chosen.rule.id, commenting);
          const after = await judge(withRoot(of, applyEdits(text, [edit])));
          const isMeant = (each: Diagnostic) =>
            each.path === of.root && each.rule.id === chosen.rule.id && line(each) === line(chosen);
          expect(counts(after.diagnostics), chosen.message).toEqual(
            counts(result.diagnostics.filter((each) => !isMeant(each))),
          );
        }
      });
    });
  });
});

function expectWithin({ start, end }: Span, text: string | undefined): void {
  expect(start).toBeGreaterThanOrEqual(0);
  expect(end).toBeGreaterThanOrEqual(start);
  expect(end).toBeLessThanOrEqual(text?.length ?? -1);
}
