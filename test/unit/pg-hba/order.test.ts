import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { info } from '../../../server/src/formats/pg-hba/info.js';
import { PgHbaModel } from '../../../server/src/formats/pg-hba/model/model.js';
import { parsePgHba } from '../../../server/src/formats/pg-hba/parse/parse.js';
import { Random } from '../../support/random.js';
import {
  connections,
  EVERY_WORD,
  fewOf,
  type MadeRecord,
  makeRecord,
  matches,
  PLAIN_WORDS,
  written,
} from './order-oracle.js';

function modelOf(text: string, release = '18'): PgHbaModel {
  const target = parseTarget(info.target, release) as Target;
  const source = new SourceText(text);
  const part = parsePgHba(source, target);
  return new PgHbaModel({ path: 'pg_hba.conf', source, part, included: new Map() }, target, 'root');
}

/** By line, the lines that cover it: `3: 1 2`. */
function coveredLines(text: string, release?: string): readonly string[] {
  const { shadowing } = modelOf(text, release);
  return shadowing.shadowed.map((record) => {
    const lines = shadowing.coveredBy(record)?.map(({ lineNumber }) => lineNumber) ?? [];
    return `${record.lineNumber}: ${lines.join(' ')}`;
  });
}

const lines = (...each: string[]) => each.map((line) => `${line}\n`).join('');

describe('a record is covered', () => {
  it.each([
    ['by the same one', ['local a a md5', 'local a a md5'], ['2: 1']],
    ['by host, whatever its encryption', ['host a a all md5', 'hostgssenc a a all md5'], ['2: 1']],
    [
      'by hostssl and hostnossl',
      ['hostssl a a all md5', 'hostnossl a a all md5', 'host a a all md5'],
      ['3: 1 2'],
    ],
    [
      'by both halves',
      ['host a a 10.0.0.0/9 md5', 'host a a 10.128.0.0/9 md5', 'host a a 10.0.0.0/8 md5'],
      ['3: 1 2'],
    ],
    [
      'by halves that different words have',
      ['host all b 10.0.0.0/9 md5', 'host a all 10.128.0.0/9 md5', 'host a b 10.0.0.0/8 md5'],
      ['3: 1 2'],
    ],
    [
      'by both families',
      ['host a a 0.0.0.0/0 md5', 'host a a ::/0 md5', 'host a a h.example md5'],
      ['3: 1 2'],
    ],
    ['by one for each of its names', ['local a x md5', 'local all y md5', 'local a x,y md5'], ['3: 1 2']],
    ['by all', ['local all all md5', 'local sameuser,a,/b +g md5'], ['2: 1']],
    ['with the name as sameuser', ['local sameuser all md5', 'local a a md5'], ['2: 1']],
    ['by its only member', ['local a a md5', 'local sameuser a md5'], ['2: 1']],
    ['by samerole', ['local samerole all md5', 'local sameuser all md5'], ['2: 1']],
    ['by a regular expression', ['local all /^web md5', 'local a web1 md5'], ['2: 1']],
    [
      'by samenet',
      ['host a a samenet md5', 'host a a samehost md5', 'host a a 127.0.0.1/32 md5'],
      ['2: 1', '3: 1'],
    ],
    ['by a longer name', ['host a a .Example.com md5', 'host a a db.example.COM md5'], ['2: 1']],
    ['with host bits', ['host a a 10.0.0.9/24 md5', 'host a a 10.0.0.77/25 md5'], ['2: 1']],
    ['by a mask with gaps', ['host a a 10.0.0.1 255.0.0.255 md5', 'host a a 10.7.7.1/32 md5'], ['2: 1']],
    ['by more than are worth telling', [...halves(4), 'host a a 10.0.0.0/8 md5'], ['17: 1 2 3 4 5']],
  ])('%s', (_, records, expected) => expect(coveredLines(lines(...records))).toEqual(expected));
});

function halves(bits: number): string[] {
  return Array.from({ length: 2 ** bits }, (_, at) => `host a a 10.${at << (8 - bits)}.0.0/${8 + bits} md5`);
}

describe('a record is not covered', () => {
  it.each([
    ['local by host', ['host all all all md5', 'local all all md5']],
    ['replication by all', ['local all all md5', 'local replication all md5']],
    ['replication by its name in quotes', ['local "replication" all md5', 'local replication all md5']],
    ['IPv6 by IPv4', ['host all all 0.0.0.0/0 md5', 'host all all ::/0 md5']],
    ['a mapped address by IPv4', ['host all all 0.0.0.0/0 md5', 'host all all ::ffff:10.0.0.1/128 md5']],
    ['host by hostssl', ['hostssl all all all md5', 'host all all all md5']],
    ['a member by its group', ['local all +a md5', 'local all a md5']],
    ['a name by a keyword in quotes', ['local "all" all md5', 'local a all md5']],
    ['the bare domain by its suffix', ['host a a .example.com md5', 'host a a example.com md5']],
    ['samehost by loopback', ['host a a 127.0.0.0/8 md5', 'host a a samehost md5']],
    ['all by names', ['local a,b all md5', 'local all all md5']],
    ['by one that the server refuses', ['local all all md6', 'local a a md5']],
    ['three quarters of a network', [...halves(2).slice(1), 'host a a 10.0.0.0/8 md5']],
  ])('%s', (_, records) => expect(coveredLines(lines(...records))).toEqual([]));

  it('by what is no regular expression before 16', () => {
    expect(coveredLines(lines('local all /^a md5', 'local all a md5'), '15')).toEqual([]);
  });

  it('where lists make too many pairs', () => {
    const names = Array.from({ length: 500 }, (_, at) => `n${at}`).join();
    const line = `local ${names} ${names} md5`;
    expect(coveredLines(lines(line, line))).toEqual([]);
  });
});

it('tells the ways that are left to a record', () => {
  const { records, shadowing } = modelOf(lines('hostnossl all all all reject', 'host a a 10.0.0.0/8 md5'));
  expect(records.map((record) => shadowing.waysOf(record))).toEqual([4 | 8, 2]);
});

/** The records that are the first match of some connection, by line. */
function reached(records: readonly MadeRecord[], random: Random, worlds: number): ReadonlySet<number> {
  const found = new Set<number>();
  for (const connection of connections(records, random, worlds)) {
    found.add(records.findIndex((record) => matches(record, connection)) + 1);
  }
  return found;
}

describe.each([
  ['names, all and networks', PLAIN_WORDS, 1, true],
  ['everything', EVERY_WORD, 4, false],
] as const)('against every connection, with %s', (_, words, worlds, isExact) => {
  it.each([1, 2, 3])('seed %i', (seed) => {
    const random = new Random(seed);
    let covered = 0;
    for (let file = 0; file < 20; file++) {
      const few = fewOf(random, words);
      const made = Array.from({ length: 4 + random.below(14) }, () => makeRecord(random, few));
      const text = lines(...made.map(written));
      const { shadowed } = modelOf(text).shadowing;
      const dead = shadowed.map(({ lineNumber }) => lineNumber);
      const alive = reached(made, random, worlds);
      expect(
        dead.filter((line) => alive.has(line)),
        text,
      ).toEqual([]);
      if (isExact) expect(made.length - dead.length, text).toBe([...alive].filter((line) => line > 0).length);
      covered += dead.length;
    }
    expect(covered).toBeGreaterThan(10);
  });
});
