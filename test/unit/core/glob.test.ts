import { describe, expect, it } from 'vitest';
import { matchesGlob, matchesWildcard } from '../../../server/src/core/glob.js';

describe('a glob', () => {
  it.each([
    ['sshd_config', '/etc/ssh/sshd_config', true],
    ['sshd_config', '/etc/ssh/sshd_config.bak', false],
    ['*.conf', 'a/b/x.conf', true],
    ['*.conf', 'a/x.conf/y', false],
    ['/*.conf', 'x.conf', true],
    ['/*.conf', 'a/x.conf', false],
    ['a/*/c', 'a/b/c', true],
    ['a/*/c', 'a/b/b/c', false],
    ['a/**/c', 'a/c', true],
    ['a/**/c', 'a/b/b/c', true],
    ['a/**', 'a', true],
    ['a/**', 'a/b/c', true],
    ['a/**', 'b/a', false],
    ['**/sshd_config.d/*.conf', '/etc/ssh/sshd_config.d/10.conf', true],
    ['**/sshd_config.d/*.conf', '/etc/ssh/sshd_config.d/10.txt', false],
    ['**/x**y', 'a/x--y', true],
    ['./a/b', 'a/b', true],
    ['?.conf', 'a.conf', true],
    ['?.conf', '.conf', false],
    ['*.{conf,cfg}', 'x.cfg', true],
    ['{a,{b,c}}.d/*', 'c.d/x', true],
    ['{a/b,c}', 'a/b', true],
    ['{a/b,c}', 'x/c', true],
    ['{a,b', '{a,b', true],
    ['a}', 'a}', true],
    ['[ab]', '[ab]', true],
    ['[ab]', 'a', false],
    ['', 'a', false],
    ['A', 'a', false],
  ])('%j against %j: %s', (glob, path, expected) => {
    expect(matchesGlob(glob, path)).toBe(expected);
  });

  it('takes braces literally where they stand for too much', () => {
    const glob = '{a,b}'.repeat(20);
    expect(matchesGlob(glob, 'a'.repeat(20))).toBe(false);
    expect(matchesGlob(glob, glob)).toBe(true);
  });
});

describe('a wildcard pattern', () => {
  it.each([
    ['*', '', true],
    ['a*', 'a', true],
    ['*a*b', 'xaxaxb', true],
    ['*a*b', 'xaxax', false],
    ['??', 'a', false],
    ['OpenSSH_10.*', 'OpenSSH_10.5p1', true],
  ])('%s against %j: %s', (pattern, text, expected) => {
    expect(matchesWildcard(pattern, text)).toBe(expected);
  });

  it('does not try every way in which its wildcards could share the text', () => {
    expect(matchesWildcard(`${'*a'.repeat(200)}b`, 'a'.repeat(5000))).toBe(false);
  });
});
