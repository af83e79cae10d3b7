import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../../server/src/formats/fail2ban/kind.js';
import { formats } from '../../../server/src/formats/index.js';
import { identify } from '../../../server/src/host/identify.js';
import { skipped } from '../../support/skip.js';

async function idOf(path: string, head: string): Promise<string | undefined> {
  return (await identify(formats, path, head))?.id;
}

const STOCK = '/etc/fail2ban';

describe('a file of fail2ban', () => {
  it.each([
    ['/srv/jail.local', 'jail'],
    ['/etc/fail2ban/jail.conf', 'jail'],
    ['/etc/fail2ban/jail.d/sshd.local', 'jail'],
    ['/etc/fail2ban/filter.d/app.conf', 'filter'],
    ['/srv/action.d/app.local', 'action'],
    ['/etc/fail2ban/fail2ban.local', 'server'],
    ['/etc/fail2ban/fail2ban.d/log.conf', 'server'],
    ['/etc/fail2ban/paths-common.conf', 'include'],
  ])('is known by its name: %s', async (path, kind) => {
    expect(await idOf(path, '')).toBe('fail2ban');
    expect(kindOf(path)).toBe(kind);
  });

  it.each([
    '[sshd]\nenabled = true\n',
    'enabled = true',
    '# {{ ansible_managed }}\n[sshd]\nenabled = true\n',
    '[Definition]\nfailregex = ^a\\({{(?:\\d+,){3}\\d+},\\d+}\\) <HOST>$\n',
    '[Definition]\nactionban = echo {%(x)s} <%(y)s>\n',
    '[Definition]\nactionban = www {\n  path = x;\n',
  ])('is judged whatever is in it: %j', async (text) => {
    expect(await idOf('/etc/fail2ban/jail.local', text)).toBe('fail2ban');
  });

  it.each([
    '[sshd]\nenabled = {{ sshd_enabled }}\n',
    '[sshd]\n{% if recidive %}\nenabled = true\n{% endif %}\n',
    '[sshd]\nignoreip = <%= @ignore %>\n',
    '[sshd]\nmaxretry = {{.MaxRetry}}\n',
  ])('is not judged before it is made of its template: %j', async (template) => {
    expect(await idOf('/etc/fail2ban/jail.local', template)).toBeUndefined();
  });

  it.each([
    'exec.start = "/bin/sh /etc/rc";\nmount.devfs;\n\nwww {\n  path = "/jails/www";\n}\n',
    '# my jails\n$bridge = "bridge0";\n',
    '"db-1" { ip4.addr = 10.0.0.2; }\n',
  ])("is not the jail.conf of FreeBSD's jail(8): %j", async (text) => {
    expect(await idOf('/etc/jail.conf', text)).toBeUndefined();
  });

  it('is each that is shipped', async () => {
    if (!existsSync(STOCK)) return skipped(`${STOCK} is not there, so its files were not recognised`);
    const paths = readdirSync(STOCK, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.conf'),
    );
    expect(paths.length).toBeGreaterThan(100);
    for (const path of paths) {
      expect(await idOf(join(STOCK, path), readFileSync(join(STOCK, path), 'utf8')), path).toBe('fail2ban');
    }
  });
});
