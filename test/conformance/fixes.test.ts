import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Diagnostic, documentsOf } from '../../server/src/core/engine.js';
import type { Fix } from '../../server/src/core/finding.js';
import { fixAll } from '../../server/src/core/fixes.js';
import { applyEdits, SourceText } from '../../server/src/core/text.js';
import { canonicalName, keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import { type Files, lintFiles, loadFiles } from '../support/lint.js';
import { Random } from '../support/random.js';
import { difference } from './compare.js';
import { inParallel } from './parallel.js';
import { installedTarget, RealSshd, sshdOrSkip } from './real-sshd.js';
import { FIXED_MUTANTS, SEED } from './settings.js';
import { mutants, type Source, sources } from './sources.js';
import type { PrintedValues } from './values.js';

const SESSION = {
  user: 'root',
  host: 'a.example.org',
  address: '10.0.0.5',
  localAddress: '192.0.2.1',
  localPort: 22,
  rdomain: '',
};

/** One fix of one finding, and the files that it makes. */
interface Attempt {
  readonly before: Files;
  readonly after: Files;
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
  /** How many errors there are without it. */
  readonly errors: number;
}

describe.runIf(await sshdOrSkip())('what fixes make', () => {
  let real: RealSshd;
  let target: string;
  beforeAll(() => {
    real = new RealSshd();
    target = installedTarget();
  });
  afterAll(() => real.dispose());

  const judge = (files: Files) => lintFiles(sshd, files, { target, profile: 'strict' });
  const errorsOf = (diagnostics: readonly Diagnostic[]) =>
    diagnostics.filter(({ severity }) => severity === 'error').length;

  const seen = new Set<string>();

  /** Every single fix of a configuration; what another one made already is left out. */
  async function attemptsOn({ files }: Source): Promise<readonly Attempt[]> {
    const { diagnostics, suppressed } = await judge(files);
    const errors = errorsOf([...diagnostics, ...suppressed]);
    const attempts: Attempt[] = [];
    for (const diagnostic of diagnostics) {
      for (const fix of diagnostic.fixes()) {
        const after = {
          ...files,
          [diagnostic.path]: applyEdits(files[diagnostic.path] as string, fix.edits),
        };
        const key = JSON.stringify([after, fix.safe]);
        if (seen.has(key)) continue;
        seen.add(key);
        attempts.push({ before: files, after, diagnostic, fix, errors });
      }
    }
    return attempts;
  }

  async function fault(attempt: Attempt): Promise<string | undefined> {
    const { before, after, errors, fix } = attempt;
    const verdict = await real.judge(after);
    if (verdict.isEnvironmental) return undefined;
    if (errors === 0 && verdict.refused) return `sshd refuses the result: ${verdict.output}`;
    const found = await difference(after, target, verdict);
    if (found) return found;
    const { diagnostics, suppressed } = await judge(after);
    if (errorsOf([...diagnostics, ...suppressed]) > errors) return 'there are more errors than before';
    return fix.safe && errors === 0 ? await unspokenChange(attempt, before, after) : undefined;
  }

  /** A keyword that a safe fix changes although it stands on none of the lines that the fix touches. */
  async function unspokenChange(attempt: Attempt, before: Files, after: Files): Promise<string | undefined> {
    const spoken = await spokenOf(attempt);
    for (const session of [undefined, SESSION]) {
      const [were, are] = await Promise.all([real.values(before, session), real.values(after, session)]);
      const changed = changedKeywords(were ?? new Map(), are ?? new Map()).filter(
        (name) => !spoken.has(name),
      );
      if (changed.length > 0) return `it changes ${changed.join(', ')}`;
    }
    return undefined;
  }

  /** The keywords on the lines that a fix touches, before and after it. */
  async function spokenOf({ before, after, diagnostic, fix }: Attempt): Promise<ReadonlySet<string>> {
    const spoken = new Set<string>();
    for (const files of [before, after]) {
      const { tree, target: asked } = await loadFiles(sshd, files, target);
      const source = documentsOf(tree).get(diagnostic.path)?.source ?? new SourceText('');
      const touched = new Set(
        fix.edits.flatMap(({ span }) => [source.lineAt(span.start), source.lineAt(span.end)]),
      );
      for (const directive of sshd.link(tree, asked, 'root').directives) {
        const { path, name, line } = directive;
        if (path !== diagnostic.path || !touched.has(source.lineAt(line.span.start))) continue;
        const entry = keywords.get(name);
        spoken.add((entry ? canonicalName(entry, asked) : name).toLowerCase());
      }
    }
    return spoken;
  }

  /** Names all that is needed to look at a failure again. */
  async function faultsOf(configurations: readonly Source[]): Promise<readonly string[]> {
    const faults = await inParallel(configurations, async (source) => {
      const attempts = await attemptsOn(source);
      const each = attempts.map(async (attempt) => {
        const found = await fault(attempt);
        const { diagnostic, fix, before } = attempt;
        return (
          found &&
          `${source.name}, seed ${SEED}: "${fix.title}" of ${diagnostic.rule.id}: ${diagnostic.message}\n${found}\n${JSON.stringify(before, undefined, 2)}\nbecomes\n${attempt.after[diagnostic.path]}`
        );
      });
      const all = await fixAllFault(source);
      return [...(await Promise.all(each)), all && `${source.name}, seed ${SEED}: fix-all: ${all}`];
    });
    return faults.flat().filter((each) => each !== undefined);
  }

  async function fixAllFault({ files }: Source): Promise<string | undefined> {
    const [root, text] = Object.entries(files)[0] as [string, string];
    const errors = errorsOf((await judge(files)).diagnostics);
    const lint = async (current: string) => {
      const { diagnostics } = await judge({ ...files, [root]: current });
      return diagnostics.filter(({ path }) => path === root);
    };
    const fixed = { ...files, [root]: (await fixAll(text, lint)).text };
    const verdict = await real.judge(fixed);
    if (verdict.isEnvironmental) return undefined;
    const found = await difference(fixed, target, verdict);
    if (found) return `${found}\n${fixed[root]}`;
    const left = errorsOf((await judge(fixed)).diagnostics);
    return left > errors ? `${left} errors instead of ${errors}\n${fixed[root]}` : undefined;
  }

  it('of what people wrote is accepted by sshd, and safe ones change nothing else', async () => {
    expect(await faultsOf(sources)).toEqual([]);
  });

  it(`of ${FIXED_MUTANTS} mutants is accepted by sshd, and safe ones change nothing else`, async () => {
    expect(await faultsOf(mutants(FIXED_MUTANTS, new Random(SEED)))).toEqual([]);
  });
});

function changedKeywords(before: PrintedValues, after: PrintedValues): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.join('\n') !== after.get(name)?.join('\n'));
}
