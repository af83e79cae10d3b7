import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../server/src/core/target.js';
import { canonicalName, keywords } from '../../server/src/formats/sshd/catalogue/index.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import type { Session } from '../../server/src/formats/sshd/model/session.js';
import type { Files } from '../support/lint.js';
import { Random } from '../support/random.js';
import { difference } from './compare.js';
import { Configurations } from './configurations.js';
import { inParallel } from './parallel.js';
import { CONFIGURATION, installedTarget, RealSshd, sshdOrSkip } from './real-sshd.js';
import { CONFIGURATIONS, SEED } from './settings.js';
import { inConfiguration, sources } from './sources.js';
import { differingValues, isCompared } from './values.js';
import { linesFor, triedKeywords } from './written.js';

/** Sessions that meet some of the blocks that people write. */
const SESSIONS: readonly Session[] = [
  { user: 'root', groups: ['root'], host: 'a.example.org', address: '10.0.0.5' },
  { user: 'nobody', groups: ['nogroup'], host: '192.0.2.9', address: '192.0.2.9' },
];

describe.runIf(await sshdOrSkip())('the values in force', () => {
  let real: RealSshd;
  let release: string;
  let target: Target;
  beforeAll(() => {
    real = new RealSshd();
    release = installedTarget();
    target = parseTarget(sshd.target, release) as Target;
  });
  afterAll(() => real.dispose());

  /** What differs, with all that is needed to look at it again; where sshd refuses the files, whether we do. */
  async function differs(name: string, files: Files, session?: Session): Promise<string | undefined> {
    // The criteria of a block may ask what a session without these does not tell.
    const told = session && { localAddress: '192.0.2.1', localPort: 22, rdomain: '', ...session };
    const printed = await real.values(files, told);
    const found = printed
      ? await differingValues(files, release, printed, told)
      : await refusalDiffers(files);
    if (found.length === 0) return undefined;
    return `${name}, seed ${SEED}: ${found.join('\n')}\n${JSON.stringify({ session: told, files }, undefined, 2)}`;
  }

  async function refusalDiffers(files: Files): Promise<readonly string[]> {
    const verdict = await real.judge(files);
    const found = verdict.isEnvironmental ? undefined : await difference(files, release, verdict);
    return found === undefined ? [] : [found];
  }

  it('are by default and of each keyword that is written those of sshd', async () => {
    const texts = ['', ...triedKeywords(target).flatMap((entry) => linesFor(entry, target))];
    const differences = await inParallel(texts, (text) =>
      differs(JSON.stringify(text), inConfiguration({ sshd_config: text })),
    );
    expect(differences.filter((each) => each !== undefined)).toEqual([]);
  });

  it('are tried of each keyword that sshd prints', async () => {
    const printed = await real.values(inConfiguration({ sshd_config: '' }));
    const tried = new Map(
      triedKeywords(target).map((entry) => [canonicalName(entry, target), linesFor(entry, target)]),
    );
    const entries = [...(printed?.keys() ?? [])].map((name) => keywords.get(name));
    const names = entries.filter((each) => each !== undefined).map((each) => canonicalName(each, target));
    expect(names.length).toBeGreaterThan(50);
    expect(names.filter((name) => isCompared(name) && (tried.get(name)?.length ?? 0) < 2)).toEqual([]);
  });

  it('are those of sshd for two sessions of what people wrote', async () => {
    const asked = sources.flatMap((source) => SESSIONS.map((session) => ({ ...source, session })));
    const differences = await inParallel(asked, ({ name, files, session }) => differs(name, files, session));
    expect(differences.filter((each) => each !== undefined)).toEqual([]);
  });

  it(`are those of sshd for a session each of ${CONFIGURATIONS} random configurations`, async () => {
    const configurations = new Configurations(target, CONFIGURATION);
    const random = new Random(SEED);
    const asked = Array.from({ length: CONFIGURATIONS }, () => configurations.next(random));
    let refused = 0;
    const differences = await inParallel(asked, async ({ files, session }, index) => {
      if (!(await real.values(files, session))) refused++;
      return differs(`configuration ${index}`, files, session);
    });
    expect(differences.filter((each) => each !== undefined)).toEqual([]);
    // sshd refuses some, such as those that ask for a method which they switch off.
    expect(refused).toBeLessThan(0.3 * CONFIGURATIONS);
  });
});
