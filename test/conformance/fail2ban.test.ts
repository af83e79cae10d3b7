import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail2ban } from '../../server/src/formats/fail2ban/index.js';
import { kindOf } from '../../server/src/formats/fail2ban/kind.js';
import { readFixtures } from '../support/fixtures.js';
import { exampleFiles, usualFolder } from '../support/lint.js';
import { Random } from '../support/random.js';
import { difference, differingValues, modelOf } from './fail2ban-compare.js';
import { CORNERS } from './fail2ban-corners.js';
import { mutatedJails, randomJails } from './fail2ban-mutants.js';
import { inParallel } from './parallel.js';
import {
  type Fail2banFiles,
  fail2banOrSkip,
  installedTarget,
  RealFail2ban,
  stockFiles,
} from './real-fail2ban.js';
import { MUTANTS, SEED } from './settings.js';

/** A configuration with a name for failures. */
interface Source {
  readonly name: string;
  readonly files: Fail2banFiles;
}

const MAIN = 'jail.local';
const FOLDER = usualFolder(fail2ban);
const RANDOM_FILES = MUTANTS / 10;
/** Of so many mutants a server is really started. */
const STARTED = MUTANTS / 20;

const fixtures = readFixtures('fail2ban', MAIN)
  .filter(({ root, folder }) => kindOf(FOLDER + root) === 'jail' && folder === undefined)
  .map(({ name, files }): Source => ({ name: `the fixture ${name}`, files }));

const examples = fail2ban.rules.flatMap(({ id, examples }) =>
  examples.flatMap((example): Source[] => {
    const { bad, good } = example;
    return [bad, ...(good === undefined ? [] : [good])].map((text) => ({
      name: `an example of ${id}`,
      files: below(exampleFiles(fail2ban, example, text)),
    }));
  }),
);

/** Paths below the folder of the configuration. */
function below(files: Fail2banFiles): Fail2banFiles {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [path.replace(FOLDER, ''), text]));
}

const people = [...fixtures, ...examples].filter(({ files }) => isOfJails(files));

/** Whether fail2ban reads the files when it starts: each lies where it looks, and the first is of jails. */
function isOfJails(files: Fail2banFiles): boolean {
  const [main = ''] = Object.keys(files);
  return kindOf(FOLDER + main) === 'jail' && Object.keys(files).every((path) => !path.startsWith('/'));
}

describe.runIf(fail2banOrSkip())('fail2ban', () => {
  let real: RealFail2ban;
  beforeAll(() => {
    real = new RealFail2ban();
  });
  afterAll(() => real?.dispose());

  /** In what each of many configurations is judged otherwise, with all that is needed to look at it again. */
  async function differencesIn(sources: readonly Source[]): Promise<readonly string[]> {
    const outcomes = { runs: 0, skips: 0, dies: 0 };
    const differences = await inParallel(sources, async ({ name, files }) => {
      const verdict = await real.judge(files);
      outcomes[verdict.outcome]++;
      const found = difference(await modelOf(files, installedTarget()), verdict);
      return found === undefined ? [] : [`${name}, seed ${SEED}: ${found}\n${JSON.stringify(files)}`];
    });
    console.log(`fail2ban: ${JSON.stringify(outcomes)}`);
    return differences.flat();
  }

  /** Configurations whose values in force differ. */
  async function differingIn(sources: readonly Source[]): Promise<readonly string[]> {
    const differences = await inParallel(sources, async ({ name, files }) => {
      const verdict = await real.judge(files);
      if (verdict.outcome !== 'runs')
        return [`${name}, seed ${SEED}, is refused: ${verdict.why}\n${files[MAIN]}`];
      const found = differingValues(await modelOf(files, installedTarget()), verdict);
      return found.length === 0 ? [] : [`${name}, seed ${SEED}: ${found.join('\n')}\n${files[MAIN]}`];
    });
    return differences.flat();
  }

  it('agrees with our verdict on what people wrote', async () => {
    expect(await differencesIn(people)).toEqual([]);
  });

  it('agrees with our verdict on what is easily misread', async () => {
    const corners = CORNERS.map((text, index) => ({ name: `corner ${index}`, files: { [MAIN]: text } }));
    expect(await differencesIn(corners)).toEqual([]);
  });

  it(`agrees with our verdict on ${MUTANTS} mutants`, async () => {
    expect(await differencesIn(mutants())).toEqual([]);
  });

  it(`is itself of one mind about ${STARTED} mutants when it is really started`, async () => {
    const sample = mutants().filter((_, index) => index % (MUTANTS / STARTED) === 0);
    const differences = await inParallel(sample, async ({ name, files }) => {
      const verdict = await real.judge(files);
      if (!isStartable(files, verdict.logs)) return [];
      const started = await real.start(files, verdict.logs);
      const expected = { runs: verdict.outcome !== 'dies', isTested: verdict.isTested };
      const { runs, isTested, output } = started;
      if (runs === expected.runs && isTested === expected.isTested) return [];
      return [
        `${name}, seed ${SEED}: ${JSON.stringify({ verdict, runs, isTested, output })}\n${JSON.stringify(files)}`,
      ];
    });
    expect(differences.flat()).toEqual([]);
  });

  it('has the values that we say are in force of all jails that it ships', async () => {
    const all = '[DEFAULT]\nenabled = true\n';
    const { 'jail.conf': main = '', ...others } = stockFiles();
    const files = { 'jail.conf': main, ...others, [MAIN]: all };
    expect(
      await differingIn([
        { name: 'the files that it ships', files },
        { name: 'a jail.local alone', files: { [MAIN]: all } },
      ]),
    ).toEqual([]);
  });

  it(`has the values that we say are in force of ${RANDOM_FILES} random jail.local`, async () => {
    const random = new Random(SEED);
    const sources = Array.from({ length: RANDOM_FILES }, (_, index) => ({
      name: `configuration ${index}`,
      files: { [MAIN]: randomJails(random) },
    }));
    expect(await differingIn(sources)).toEqual([]);
  });
});

function mutants(): readonly Source[] {
  const random = new Random(SEED);
  const written = people.filter(({ files }) => Object.keys(files).join() === MAIN);
  return Array.from({ length: MUTANTS }, (_, index): Source => {
    const isRandom = written.length === 0 || random.below(2) === 0;
    const { name, files } = isRandom
      ? { name: 'a random jail.local', files: { [MAIN]: randomJails(random) } }
      : random.pick(written);
    const text = mutatedJails(files[MAIN] as string, random);
    return { name: `mutant ${index} of ${name}`, files: { [MAIN]: text } };
  });
}

/** Whether a server can be started without the journal, and with all log files of it where they can be made. */
function isStartable(files: Fail2banFiles, logs: readonly string[]): boolean {
  const text = Object.values(files).join('\n');
  return (
    !/systemd|\.py|action(?:start|stop|ban)/.test(text) && logs.every((path) => path.startsWith('/var/log/'))
  );
}
