import { describe, expect, it } from 'vitest';
import { Catalog } from '../../../server/src/core/catalog.js';
import { parseTarget, type Target } from '../../../server/src/core/target.js';

const catalog = new Catalog([
  { name: 'Always', summary: '' },
  { name: 'NewDoor', summary: '', since: '9.0' },
  { name: 'OldDoor', summary: '', until: '8.0' },
  { name: 'DebianDoor', summary: '', variants: ['debian'] },
]);
const range = {
  product: 'toyd',
  title: 'Toyd',
  newest: '10.0',
  oldest: '7.0',
  variants: ['debian', 'redhat'],
};
const target = (spec: string) => parseTarget(range, spec) as Target;
const standing = (name: string, spec: string) => {
  const entry = catalog.get(name);
  return entry && catalog.standing(entry, target(spec));
};

describe('a catalogue', () => {
  it('finds names whatever their case', () => {
    expect(catalog.get('newdoor')?.name).toBe('NewDoor');
    expect(catalog.get('Window')).toBeUndefined();
    expect(catalog.get('constructor')).toBeUndefined();
  });

  it.each([
    ['Always', '7.0', 'known'],
    ['NewDoor', '8.9', 'too-new'],
    ['NewDoor', '9.0', 'known'],
    ['OldDoor', '7.9', 'known'],
    ['OldDoor', '8.0', 'removed'],
    ['DebianDoor', '9.0-debian', 'known'],
    ['DebianDoor', '9.0-redhat', 'other-build'],
    ['DebianDoor', '9.0', 'known'],
  ])('says of %s for %s: %s', (name, spec, expected) => {
    expect(standing(name, spec)).toBe(expected);
  });

  it('suggests the nearest name that the target knows', () => {
    expect(catalog.nearest('NewDor', target('9.0'))?.name).toBe('NewDoor');
    expect(catalog.nearest('NewDor', target('8.9'))).toBeUndefined();
    expect(catalog.nearest('DebianDor', target('9.0-redhat'))).toBeUndefined();
  });
});
