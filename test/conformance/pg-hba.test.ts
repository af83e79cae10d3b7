import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pgHba } from '../../server/src/formats/pg-hba/index.js';
import { readFixtures } from '../support/fixtures.js';
import { Random } from '../support/random.js';
import { differences, modelOf } from './pg-hba-compare.js';
import { CORNERS } from './pg-hba-corners.js';
import { mutatedHba, randomTable, WORD_FILES } from './pg-hba-mutants.js';
import { type HbaFiles, postgresOrSkip, RealPostgres } from './real-postgres.js';
import { MUTANTS, MUTANTS_TIMEOUT, SEED } from './settings.js';

/** A pg_hba.conf and what it refers to, with a name for failures. */
interface Source {
  readonly name: string;
  readonly files: HbaFiles;
}

const MAIN = 'pg_hba.conf';

const fixtures = readFixtures('pg-hba', MAIN).map(({ name, root, files }): Source => {
  const { [root]: text = '', ...others } = files;
  return { name: `the fixture ${name}`, files: { [MAIN]: text, ...others } };
});

const examples = pgHba.rules.flatMap(({ id, examples }) =>
  examples.flatMap(({ bad, good, files }): Source[] =>
    [bad, ...(good === undefined ? [] : [good])].map((text) => ({
      name: `an example of ${id}`,
      files: { [MAIN]: text, ...files },
    })),
  ),
);

describe.runIf(await postgresOrSkip())(
  'our verdict on pg_hba.conf and that of the installed PostgreSQL',
  () => {
    let real: RealPostgres;
    beforeAll(async () => {
      real = await RealPostgres.start();
    });
    afterAll(() => real?.dispose());

    /** What differs in each of many files, with all that is needed to look at it again. */
    async function differencesIn(sources: readonly Source[]): Promise<readonly string[]> {
      const found: string[] = [];
      let [accepted, refused] = [0, 0];
      for (const { name, files } of sources) {
        const model = await modelOf(files, real.target);
        // Until 15 the server itself goes down where files of words refer to each other in a circle.
        if (model.unread.some(({ problem }) => problem === 'cycle')) continue;
        const verdict = await real.judge(files);
        if (verdict.refused) refused++;
        else accepted++;
        const differing = differences(model, verdict);
        if (differing.length === 0) continue;
        found.push(`${name}, seed ${SEED}: ${differing.join('\n')}\n${JSON.stringify(files[MAIN])}`);
      }
      console.log(`PostgreSQL accepts ${accepted} and refuses ${refused}.`);
      return found;
    }

    it('agree on what people wrote', async () => {
      expect(await differencesIn(fixtures)).toEqual([]);
    });

    it('agree on the examples of the rules', async () => {
      expect(await differencesIn(examples)).toEqual([]);
    });

    it('agree on what is easily misread', async () => {
      const corners = CORNERS.map((corner, index): Source => {
        const files = typeof corner === 'string' ? { [MAIN]: corner } : corner;
        return { name: `corner ${index}`, files: { ...WORD_FILES, ...files } };
      });
      expect(await differencesIn(corners)).toEqual([]);
    });

    it(
      `agree on ${MUTANTS} mutants`,
      async () => {
        const random = new Random(SEED);
        const mutants = Array.from({ length: MUTANTS }, (_, index): Source => {
          const isOfFixture = random.below(3) === 0;
          const { name, files } = isOfFixture ? random.pick(fixtures) : tableOf(random);
          const text = mutatedHba(files[MAIN] as string, random);
          return { name: `mutant ${index} of ${name}`, files: { ...WORD_FILES, ...files, [MAIN]: text } };
        });
        expect(await differencesIn(mutants)).toEqual([]);
      },
      MUTANTS_TIMEOUT,
    );
  },
);

function tableOf(random: Random): Source {
  return { name: 'a random table', files: { [MAIN]: randomTable(random) } };
}
