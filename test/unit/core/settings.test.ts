import { describe, expect, it } from 'vitest';
import type { RuleInfo } from '../../../server/src/core/rule.js';
import { matchesAny, resolveSettings, severityOf } from '../../../server/src/core/settings.js';

const rule = (profile: RuleInfo['profile']): RuleInfo => ({
  id: 'toy/bad',
  title: '',
  why: '',
  remedy: '',
  kind: 'correctness',
  severity: 'warning',
  profile,
  references: [],
  examples: [],
});

describe('resolving settings', () => {
  it('begins with the recommended profile and nothing else', () => {
    expect(resolveSettings([])).toEqual({ profile: 'recommended', targets: {}, rules: {} });
  });

  it('lets later layers win key by key', () => {
    const layers = [
      {
        path: 'a',
        settings: { profile: 'strict', targets: { x: '1', y: '1' }, rules: { 'toy/bad': 'off' } },
      },
      { path: 'a', settings: { targets: { y: '2' }, rules: { 'toy/good': 'hint' } } },
    ] as const;
    expect(resolveSettings(layers)).toEqual({
      profile: 'strict',
      targets: { x: '1', y: '2' },
      rules: { 'toy/bad': 'off', 'toy/good': 'hint' },
    });
  });

  it('lets the overrides win in their own layer only, the last of them most', () => {
    const overriding = {
      rules: { 'toy/bad': 'error' },
      overrides: [
        { files: ['*.conf'], rules: { 'toy/bad': 'hint' }, targets: { x: '1' } },
        { files: ['sub/*.conf'], rules: { 'toy/bad': 'off' } },
        { files: ['other'], profile: 'strict' },
      ],
    } as const;
    const of = (path: string, ...more: Parameters<typeof resolveSettings>[0]) =>
      resolveSettings([{ settings: overriding, path }, ...more]);
    expect(of('x').rules).toEqual({ 'toy/bad': 'error' });
    expect(of('x.conf')).toEqual({
      profile: 'recommended',
      targets: { x: '1' },
      rules: { 'toy/bad': 'hint' },
    });
    expect(of('sub/x.conf').rules).toEqual({ 'toy/bad': 'off' });
    expect(
      of('sub/x.conf', { path: 'sub/x.conf', settings: { rules: { 'toy/bad': 'info' } } }).rules,
    ).toEqual({ 'toy/bad': 'info' });
    expect(of('other').profile).toBe('strict');
  });
});

describe('globs of the settings', () => {
  it.each([
    [['*.conf'], 'a/b.conf', true],
    [['vendor/'], 'vendor/a/b', true],
    [['vendor/x'], 'vendor/x/y/z', true],
    [['vendor'], 'a/vendor', true],
    [['vendor'], 'vendor/a', false],
    [['x', 'y'], 'y', true],
    [[], 'y', false],
  ])('%j match %s: %s', (globs, path, expected) => {
    expect(matchesAny(globs, path)).toBe(expected);
  });
});

describe('the severity of a rule', () => {
  const settings = resolveSettings([]);

  it('is its own in its profile, and none in a narrower one', () => {
    expect(severityOf(rule('recommended'), settings)).toBe('warning');
    expect(severityOf(rule('strict'), settings)).toBeUndefined();
    expect(severityOf(rule('strict'), { ...settings, profile: 'strict' })).toBe('warning');
  });

  it('is what the settings say, whatever the profile', () => {
    expect(severityOf(rule('strict'), { ...settings, rules: { 'toy/bad': 'hint' } })).toBe('hint');
    expect(severityOf(rule('recommended'), { ...settings, rules: { 'toy/bad': 'off' } })).toBeUndefined();
  });
});
