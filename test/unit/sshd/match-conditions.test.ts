import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../../server/src/core/target.js';
import { SourceText } from '../../../server/src/core/text.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { Coverings } from '../../../server/src/formats/sshd/model/covering.js';
import type { SshdModel } from '../../../server/src/formats/sshd/model/model.js';
import { type Session, SessionMatcher } from '../../../server/src/formats/sshd/model/session.js';
import { isContradiction } from '../../../server/src/formats/sshd/rules/match/contradiction.js';
import { unmatchableAddress } from '../../../server/src/formats/sshd/rules/match/unmatchable-address.js';
import { matchAddresses } from '../../../server/src/formats/sshd/values/addresses.js';
import { Random } from '../../support/random.js';

const target = parseTarget(sshd.target, '10.5') as Target;

function modelOf(text: string): SshdModel {
  const source = new SourceText(text);
  const tree = {
    path: '/etc/ssh/sshd_config',
    source,
    part: sshd.parse(source, target),
    included: new Map(),
  };
  return sshd.link(tree, target, 'root') as SshdModel;
}

const USERS = ['anna', 'bob', 'backup-1', 'root'];
const GROUPS = ['staff', 'wheel', 'sftp'];
const HOSTS = ['a.example.org', 'B.example.org', '192.0.2.1'];
const ADDRESSES = ['10.1.2.3', '10.1.9.9', '10.200.0.1', '192.0.2.1', '2001:db8::1', '2001:db8:7::1'];
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  User: [...USERS, 'b*', 'backup-?', '*'],
  Group: [...GROUPS, 's*', '*'],
  Host: [...HOSTS, '*.example.org', 'A.*'],
  Address: [
    ...ADDRESSES,
    '10.0.0.0/8',
    '10.1.0.0/16',
    '10.1.*',
    '0.0.0.0/0',
    '2001:db8::/32',
    '*',
    '10.1',
    'x.org',
  ],
  LocalPort: ['22', '2222'],
};

function randomList(random: Random, criterion: string): string {
  const elements = ELEMENTS[criterion] as readonly string[];
  if (criterion === 'LocalPort') return random.pick(elements);
  const length = 1 + random.below(3);
  return Array.from({ length }, () => (random.below(5) === 0 ? '!' : '') + random.pick(elements)).join(',');
}

function randomMatch(random: Random): string {
  const length = 1 + random.below(3);
  const terms = Array.from({ length }, () => {
    const criterion = random.pick(Object.keys(ELEMENTS));
    return `${criterion} ${randomList(random, criterion)}`;
  });
  return `Match ${terms.join(' ')}`;
}

function randomSession(random: Random): Session {
  return {
    user: random.pick(USERS),
    groups: GROUPS.filter(() => random.below(2) === 0),
    host: random.pick(HOSTS),
    address: random.pick(ADDRESSES),
    localPort: random.pick([22, 2222]),
  };
}

describe('what is said of Match conditions', () => {
  const random = new Random(20261122);
  const text = Array.from({ length: 400 }, () => `${randomMatch(random)}\n`).join('');
  const model = modelOf(text);
  const matchers = Array.from({ length: 300 }, () => new SessionMatcher(model, randomSession(random)));

  it('holds for every session where one block is said to cover another', () => {
    const coverings = new Coverings(model.scopes, target);
    let claims = 0;
    for (const scope of model.scopes) {
      for (const wider of coverings.of(scope)) {
        claims++;
        const escapes = matchers.some(
          (each) => each.matches(scope) === 'yes' && each.matches(wider) !== 'yes',
        );
        expect(escapes, `${scope.label} is in ${wider.label}`).toBe(false);
      }
    }
    expect(claims).toBeGreaterThan(100);
  });

  it('holds for every session where a condition is said to contradict itself', () => {
    let claims = 0;
    for (const scope of model.scopes.slice(1)) {
      const terms = scope.blocks.flatMap(({ condition }) => condition.terms);
      const kinds = new Set(terms.map(({ criterion }) => criterion.name));
      const contradicts = [...kinds].some((kind) =>
        isContradiction(
          terms.filter(({ criterion }) => criterion.name === kind),
          target,
        ),
      );
      if (!contradicts) continue;
      claims++;
      expect(
        matchers.some((each) => each.matches(scope) === 'yes'),
        scope.label,
      ).toBe(false);
    }
    expect(claims).toBeGreaterThan(10);
  });

  it.each(['10.0.0.0/255.0.0.0', 'office.example.org', '*.org', '10.0.0.256', '10.1.*/16', 'fe80::zz'])(
    'holds for %s, which no address matches',
    (element) => {
      expect(unmatchableAddress(element, target)).toBeDefined();
      for (const address of ADDRESSES) expect(matchAddresses(element, address, target)).toBe('unmatched');
    },
  );

  it.each(['10.1', '0x0a.0.0.1', '10.*', 'fe80*', 'fe80::1%eth0', '*', '2001:DB8::/32', '10.0.0.0/8'])(
    'is nothing for %s, which some address may match',
    (element) => expect(unmatchableAddress(element, target)).toBeUndefined(),
  );
});
