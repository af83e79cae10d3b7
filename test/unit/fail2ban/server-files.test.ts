import { describe, expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { lintFiles } from '../../support/lint.js';

async function findings(path: string, text: string, target?: string): Promise<string[]> {
  const { diagnostics, failures } = await lintFiles(
    fail2ban,
    { [`/etc/fail2ban/${path}`]: text },
    { target },
  );
  expect(failures).toEqual([]);
  return diagnostics.map(
    ({ rule, span }) => `${rule.id.slice('fail2ban/'.length)} ${text.slice(span.start, span.end)}`,
  );
}

describe('a value of fail2ban.local', () => {
  it.each([
    'loglevel = debug',
    'loglevel = 17',
    'loglevel = HEAVYDEBUG',
    'allowipv6 = no',
    'allowipv6 = On',
    'dbfile = none\ndbmaxmatches = ten',
    'dbpurgeage = -1',
    'dbpurgeage = 1w 2d',
    'dbmaxmatches = +5',
    'logtarget = STDOUT[datetime=off]',
    'folder = /srv\ndbfile = %(folder)s/x',
  ])('that it starts with is fine: %j', async (text) => {
    expect(await findings('fail2ban.local', `[Definition]\n${text}\n`)).toEqual([]);
  });

  it.each([
    ['loglevel = INFO # x', 'INFO # x'],
    ['loglevel =', ''],
    ['dbpurgeage = never', 'never'],
    ['dbpurgeage =', ''],
    ['dbmaxmatches =', ''],
    ['dbfile = "/var/x"', '"/var/x"'],
  ])('that it does not start with is told: %j', async (text, marked) => {
    const found = await findings('fail2ban.local', `[Definition]\n${text}\n`);
    expect(found).toEqual([`server-value-refused ${marked}`]);
  });

  it('has no allowipv6 before 1.0, and is taken from [DEFAULT] too', async () => {
    expect(await findings('fail2ban.local', '[DEFAULT]\nallowipv6 = maybe\n')).toEqual([
      'allowipv6-not-a-choice maybe',
    ]);
    expect(await findings('fail2ban.local', '[Definition]\nallowipv6 = maybe\n', '0.11')).toEqual([]);
  });
});

describe('a percent sign that is not doubled', () => {
  it.each([
    ['filter.d/x.conf', '[Definition]\nfailregex = ^x <HOST>$\n[Init]\nfoo = 5%\n'],
    ['filter.d/x.conf', '[Definition]\nfailregex = ^x <HOST>$\n_x = 5%\n'],
    ['action.d/x.conf', '[Definition]\nactionban = true\n[Init]\nfoo = 5%\n'],
    ['action.d/x.conf', '[DEFAULT]\nactionban = 5%\n[Definition]\n'],
    ['fail2ban.local', '[Definition]\ndbfile = /x%\n'],
  ])('stops fail2ban where it reads the value: %s %j', async (path, text) => {
    expect(await findings(path, text)).toEqual(['lone-percent %']);
  });

  it.each([
    ['filter.d/x.conf', '[DEFAULT]\nfoo = 5%\n[Definition]\nfailregex = ^x <HOST>$\n'],
    ['action.d/x.conf', '[Definition]\nactionban = true\nfoo = 5%\n'],
    ['action.d/x.conf', '[Definition]\nactionban = date +%%s\n'],
  ])('does not matter elsewhere: %s %j', async (path, text) => {
    expect(await findings(path, text)).toEqual([]);
  });
});
