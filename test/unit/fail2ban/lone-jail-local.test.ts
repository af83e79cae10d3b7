import { describe, expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { lintFiles } from '../../support/lint.js';

const JAIL = '[sshd]\nenabled = true\nbackend = systemd\nbantime = %(ssh_bantime)s\n';

async function rulesIn(path: string, text: string): Promise<string[]> {
  const { diagnostics } = await lintFiles(fail2ban, { [path]: text }, { role: 'fragment' });
  return diagnostics.map(({ rule }) => rule.id);
}

describe('a jail.local without a jail.conf beside it', () => {
  it('is judged with the names that fail2ban ships', async () => {
    expect(await rulesIn('/srv/fail2ban/jail.local', JAIL)).toEqual(['fail2ban/unknown-reference']);
    const shipped = JAIL.replace('%(ssh_bantime)s', '%(default/bantime)s');
    expect(await rulesIn('/srv/fail2ban/jail.local', shipped)).toEqual([]);
  });

  it('is not the file that a drop-in may rely on', async () => {
    expect(await rulesIn('/srv/fail2ban/jail.d/sshd.local', JAIL)).toEqual([]);
  });
});
