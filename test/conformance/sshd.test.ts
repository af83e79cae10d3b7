import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fixture, readFixtures } from '../support/fixtures.js';
import type { Files } from '../support/lint.js';
import { difference } from './compare.js';
import { CORNERS } from './corners.js';
import { mutated, Random } from './mutants.js';
import { CONFIGURATION, installedTarget, RealSshd, sshdOrSkip } from './real-sshd.js';
import { differingValues } from './values.js';

/** How many broken copies of the fixtures are judged, and with which seed they are made: `HARDLINT_SEED=7 npm test`. */
const MUTANTS = 600;
const SEED = Number(process.env['HARDLINT_SEED'] ?? 20_261_122);
/** How many are judged at a time: much of the time is spent on starting sshd. */
const AT_A_TIME = 4;

const ROOT = 'sshd_config';
const fixtures = readFixtures('sshd', ROOT);

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

  it.each(fixtures)('agree on the fixture $name', async (fixture) => {
    expect(await differs(filesOf(fixture))).toBeUndefined();
  });

  it.each(CORNERS)('agree on %j', async (corner) => {
    const files = typeof corner === 'string' ? { [ROOT]: corner } : corner;
    expect(await differs(inConfiguration(files))).toBeUndefined();
  });

  it(`agree on ${MUTANTS} mutants of the fixtures`, async () => {
    const random = new Random(SEED);
    const mutants = Array.from({ length: MUTANTS }, () => {
      const files = filesOf(random.pick(fixtures));
      const path = random.pick(Object.keys(files));
      return { ...files, [path]: mutated(files[path] as string, random) };
    });
    const differences = await inParallel(mutants, async (files) => {
      const found = await differs(files);
      return found && `${found}\nin ${JSON.stringify(files, undefined, 2)}`;
    });
    const told = differences.filter((each) => each !== undefined);
    expect(told, `With the seed ${SEED}, ${told.length} of ${MUTANTS} differ`).toEqual([]);
  });

  it.each(fixtures)('agree on the values that are in force by the fixture $name', async (fixture) => {
    const printed = await real.values(filesOf(fixture));
    if (printed) expect(await differingValues(filesOf(fixture), target, printed)).toEqual([]);
  });
});

const filesOf = ({ files }: Fixture): Files => inConfiguration(files);

function inConfiguration(files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [CONFIGURATION + path, text]));
}

/** The results in the order of the items. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const entries = items.entries();
  const worker = async () => {
    for (const [index, item] of entries) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  return results;
}
