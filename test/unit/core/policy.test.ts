import { describe, expect, it } from 'vitest';
import { type OptionInForce, oneOf, type PolicyRow, policyRule } from '../../../server/src/core/policy.js';
import { newestTarget, parseVersion } from '../../../server/src/core/target.js';
import { applyEdits } from '../../../server/src/core/text.js';
import { toy } from '../../support/toy-format.js';

const row: PolicyRow = {
  ...(toy.rules[0] as (typeof toy.rules)[number]),
  option: 'Door',
  accepts: oneOf('closed', 'locked'),
  message: ({ value, scope }) => `The door is ${value}${scope ? ` for ${scope}` : ''}.`,
  better: [
    { value: 'closed', safe: true },
    { value: 'locked', safe: false },
  ],
};

function option(value: string, more: Partial<OptionInForce> = {}): OptionInForce {
  return {
    name: 'Door',
    value,
    isDefault: false,
    scope: undefined,
    path: '/x',
    span: { start: 5, end: 5 + value.length },
    set: (text) => [{ span: { start: 5, end: 5 + value.length }, text }],
    ...more,
  };
}

const target = newestTarget(toy.target);
const find = (options: OptionInForce[], more: Partial<PolicyRow> = {}) => [
  ...policyRule({ ...row, ...more }).check(
    { optionsInForce: (name) => (name === 'Door' ? options : []) },
    { target, profileOf: () => 'recommended' },
  ),
];

describe('a row of policy', () => {
  it('finds each value in force that is not accepted', () => {
    const found = find([option('open'), option('Closed'), option('ajar', { scope: 'Match Guests' })]);
    expect(found.map((each) => each.message)).toEqual([
      'The door is open.',
      'The door is ajar for Match Guests.',
    ]);
    expect(found.map((each) => each.span)).toEqual([
      { start: 5, end: 9 },
      { start: 5, end: 9 },
    ]);
  });

  it('offers the better values, the best first, and says where they will hold', () => {
    const [everybody] = find([option('open')]);
    const fixes = everybody?.fixes?.() ?? [];
    expect(fixes.map(({ title, safe }) => [title, safe])).toEqual([
      ['Set Door to closed', true],
      ['Set Door to locked', false],
    ]);
    expect(fixes.map((each) => applyEdits('Door open', each.edits))).toEqual(['Door closed', 'Door locked']);
    const [guests] = find([option('open', { scope: 'Match Guests' })]);
    expect(guests?.fixes?.()[0]?.title).toBe('Set Door to closed in Match Guests');
  });

  it('offers only what is accepted', () => {
    const [found] = find([option('open')], { accepts: oneOf('locked') });
    expect(found?.fixes?.().map((each) => each.title)).toEqual(['Set Door to locked']);
  });

  it('is silent in a scope where another option decides', () => {
    const latch = (scope: string | undefined, value: string) => option(value, { name: 'Latch', scope });
    const found = (latches: OptionInForce[], from?: string) => {
      const moot = [{ option: 'Latch', value: 'down', ...(from && { from }) }];
      const options = [option('open'), option('open', { scope: 'Match Guests' })];
      const model = { optionsInForce: (name: string) => (name === 'Door' ? options : latches) };
      const findings = policyRule({ ...row, moot }).check(model, { target, profileOf: () => 'recommended' });
      return [...findings].map((each) => each.message);
    };
    expect(found([latch(undefined, 'Down')])).toEqual([]);
    expect(found([latch(undefined, 'down'), latch('Match Guests', 'up')])).toEqual([
      'The door is open for Match Guests.',
    ]);
    expect(found([latch('Match Guests', 'down')])).toEqual(['The door is open.']);
    expect(found([latch(undefined, 'down')], '3.2')).toHaveLength(2);
  });

  it('speaks for the releases that it is about', () => {
    expect(parseVersion('3.1')).toBe(target.version);
    const speaks = (more: Partial<PolicyRow>) => find([option('open')], more).length > 0;
    expect(speaks({ from: '3.1' })).toBe(true);
    expect(speaks({ from: '3.2' })).toBe(false);
    expect(speaks({ before: '3.2' })).toBe(true);
    expect(speaks({ before: '3.1' })).toBe(false);
  });

  it('lets narrower scopes differ where a row says so', () => {
    const options = [option('open'), option('ajar', { scope: 'Match Guests' })];
    expect(find(options, { scopesMayDiffer: true }).map((each) => each.message)).toEqual([
      'The door is open.',
    ]);
  });

  it('speaks for the builds that it is about, and where none is named for what is written', () => {
    const found = (variant?: string) =>
      [
        ...policyRule({ ...row, builds: ['oak'] }).check(
          { optionsInForce: () => [option('open'), option('ajar', { isDefault: true })] },
          { target: { ...target, ...(variant && { variant }) }, profileOf: () => 'recommended' },
        ),
      ].map((each) => each.message);
    expect(found('oak')).toEqual(['The door is open.', 'The door is ajar.']);
    expect(found()).toEqual(['The door is open.']);
    expect(found('pine')).toEqual([]);
  });
});
