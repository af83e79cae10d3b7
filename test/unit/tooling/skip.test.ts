import { afterEach, expect, test, vi } from 'vitest';
import { programOrSkip, skipped } from '../../support/skip.js';

afterEach(() => vi.unstubAllEnvs());

test('a program that is installed is found', () => {
  expect(programOrSkip('npm')).toBe(true);
});

test('where nothing may be left out, a missing program is a failure that names it', () => {
  vi.stubEnv('HARDLINT_TEST_ALL', '1');
  expect(() => programOrSkip('no-such-daemon')).toThrow('no-such-daemon is not installed');
  expect(() => skipped('it rains')).toThrow('it rains');
});
