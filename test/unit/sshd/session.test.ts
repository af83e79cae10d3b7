import { describe, expect, it } from 'vitest';
import { sshd } from '../../../server/src/formats/sshd/index.js';
import { type Answer, type Session, SessionMatcher } from '../../../server/src/formats/sshd/model/session.js';
import { type Files, loadFiles } from '../../support/lint.js';

const ROOT = '/etc/ssh/sshd_config';

/** Whether a session meets the last block of a configuration. */
async function answer(text: string, session: Session, release = '10.5', beside: Files = {}): Promise<Answer> {
  const { tree, target } = await loadFiles(sshd, { [ROOT]: text, ...beside }, release);
  const model = sshd.link(tree, target, 'root');
  const last = model.scopes.at(-1);
  return last ? new SessionMatcher(model, session).matches(last) : 'no';
}

const matches = (criteria: string, session: Session, release?: string) =>
  answer(`Match ${criteria}\n`, session, release);

describe('a session', () => {
  it.each<[string, Session, Answer]>([
    ['all', {}, 'yes'],
    ['User bob', { user: 'bob' }, 'yes'],
    ['User Bob', { user: 'bob' }, 'no'],
    ['User a*,b?b', { user: 'bob' }, 'yes'],
    ['User *,!bob', { user: 'bob' }, 'no'],
    ['User !bob', { user: 'alice' }, 'no'],
    ['User alice,', { user: 'alice' }, 'yes'],
    ['Group staff', { groups: ['bob', 'staff'] }, 'yes'],
    ['Group *,!staff', { groups: ['bob', 'staff'] }, 'no'],
    ['Group *', { groups: [] }, 'no'],
    ['Group *', { invalidUser: true }, 'no'],
    ['Host *.EXAMPLE.org', { host: 'A.example.ORG' }, 'yes'],
    ['Address 10.0.0.0/8', { address: '10.1.2.3' }, 'yes'],
    ['Address 10.0.0.0/8,!10.1.0.0/16', { address: '10.1.2.3' }, 'no'],
    ['Address 10.1.*', { address: '10.1.2.3' }, 'yes'],
    ['Address 2001:db8::/32', { address: '2001:DB8:0::7' }, 'yes'],
    ['Address 0.0.0.0/0', { address: '::1' }, 'no'],
    ['Address *', { address: 'no address' }, 'no'],
    ['LocalAddress ::1', { localAddress: '0:0::1' }, 'yes'],
    ['LocalPort 2222', { localPort: 2222 }, 'yes'],
    ['LocalPort 2222', { localPort: 22 }, 'no'],
    ['LocalPort ssh', { localPort: 22 }, 'unknown'],
    ['RDomain vrf*', { rdomain: 'vrf1' }, 'yes'],
    ['Invalid-User', { invalidUser: true }, 'yes'],
    ['Invalid-User', { invalidUser: false }, 'no'],
    ['Version OpenSSH_10.*', {}, 'yes'],
    ['Version OpenSSH_9.*', {}, 'no'],
    ['User bob Address 10.0.0.0/8', { user: 'bob', address: '192.0.2.1' }, 'no'],
  ])('asked for %s, being %j, answers as sshd: %3$s', async (criteria, session, expected) => {
    expect(await matches(criteria, session)).toBe(expected);
  });

  it.each(['User a', 'Group a', 'Host a', 'Address ::', 'LocalAddress ::', 'LocalPort 1', 'RDomain a'])(
    'of which nothing is known meets %s perhaps',
    async (criteria) => expect(await matches(criteria, {})).toBe('unknown'),
  );

  it('of which something is known may be certain not to meet the rest', async () => {
    expect(await matches('User bob Group staff', { user: 'alice' })).toBe('no');
    expect(await matches('User bob Group staff', { user: 'bob' })).toBe('unknown');
  });

  it('has its address for a name where sshd looks up none', async () => {
    const session = { address: '192.0.2.9' };
    expect(await answer('Match Host 192.0.2.*\n', session)).toBe('yes');
    expect(await answer('UseDNS yes\nMatch Host 192.0.2.*\n', session)).toBe('unknown');
  });

  it('must meet all of the blocks around an include', async () => {
    const beside = { '/etc/ssh/inner': 'Match Address 10.0.0.0/8\n' };
    const text = 'Match User bob\nInclude inner\n';
    expect(await answer(text, { user: 'bob', address: '10.0.0.1' }, '10.5', beside)).toBe('yes');
    expect(await answer(text, { user: 'alice', address: '10.0.0.1' }, '10.5', beside)).toBe('no');
  });

  it('meets no block of a file that is included outside of blocks, before 8.4', async () => {
    const beside = { '/etc/ssh/inner': 'Match User bob\n' };
    expect(await answer('Include inner\n', { user: 'bob' }, '8.3', beside)).toBe('no');
    expect(await answer('Include inner\n', { user: 'bob' }, '8.4', beside)).toBe('yes');
  });

  it('meets nothing that sshd cannot read', async () => {
    expect(await matches('User', { user: 'bob' })).toBe('no');
    expect(await matches('"User bob', { user: 'bob' })).toBe('no');
  });
});
