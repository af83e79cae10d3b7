import { describe, expect, it } from 'vitest';
import type { Role } from '../../../server/src/core/format.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { EffectiveConfiguration, originOf } from '../../../server/src/formats/sshd/model/effective.js';
import type { Session } from '../../../server/src/formats/sshd/model/session.js';
import { type Files, loadFiles } from '../../support/lint.js';

const ROOT = '/etc/ssh/sshd_config';
const BOB: Session = { user: 'bob', groups: ['staff'], address: '10.0.0.1', invalidUser: false };

async function effective(
  text: string,
  session?: Session,
  release = '10.5',
  beside: Files = {},
  role: Role = 'root',
) {
  const { tree, target } = await loadFiles(sshd, { [ROOT]: text, ...beside }, release);
  return new EffectiveConfiguration(sshd.link(tree, target, role), session);
}

async function values(text: string, name: string, session?: Session, release?: string) {
  return (await effective(text, session, release)).option(name)?.values;
}

describe('what a session gets', () => {
  it('is its default where nobody sets it, and nothing where that cannot be known', async () => {
    expect(await values('', 'PermitRootLogin', BOB)).toEqual(['prohibit-password']);
    const dropIn = await effective('', BOB, '10.5', {}, 'fragment');
    expect(dropIn.option('PermitRootLogin')?.values).toEqual([]);
    expect(await values('', 'AllowUsers', BOB)).toEqual([]);
  });

  it('is decided by the first block that it meets, wherever the global section sets it', async () => {
    const text =
      'X11Forwarding no\nMatch User alice\nX11Forwarding no\nMatch User bob\nX11Forwarding yes\nMatch all\nX11Forwarding no\n';
    expect(await values(text, 'X11Forwarding', BOB)).toEqual(['yes']);
    expect(await values(text, 'X11Forwarding', { user: 'carol' })).toEqual(['no']);
  });

  it('tells the lines that decide, with their files', async () => {
    const beside = { '/etc/ssh/inner': '# users\nMatch User bob\n  PermitTTY no\n' };
    const option = (await effective('Include inner\n', BOB, '10.5', beside)).option('permittty');
    expect(option?.directives.map(originOf)).toEqual([{ path: '/etc/ssh/inner', line: 3 }]);
  });

  it('adds up lists, those of blocks in place of those of the global section', async () => {
    const text =
      'AllowUsers a b\nAllowUsers c\nMatch User bob\nAllowUsers d\nMatch Group staff\nAllowUsers e f\n';
    expect(await values(text, 'AllowUsers', BOB)).toEqual(['d', 'e f']);
    expect(await values(text, 'AllowUsers', { user: 'x', groups: [] })).toEqual(['a b', 'c']);
  });

  it('has no subsystem of the global section where a block has one', async () => {
    const text = 'Subsystem sftp internal-sftp\nMatch User bob\nSubsystem a /a\nSubsystem a /b\n';
    expect(await values(text, 'Subsystem', BOB)).toEqual(['a /a']);
  });

  it('takes the two parts of RekeyLimit from where each is first written', async () => {
    expect(await values('RekeyLimit 1G none\nRekeyLimit 2G 1h\n', 'RekeyLimit', BOB)).toEqual(['1G 1h']);
    const text = 'RekeyLimit 2G 1h\nMatch User bob\nRekeyLimit 1G\n';
    const option = (await effective(text, BOB)).option('RekeyLimit');
    expect(option?.values).toEqual(['1G 1h']);
    expect(option?.directives.map((each) => originOf(each).line)).toEqual([3, 1]);
  });

  it('keeps quotes and what looks like a comment in a command', async () => {
    const text = 'ForceCommand /bin/sh -c "a  b" # c\n';
    expect(await values(text, 'ForceCommand', BOB)).toEqual(['/bin/sh -c "a  b" # c']);
  });

  it('comes from an alias as well, even one that only `Match all` admits', async () => {
    expect(await values('Match all\nDSAAuthentication no\n', 'PubkeyAuthentication', BOB)).toEqual(['no']);
    expect(await values('', 'DSAAuthentication', BOB)).toEqual(['yes']);
  });

  it('does not come from a block whose value sshd does not heed', async () => {
    const text = 'SetEnv A=a\nMatch all\nSetEnv A=b\n';
    expect(await values(text, 'SetEnv', BOB, '8.4')).toEqual(['A=a']);
    expect(await values(text, 'SetEnv', BOB, '8.5')).toEqual(['A=b']);
  });

  it('names the lines that might decide otherwise where too little is known', async () => {
    const text =
      'PermitTTY yes\nMatch Group a\nPermitTTY no\nMatch User bob\nPermitTTY yes\nMatch Group b\nPermitTTY no\nAllowUsers b\n';
    const of = await effective(text, { user: 'bob' });
    const unless = (name: string) => of.option(name)?.unless.map((each) => originOf(each).line);
    expect(unless('PermitTTY')).toEqual([3]);
    expect(unless('AllowUsers')).toEqual([8]);
    expect(unless('X11Forwarding')).toEqual([]);
    expect(of.undecided.map(({ label }) => label)).toEqual(['Match Group a', 'Match Group b']);
  });

  it('has every keyword that the target heeds, and no other', async () => {
    const names = [...(await effective('', BOB, '9.2-portable')).options()].map(({ name }) => name);
    expect(names).toContain('PermitRootLogin');
    for (const none of ['Match', 'Include', 'Protocol', 'DebianBanner', 'KeepAlive', 'RefuseConnection']) {
      expect(names).not.toContain(none);
    }
  });
});

describe('without a session', () => {
  it('is what sshd goes by before anybody logs in', async () => {
    const text = 'Match User bob\nX11Forwarding yes\nMatch all\nX11Forwarding no\nPort 2222\n';
    expect(await values(text, 'X11Forwarding')).toEqual(['no']);
    expect(await values(text, 'Port')).toEqual(['2222']);
  });
});
