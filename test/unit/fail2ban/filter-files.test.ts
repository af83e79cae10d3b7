import { describe, expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { type Files, lintFiles } from '../../support/lint.js';

const PATH = '/etc/fail2ban/filter.d/app.conf';

async function findings(text: string, beside: Files = {}, path = PATH): Promise<string[]> {
  const { diagnostics, failures } = await lintFiles(fail2ban, { [path]: text, ...beside });
  expect(failures).toEqual([]);
  return diagnostics.map(
    ({ rule, path: at = path, span }) => `${rule.id} ${(beside[at] ?? text).slice(span.start, span.end)}`,
  );
}

describe('a failregex', () => {
  it.each([
    'failregex = ^x <HOST>$',
    'failregex = ^x <ADDR>$',
    'failregex = ^x <SUBNET>$',
    'failregex = ^x <DNS>$',
    'failregex = ^x <IP4>$',
    'failregex = ^x <F-ID>\\w+</F-ID>$',
    'failregex = ^x <F-MLFID>\\d+</F-MLFID> y$',
    'failregex = ^x (?P<ip6>\\w+)$',
    'failregex = ^x (?P<fid>\\w+)$',
    'failregex = ^x <own>\nown = <HOST>',
    'failregex = ^x %(own)s\nown = <HOST>',
    'failregex = ^x <re-<mode>>\nmode = a\nre-a = <HOST>',
    'failregex =',
    'prefregex = ^a <HOST> <F-CONTENT>.+</F-CONTENT>$\nfailregex = ^x \\d+$',
  ])('that fail2ban starts with is fine: %j', async (text) => {
    expect(await findings(`[Definition]\n${text}\n`)).toEqual([]);
  });

  it.each([
    ['^x \\d+$', '^x \\d+$'],
    ['^x <F-USER>\\w+</F-USER>$', '^x <F-USER>\\w+</F-USER>$'],
    ['^x (?P<host>\\S+)$', '^x (?P<host>\\S+)$'],
    ['^x <CIDR>$', '^x <CIDR>$'],
    ['^x <F-ALT_HOST>\\w+</F-ALT_HOST>$', '^x <F-ALT_HOST>\\w+</F-ALT_HOST>$'],
    ['^x <host>$', '<host>'],
    ['^x <ip>$', '<ip>'],
    ['^x <own>$\nown = \\d+', '^x <own>$'],
  ])('that fail2ban does not start with is told: %j', async (regex, marked) => {
    const found = await findings(`[Definition]\nfailregex = ${regex}\n`);
    expect(found).toEqual([`fail2ban/failregex-without-host ${marked}`]);
  });

  it('is told though prefregex is there, where that has no address either', async () => {
    const text = '[Definition]\nprefregex = ^a <F-CONTENT>.+</F-CONTENT>$\nfailregex = ^x \\d+$\n';
    expect(await findings(text)).toEqual(['fail2ban/failregex-without-host ^x \\d+$']);
  });

  it('may have its address from a parameter of the jail, or from a reference to itself', async () => {
    expect(await findings('[Definition]\nfailregex = ^x <what>$\n')).toEqual([]);
    expect(await findings('[Definition]\nfailregex = ^x <a>$\na = <b>\nb = <a>\n')).toEqual([]);
  });

  it('may have it from a file that is included', async () => {
    const text = '[INCLUDES]\nbefore = own.conf\n[Definition]\nfailregex = ^x %(who)s$\n';
    const own = '/etc/fail2ban/filter.d/own.conf';
    expect(await findings(text, { [own]: '[DEFAULT]\nwho = <ADDR>\n' })).toEqual([]);
    expect(await findings(text, { [own]: '[DEFAULT]\nwho = \\S+\n' })).toEqual([
      'fail2ban/failregex-without-host ^x %(who)s$',
    ]);
  });

  it('is looked through in time that grows with its length', async () => {
    const names = Array.from({ length: 2_000 }, (_, at) => `a${at} = <a${at + 1}> <a${at + 2}>`);
    const started = performance.now();
    await findings(`[Definition]\nfailregex = ^x <a0>$\n${names.join('\n')}\n`);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('an option of a filter', () => {
  it('may have any name that others refer to', async () => {
    const text =
      '[Definition]\nfailregex = <failregex1>\n  <re-failregex-<mode>>\nfailregex1 = ^x <HOST>$\nmode = a\nre-failregex-a = ^y <HOST>$\n';
    expect(await findings(text)).toEqual([]);
    expect(await findings('[Definition]\nfailregex1 = ^x <HOST>$\n')).toEqual([
      'fail2ban/misspelt-definition-option failregex1',
    ]);
  });
});
