import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Files } from '../support/lint.js';
import { Random } from '../support/random.js';
import { difference } from './compare.js';
import { CORNERS } from './corners.js';
import { inParallel } from './parallel.js';
import { installedTarget, RealSshd, sshdOrSkip } from './real-sshd.js';
import { MUTANTS, SEED } from './settings.js';
import { inConfiguration, mutants, type Source, sources } from './sources.js';

describe.runIf(await sshdOrSkip())('our verdict and that of the installed sshd', () => {
  let real: RealSshd;
  let target: string;
  beforeAll(() => {
    real = new RealSshd();
    target = installedTarget();
  });
  afterAll(() => real.dispose());

  async function differs(files: Files): Promise<string | undefined> {
    const verdict = await real.judge(files);
    return verdict.isEnvironmental ? undefined : difference(files, target, verdict);
  }

  /** What differs in each of many configurations, with all that is needed to look at it again. */
  async function differencesIn(configurations: readonly Source[]): Promise<readonly string[]> {
    const differences = await inParallel(configurations, async ({ name, files }) => {
      const found = await differs(files);
      return found && `${name}, seed ${SEED}: ${found}\n${JSON.stringify(files, undefined, 2)}`;
    });
    return differences.filter((each) => each !== undefined);
  }

  it('agree on what people wrote', async () => {
    expect(await differencesIn(sources)).toEqual([]);
  });

  it('agree on what is easily misread', async () => {
    const corners = CORNERS.map((corner): Source => {
      const files = typeof corner === 'string' ? { sshd_config: corner } : corner;
      return { name: 'corner', files: inConfiguration(files) };
    });
    expect(await differencesIn(corners)).toEqual([]);
  });

  it(`agree on ${MUTANTS} mutants of what people wrote`, async () => {
    expect(await differencesIn(mutants(MUTANTS, new Random(SEED)))).toEqual([]);
  });
});
