import { describe, expect, it } from 'vitest';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { lintText } from '../../support/lint.js';

/** What is found in a drop-in whose main file is not at hand. */
async function inDropIn(text: string): Promise<string[]> {
  return (await lintText(sshd, text, { role: 'fragment' })).map(({ rule }) => rule.id);
}

describe('a drop-in without its main file', () => {
  it.each([
    'PasswordAuthentication no\nAuthenticationMethods password\n',
    'AddressFamily inet\nListenAddress ::\n',
    'AuthorizedKeysCommand /usr/bin/keys %u\n',
    'UsePAM yes\n',
  ])('is not refused for what the main file may decide otherwise: %j', async (text) => {
    expect(await inDropIn(text)).toEqual([]);
  });

  it('is judged for what it says itself', async () => {
    expect(await inDropIn('PermitRootLogin yes\nPermitRotLogin no\n')).toEqual([
      'sshd/permit-root-login',
      'sshd/unknown-keyword',
    ]);
  });
});
