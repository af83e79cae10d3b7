import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFixtures } from '../support/fixtures.js';
import { Random } from '../support/random.js';
import { inParallel } from './parallel.js';
import { RealTomcat, SHIPPED, tomcatOrSkip } from './real-tomcat.js';
import { MUTANTS, SEED } from './settings.js';
import { differences } from './tomcat-server-compare.js';
import { CORNERS } from './tomcat-server-corners.js';
import { mutatedServer } from './tomcat-server-mutants.js';

/** A server.xml with a name for failures. */
interface Source {
  readonly name: string;
  readonly text: string;
}

const fixtures = readFixtures('tomcat-server', 'server.xml').map(
  ({ name, root, files }): Source => ({ name: `the fixture ${name}`, text: files[root] as string }),
);
const shipped = SHIPPED.filter(existsSync).map(
  (path): Source => ({ name: path, text: readFileSync(path, 'utf8') }),
);
/** What a template is to fill in is no server.xml yet: nothing is claimed of it. */
const sources = [...fixtures, ...shipped].filter(({ text }) => !text.includes('{{'));

/** Each of them starts a Java machine. */
const SERVER_MUTANTS = Math.ceil(MUTANTS / 10);
const MUTANTS_TIMEOUT = 60_000 + 3_000 * SERVER_MUTANTS;

describe.runIf(await tomcatOrSkip())('our verdict on server.xml and that of the installed Tomcat', () => {
  let real: RealTomcat;
  beforeAll(() => {
    real = new RealTomcat();
  });
  afterAll(() => real.dispose());

  /** What differs in each of many files, with all that is needed to look at it again. */
  async function differencesIn(asked: readonly Source[]): Promise<readonly string[]> {
    const release = await real.target();
    const ports = new Ports();
    const found = await inParallel(asked, async ({ name, text }) => {
      const free = ports.replaceIn(text);
      const differing = await differences(free, release, await real.judge(free));
      return differing.length === 0 ? undefined : `${name}, seed ${SEED}: ${differing.join('\n')}\n${free}`;
    });
    return found.filter((each) => each !== undefined);
  }

  it('agree on what people wrote', async () => {
    expect(await differencesIn(sources)).toEqual([]);
  });

  it('agree on what is easily misread', async () => {
    const corners = CORNERS.map((text, index): Source => ({ name: `corner ${index}`, text }));
    expect(await differencesIn(corners)).toEqual([]);
  });

  it(
    `agree on ${SERVER_MUTANTS} mutants of what people wrote`,
    async () => {
      const random = new Random(SEED);
      const mutants = Array.from({ length: SERVER_MUTANTS }, (_, index): Source => {
        const { name, text } = random.pick(sources);
        return { name: `mutant ${index} of ${name}`, text: mutatedServer(text, random) };
      });
      expect(await differencesIn(mutants)).toEqual([]);
    },
    MUTANTS_TIMEOUT,
  );
});

/** Gives each file ports that no other one has: `configtest` opens them, and several run at a time. */
class Ports {
  #next = 20_000 + (process.pid % 100) * 100;

  /** The same number becomes the same again; one that is no port stays as it is. */
  replaceIn(text: string): string {
    const given = new Map<string, number>();
    return text.replace(/(\sport\s*=\s*["'])([1-9]\d{0,4})(?=["'])/g, (all, before: string, port: string) => {
      if (Number(port) > 65_535) return all;
      const other = given.get(port) ?? this.#take();
      given.set(port, other);
      return before + other;
    });
  }

  /** Below those that the system gives to clients. */
  #take(): number {
    this.#next = this.#next >= 32_000 ? 20_000 : this.#next + 1;
    return this.#next;
  }
}
