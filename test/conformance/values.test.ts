import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../server/src/core/target.js';
import { sshd } from '../../server/src/formats/sshd/index.js';
import { difference } from './compare.js';
import { Configurations } from './configurations.js';
import { inParallel } from './parallel.js';
import { Random } from './random.js';
import { CONFIGURATION, installedTarget, RealSshd, sshdOrSkip } from './real-sshd.js';
import { differingValues } from './values.js';
import { linesFor, triedKeywords } from './written.js';

const CONFIGURATIONS = 500;
const SEED = Number(process.env['HARDLINT_SEED'] ?? 20_261_122);
const ROOT = `${CONFIGURATION}sshd_config`;

describe.runIf(await sshdOrSkip())('the values in force', () => {
  let real: RealSshd;
  let target: string;
  beforeAll(() => {
    real = new RealSshd();
    target = installedTarget();
  });
  afterAll(() => real.dispose());

  it('are by default those of sshd, and each value that is written', async () => {
    const texts = triedKeywords(parseTarget(sshd.target, target) as Target).map((entry) =>
      linesFor(entry, parseTarget(sshd.target, target) as Target),
    );
    const differences = await inParallel(['', ...texts.flat()], async (text) => {
      const printed = await real.values({ [ROOT]: text });
      if (!printed) return `sshd refuses ${text}`;
      const found = await differingValues({ [ROOT]: text }, target, printed);
      return found.length > 0 ? `${found.join('\n')}\nin ${JSON.stringify(text)}` : undefined;
    });
    expect(differences.filter((each) => each !== undefined)).toEqual([]);
  });

  it(`are those of sshd for a session each of ${CONFIGURATIONS} random configurations`, async () => {
    const configurations = new Configurations(parseTarget(sshd.target, target) as Target, CONFIGURATION);
    const random = new Random(SEED);
    const asked = Array.from({ length: CONFIGURATIONS }, () => configurations.next(random));
    let compared = 0;
    const differences = await inParallel(asked, async ({ files, session }, index) => {
      const printed = await real.values(files, session);
      if (printed) compared++;
      const found = printed
        ? await differingValues(files, target, printed, session)
        : [await difference(files, target, await real.judge(files))];
      const told = found.filter((each) => each !== undefined).join('\n');
      return (
        told &&
        `${told}\nin ${index} with the seed ${SEED}: ${JSON.stringify({ session, files }, undefined, 2)}`
      );
    });
    expect(differences.filter((each) => each !== '')).toEqual([]);
    // sshd refuses some, such as those that ask for a method which they switch off.
    expect(compared).toBeGreaterThan(0.7 * CONFIGURATIONS);
  });
});
