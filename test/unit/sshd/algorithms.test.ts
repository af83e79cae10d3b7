import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../server/src/core/engine.js';
import { applyEdits } from '../../../server/src/core/text.js';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import type { Judging } from '../../support/lint.js';
import { lintText } from '../../support/lint.js';
import { RELEASES } from '../../support/releases.js';

/** From the first release that takes a line up to the first that does not; left out: from the oldest, to the newest. */
interface Life {
  readonly line: string;
  readonly from?: string;
  readonly until?: string;
  /** The build, where others differ. */
  readonly variant?: string;
}

const LIVES: readonly Life[] = [
  { line: 'HostKeyAlgorithms ssh-ed25519,ssh-dss', until: '9.8' },
  { line: 'PubkeyAcceptedKeyTypes +ssh-dss', until: '9.8' },
  { line: 'Ciphers aes256-ctr,arcfour256', until: '7.6' },
  { line: 'Ciphers aes256-ctr,blowfish-cbc', until: '7.6' },
  { line: 'Ciphers aes256-ctr,cast128-cbc', until: '7.6' },
  { line: 'MACs hmac-sha2-256,hmac-ripemd160', until: '7.6' },
  { line: 'MACs hmac-sha2-256,hmac-ripemd160-etm@openssh.com', until: '7.6' },
  { line: 'Ciphers aes256-ctr,rijndael-cbc@lysator.liu.se', until: '8.5' },
  {
    line: 'KexAlgorithms curve25519-sha256,sntrup4591761x25519-sha512@tinyssh.org',
    from: '8.0',
    until: '8.5',
  },
  { line: 'KexAlgorithms curve25519-sha256,sntrup761x25519-sha512@openssh.com', from: '8.5' },
  { line: 'KexAlgorithms curve25519-sha256,sntrup761x25519-sha512', from: '9.9', variant: 'portable' },
  { line: 'KexAlgorithms curve25519-sha256,mlkem768x25519-sha256', from: '9.9' },
  {
    line: 'KexAlgorithms curve25519-sha256,mlkem768nistp256-sha256',
    from: '10.5',
    variant: 'portable',
  },
  { line: 'KexAlgorithms curve25519-sha256,mlkem1024nistp384-sha384', from: '9.9', variant: 'redhat' },
  { line: 'HostKeyAlgorithms ssh-ed25519,sk-ssh-ed25519@openssh.com', from: '8.2' },
  { line: 'HostKeyAlgorithms ssh-ed25519,webauthn-sk-ecdsa-sha2-nistp256@openssh.com', from: '8.4' },
  {
    line: 'HostKeyAlgorithms ssh-ed25519,webauthn-sk-ecdsa-sha2-nistp256-cert-v01@openssh.com',
    from: '10.3',
  },
  { line: 'HostKeyAlgorithms ssh-ed25519,ssh-mldsa44-ed25519@openssh.com', from: '10.4' },
  { line: 'HostKeyAlgorithms ssh-ed25519,rsa-sha2-512-cert-v01@openssh.com', from: '7.8' },
  { line: 'Ciphers ^aes256-gcm@openssh.com', from: '8.1' },
  { line: 'Ciphers -aes128-ctr', from: '7.5' },
  { line: 'Ciphers ,aes256-ctr', until: '10.4' },
  { line: 'PubkeyAcceptedAlgorithms ssh-ed25519', from: '8.5' },
  { line: 'PubkeyAcceptedKeyTypes ssh-ed25519' },
  { line: 'CASignatureAlgorithms ssh-ed25519', from: '7.9' },
];

describe.each(LIVES)('$line', ({ line, from, until, variant }) => {
  const first = from === undefined ? 0 : RELEASES.indexOf(from);
  const end = until === undefined ? RELEASES.length : RELEASES.indexOf(until);

  it.each(RELEASES)('as %s takes it', async (release) => {
    const target = variant === undefined ? release : `${release}-${variant}`;
    const found = await lintText(sshd, `${line}\n`, { target });
    const isRefused = found.some(({ severity }) => severity === 'error');
    const index = RELEASES.indexOf(release);
    expect(isRefused).toBe(index < first || index >= end);
  });
});

