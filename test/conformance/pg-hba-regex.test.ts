import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compileRegex } from '../../server/src/formats/pg-hba/regex/regex.js';
import { Random } from '../support/random.js';
import { postgresOrSkip, RealPostgres } from './real-postgres.js';
import { MUTANTS, SEED } from './settings.js';

const ATOMS = [
  ...['a', 'b', 'bob', 'app', 'A', '_', '.', '-', '#', ' ', '{', '}', '|', '^', '$'],
  ...['\\d', '\\w', '\\W', '\\s', '\\A', '\\Z', '\\m', '\\M', '\\y', '\\Y', '\\-', '\\.', '\\q', '\\'],
  ...['\\x41', '\\u0061', '\\ca', '\\0', '\\101', '\\777', '\\1', '\\12', '(b)\\1', '(a){0}\\1'],
  ...[
    '[ab]',
    '[^ab]',
    '[a-z]',
    '[z-a]',
    '[]',
    '[]a]',
    '[a',
    '[-a]',
    '[a-]',
    '[a-c-e]',
    '[^]',
    '[\\d-]',
    '[\\m]',
  ],
  ...[
    '[[:alpha:]]',
    '[[:foo:]]',
    '[[:digit:]a',
    '[[.hyphen.]]',
    '[[.xx.]]',
    '[[=a=]]',
    '[[.a.]-c]',
    '[[:<:]]',
  ],
  ...[
    '(a|b)',
    '(a|)',
    '()',
    '(?:ab)',
    '(a',
    'a)',
    '(?=a)',
    '(?!b)',
    '(?<=a)',
    '(?<!',
    '(?x',
    '(?#c)',
    '(?P<n>a)',
  ],
  ...['{2}', '{2,1}', '{1,', '{1,}', '{256}', '{a', 'a{0}', '*', '+', '?', '*?', '+?', '??', '**'],
];
const BEGINNINGS = [
  ...['', '', '', '', '', '', '', '(?i)', '(?x)', '(?q)', '(?e)', '(?z)', '(?i', '(?ix)'],
  ...['***=', '***:', '***a', '***?'],
];
const NAMES = [
  ...[
    'bob',
    'app',
    'a',
    'b',
    'ab',
    'aa',
    'abab',
    'A',
    'Bob',
    'app_1',
    'x-y',
    'a b',
    'bobby',
    '1',
    'b_a',
    '()',
  ],
];

const REFUSED = 'invalid regular expression: ';

/** The same question for every case: whether it matches, or why it is refused. */
const ASK = `
  CREATE FUNCTION pg_temp.ask(regex text, name text) RETURNS text LANGUAGE plpgsql AS $$
  BEGIN
    RETURN CASE WHEN name ~ (regex COLLATE "C") THEN 'true' ELSE 'false' END;
  EXCEPTION WHEN invalid_regular_expression THEN
    RETURN SQLERRM;
  END $$`;

describe.runIf(await postgresOrSkip())('regular expressions and those of the installed PostgreSQL', () => {
  let real: RealPostgres;
  beforeAll(async () => {
    real = await RealPostgres.start();
  });
  afterAll(() => real?.dispose());

  it(`agree on ${5 * MUTANTS} random ones`, async () => {
    const random = new Random(SEED);
    const cases = Array.from({ length: 5 * MUTANTS }, () => {
      const atoms = Array.from({ length: 1 + random.below(5) }, () => random.pick(ATOMS));
      return { regex: random.pick(BEGINNINGS) + atoms.join(''), name: random.pick(NAMES) };
    });
    await real.run(ASK);
    const [json] = await real.query(
      `SELECT json_agg(pg_temp.ask(each->>'regex', each->>'name') ORDER BY number)
       FROM json_array_elements(${literal(JSON.stringify(cases))}::json) WITH ORDINALITY AS t(each, number)`,
    );
    const answers = JSON.parse(json as string) as readonly string[];
    let known = 0;
    const differing = cases.flatMap(({ regex, name }, index) => {
      const compiled = compileRegex(regex);
      const matches = typeof compiled === 'string' ? REFUSED + compiled : compiled.matches(name);
      const answer = answers[index] as string;
      // A back reference or a lookaround is not worked out, but compiles.
      const isSame = matches === undefined ? !answer.startsWith(REFUSED) : String(matches) === answer;
      if (matches !== undefined) known++;
      return isSame ? [] : [`${JSON.stringify({ regex, name })}: ${matches}, PostgreSQL: ${answer}`];
    });
    expect(differing).toEqual([]);
    expect(known).toBeGreaterThan(cases.length * 0.9);
  });
});

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
