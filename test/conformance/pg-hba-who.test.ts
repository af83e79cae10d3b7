import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientConnection } from '../../server/src/core/admission.js';
import { admit } from '../../server/src/formats/pg-hba/model/admission.js';
import type { PgHbaModel } from '../../server/src/formats/pg-hba/model/model.js';
import { Random } from '../support/random.js';
import { modelOf } from './pg-hba-compare.js';
import { type RandomConnection, randomConnection, randomRules, STATEMENTS } from './pg-hba-who-random.js';
import { type Answer, type Dial, PostgresClient } from './postgres-client.js';
import { hasIpv6, postgresOrSkip, RealPostgres } from './real-postgres.js';
import { MUTANTS_TIMEOUT, RULE_FILES, SEED } from './settings.js';

/** How many connections each file is asked about. */
const CONNECTIONS = 4;

/** Which record the server used, and what became of it. */
interface Outcome {
  /** From 1; undefined where none matches. */
  readonly line: number | undefined;
  readonly method: string | undefined;
  readonly said: string;
}

describe.runIf(await postgresOrSkip())('who gets in by our answer and by that of PostgreSQL', () => {
  let real: RealPostgres;
  beforeAll(async () => {
    real = await RealPostgres.start();
    await real.run(...STATEMENTS);
  });
  afterAll(() => real?.dispose());

  function dialOf({ way, address, user, database, isReplication }: RandomConnection): Dial {
    const common = {
      user,
      database: database ?? '',
      replication: isReplication ? 'true' : undefined,
    } as const;
    if (way === 'local') return { to: real.at(), ...common };
    return {
      to: real.at(address === '::1' ? '::1' : '127.0.0.1'),
      from: address,
      tls: way === 'tls',
      ...common,
    };
  }

  async function answerTo(connection: RandomConnection): Promise<Answer> {
    const client = await PostgresClient.connect(dialOf(connection));
    client.close();
    return client.answer;
  }

  /** The log names the line where a proof fails, so every record asks for a password here. */
  async function lineFor(connection: RandomConnection): Promise<number | undefined> {
    const client = await PostgresClient.connect(dialOf(connection));
    try {
      return client.answer.kind === 'asked' ? await real.lineOfWrongPassword(client) : undefined;
    } finally {
      client.close();
    }
  }

  /** What the server does with each of several connections: which record it is does not depend on the methods. */
  async function outcomes(
    text: string,
    connections: readonly RandomConnection[],
  ): Promise<readonly Outcome[]> {
    await accept(text);
    const answers: Answer[] = [];
    for (const connection of connections) answers.push(await answerTo(connection));
    await accept(text.replace(/(trust|reject|scram-sha-256)$/gm, 'password'));
    const found: Outcome[] = [];
    for (const [index, connection] of connections.entries()) {
      const answer = answers[index] as Answer;
      found.push({ line: await lineFor(connection), method: methodOf(answer), said: JSON.stringify(answer) });
    }
    return found;
  }

  async function accept(text: string): Promise<void> {
    const { refused, output } = await real.judge({ 'pg_hba.conf': text });
    if (refused) throw new Error(`PostgreSQL refuses what was to be asked about: ${output}\n${text}`);
  }

  it(
    `agree on ${CONNECTIONS} connections to each of ${RULE_FILES} random files`,
    async () => {
      const random = new Random(SEED);
      const counts = new Map<string, number>();
      const differing: string[] = [];
      for (let count = 0; count < RULE_FILES; count++) {
        const text = randomRules(random);
        const connections = Array.from({ length: CONNECTIONS }, () => randomConnection(random, hasIpv6()));
        const model = await modelOf({ 'pg_hba.conf': text }, real.target);
        for (const [index, outcome] of (await outcomes(text, connections)).entries()) {
          const connection = connections[index] as RandomConnection;
          const kind = outcome.method ?? 'no record';
          counts.set(kind, (counts.get(kind) ?? 0) + 1);
          const found = difference(model, connection, outcome);
          if (found === undefined) continue;
          differing.push(`seed ${SEED}: ${found}: ${JSON.stringify(connection)}\n${text}`);
        }
      }
      console.log(
        `PostgreSQL used: ${[...counts].map(([kind, times]) => `${kind} ${times} times`).join(', ')}.`,
      );
      expect(differing).toEqual([]);
    },
    MUTANTS_TIMEOUT,
  );
});

function methodOf(answer: Answer): string | undefined {
  if (answer.kind === 'accepted') return 'trust';
  if (answer.kind === 'asked') return answer.method;
  if (answer.message.startsWith('pg_hba.conf rejects')) return 'reject';
  if (answer.message.startsWith('no pg_hba.conf entry')) return undefined;
  throw new Error(`PostgreSQL refuses for another reason: ${answer.message}`);
}

/** In what our answer differs from what the server did. */
function difference(
  model: PgHbaModel,
  connection: ClientConnection,
  { line, method, said }: Outcome,
): string | undefined {
  const admission = admit(model, connection);
  if (typeof admission === 'string') return `we say that there is none such: ${admission}`;
  const { hit, passed } = admission;
  // Which networks the server is in is not known: a line that says so may be the one.
  const isPossible = passed.some((each) => each.condition !== undefined && each.line === line);
  if (isPossible) return undefined;
  if (hit?.line === line && hit?.method === method) return undefined;
  return `PostgreSQL uses line ${line} (${method}: ${said}), we say ${hit?.line} (${hit?.method})`;
}