it('takes from a build what it has before its time', async () => {
  const line = 'KexAlgorithms mlkem768nistp256-sha256,mlkem1024nistp384-sha384\n';
  for (const target of ['9.9', '9.9-redhat']) expect(await lintText(sshd, line, { target })).toEqual([]);
  const [found] = await lintText(sshd, line, { target: '9.9-debian' });
  expect(found).toMatchObject({ severity: 'error', rule: { id: 'sshd/unknown-algorithm' } });
});

describe('what is weak by default', () => {
  const weak = async (text: string, judging: Judging): Promise<readonly Diagnostic[]> => {
    const found = await lintText(sshd, text, { profile: 'strict', ...judging });
    return found.filter(({ rule }) => rule.id.startsWith('sshd/weak-'));
  };

  const mended = async (text: string, judging: Judging): Promise<string> => {
    let current = text;
    for (const { rule } of await weak(text, judging)) {
      const [next] = (await weak(current, judging)).filter((each) => each.rule.id === rule.id);
      current = applyEdits(current, next?.fixes()[0]?.edits ?? []);
    }
    return current;
  };

  it.each(RELEASES)('can be taken out of that of %s', async (target) => {
    expect(await weak('', { target })).not.toEqual([]);
    expect(await weak(await mended('', { target }), { target })).toEqual([]);
  });

  it('is nothing for the recommended profile', async () => {
    for (const target of RELEASES) expect(await weak('', { target, profile: 'recommended' })).toEqual([]);
  });

  it('is nothing where the file is not all that there is', async () => {
    expect(await weak('', { role: 'fragment' })).toEqual([]);
    expect(await weak('Include /opt/elsewhere/*.conf\n', { role: 'fragment' })).toEqual([]);
  });

  it.each([
    ['10.5', '', 'MACs -umac-64*,hmac-sha1*\n'],
    ['10.5', 'MACs -umac-64*\n', 'MACs -umac-64*,hmac-sha1*\n'],
    ['10.5', 'MACs -hmac-sha1\n', 'MACs -hmac-sha1,umac-64*,hmac-sha1*\n'],
    [
      '10.5',
      'MACs ^hmac-sha2-512-etm@openssh.com\n',
      'MACs hmac-sha2-512-etm@openssh.com,umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com,umac-128@openssh.com,hmac-sha2-256,hmac-sha2-512\n',
    ],
    [
      '8.7',
      'MACs hmac-sha2-256\n',
      'MACs hmac-sha2-256\nHostKeyAlgorithms -ssh-rsa*\nPubkeyAcceptedAlgorithms -ssh-rsa*\n',
    ],
    [
      '8.1',
      'MACs hmac-sha2-256\nHostKeyAlgorithms ssh-ed25519\nPubkeyAcceptedKeyTypes ssh-ed25519\n',
      'MACs hmac-sha2-256\nHostKeyAlgorithms ssh-ed25519\nPubkeyAcceptedKeyTypes ssh-ed25519\nCASignatureAlgorithms -ssh-rsa\nKexAlgorithms -diffie-hellman-group14-sha1\n',
    ],
    [
      '7.4',
      'HostKeyAlgorithms ssh-ed25519\nPubkeyAcceptedKeyTypes ssh-ed25519\nKexAlgorithms curve25519-sha256\n',
      'HostKeyAlgorithms ssh-ed25519\nPubkeyAcceptedKeyTypes ssh-ed25519\nKexAlgorithms curve25519-sha256\nMACs umac-128-etm@openssh.com,hmac-sha2-256-etm@openssh.com,hmac-sha2-512-etm@openssh.com,umac-128@openssh.com,hmac-sha2-256,hmac-sha2-512\n',
    ],
  ])('for %s turns %j into %j', async (target, text, expected) => {
    expect(await mended(text, { target })).toBe(expected);
  });
});
