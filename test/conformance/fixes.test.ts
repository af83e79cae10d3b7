import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fix } from '../../server/src/core/finding.js';
import { fixAll } from '../../server/src/core/fixes.js';
import type { Profile } from '../../server/src/core/rule.js';
import { applyEdits } from '../../server/src/core/text.js';
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

/** One fix of one finding, or all safe ones, and the text that it makes of a document. */
interface Attempt {
  /** What it is, for a failure. */
  readonly what: string;
  readonly before: Files;
  /** Whether sshd accepts the files as they were. */
  readonly isSound: boolean;
  readonly path: string;
  readonly text: string;
  readonly fix: Fix | undefined;
}

describe.runIf(await sshdOrSkip())('what fixes make', () => {
  let real: RealSshd;
  let target: string;
  beforeAll(() => {
    real = new RealSshd();
    target = installedTarget();
  });
  afterAll(() => real.dispose());

  const judge = (files: Files, profile: Profile) => lintFiles(sshd, files, { target, profile });

  /** Every single fix of a configuration, and all safe ones together; what another one made already is left out. */
  async function attemptsOn(
    { name, files }: Source,
    profile: Profile,
    seen: Set<string>,
  ): Promise<readonly Attempt[]> {
    const { diagnostics, suppressed } = await judge(files, profile);
    const isSound = [...diagnostics, ...suppressed].every(({ severity }) => severity !== 'error');
    const attempts: Attempt[] = [];
    const add = (what: string, path: string, text: string, fix: Fix | undefined) => {
      const key = JSON.stringify([path, text, files]);
      if (text === files[path] || seen.has(key)) return;
      seen.add(key);
      attempts.push({ what: `${name}, seed ${SEED}: ${what}`, before: files, isSound, path, text, fix });
    };
    for (const { path, rule, message, fixes } of diagnostics) {
      for (const fix of fixes()) {
        const text = applyEdits(files[path] as string, fix.edits);
        add(`"${fix.title}" of ${rule.id}: ${message}`, path, text, fix);
      }
    }
    const root = Object.keys(files)[0] as string;
    add('all safe fixes', root, await fixedAll(files, root, profile), undefined);
    return attempts;
  }

  async function fixedAll(files: Files, root: string, profile: Profile): Promise<string> {
    const lint = async (text: string) => {
      const { diagnostics } = await judge({ ...files, [root]: text }, profile);
      return diagnostics.filter(({ path }) => path === root);
    };
    return (await fixAll(files[root] as string, lint)).text;
  }

  /** What is wrong with what a fix makes; our verdict of it must be that of sshd, too. */
  async function faultOf(attempt: Attempt): Promise<string | undefined> {
    const { before, isSound, path, text, fix } = attempt;
    const after = { ...before, [path]: text };
    const verdict = await real.judge(after);
    if (verdict.isEnvironmental) return undefined;
    // An Include that begins to work may bring in files that include each other.
    const isLoop = fix?.safe === false && /Too many recursive/.test(verdict.output);
    if (isSound && verdict.refused && !isLoop) return `sshd refuses the result: ${verdict.output}`;
    const found = await difference(after, target, verdict);
    return found ?? (isSound && fix?.safe ? await unspokenChange(before, after, path) : undefined);
  }

  /** A keyword whose value a safe fix changes although it stands on none of the lines that the fix changes. */
  async function unspokenChange(before: Files, after: Files, path: string): Promise<string | undefined> {
    const spoken = new Set([
      ...(await keywordsAlone(before, after[path] as string, path)),
      ...(await keywordsAlone(after, before[path] as string, path)),
    ]);
    // Where sshd listens follows from both.
    if (spoken.has('port') || spoken.has('addressfamily')) spoken.add('listenaddress');
    const [were, are] = await Promise.all([valuesBefore(before), real.values(after, SESSION)]);
    const changed = changedKeywords(were ?? new Map(), are ?? new Map()).filter((name) => !spoken.has(name));
    return changed.length > 0 ? `it changes ${changed.join(', ')}` : undefined;
  }

  const known = new WeakMap<Files, Promise<PrintedValues | undefined>>();

  function valuesBefore(files: Files): Promise<PrintedValues | undefined> {
    const values = known.get(files) ?? real.values(files, SESSION);
    known.set(files, values);
    return values;
  }

  /** The keywords, in lower case, on those lines of a document that another text has less often. */
  async function keywordsAlone(files: Files, other: string, path: string): Promise<readonly string[]> {
    const { tree, target: asked } = await loadFiles(sshd, files, target);
    const text = files[path] as string;
    const counts = countLines(text);
    const otherCounts = countLines(other);
    const isAlone = (line: string) => (counts.get(line) ?? 0) > (otherCounts.get(line) ?? 0);
    return sshd
      .link(tree, asked, 'root')
      .directives.filter((each) => each.path === path && isAlone(lineOf(text, each.line.span.start)))
      .map(({ name }) => name.toLowerCase());
  }

  /** Names all that is needed to look at a failure again. */
  async function faultsOf(configurations: readonly Source[], profile: Profile): Promise<readonly string[]> {
    const seen = new Set<string>();
    const attempts = (await inParallel(configurations, (source) => attemptsOn(source, profile, seen))).flat();
    const faults = await inParallel(attempts, async (attempt) => {
      const found = await faultOf(attempt);
      const { what, before, text } = attempt;
      return found && `${what}\n${found}\n${JSON.stringify(before, undefined, 2)}\nbecomes\n${text}`;
    });
    expect(attempts.length).toBeGreaterThan(configurations.length);
    return faults.filter((each) => each !== undefined);
  }

  it('of what people wrote is accepted by sshd, and safe ones change nothing else', async () => {
    expect(await faultsOf(sources, 'strict')).toEqual([]);
  });

  it(`of ${FIXED_MUTANTS} mutants is accepted by sshd, and safe ones change nothing else`, async () => {
    expect(await faultsOf(mutants(FIXED_MUTANTS, new Random(SEED)), 'recommended')).toEqual([]);
  });
});

/** The line around an offset, as sshd ends it. */
function lineOf(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(text.lastIndexOf('\n', offset) + 1, end < 0 ? undefined : end);
}

function countLines(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

function changedKeywords(before: PrintedValues, after: PrintedValues): readonly string[] {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name)?.join('\n') !== after.get(name)?.join('\n'));
}
