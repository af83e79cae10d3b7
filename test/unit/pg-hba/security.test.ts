import { describe, expect, it } from 'vitest';
import { pgHba } from '../../../server/src/formats/pg-hba/index.js';
import { securityRules } from '../../../server/src/formats/pg-hba/rules/security/index.js';
import { type Files, type Judging, lintFiles } from '../../support/lint.js';

const OWN: ReadonlySet<string> = new Set(securityRules.map(({ id }) => id));
const PATH = '/etc/postgresql/main/pg_hba.conf';

/** The findings about security, as `line severity rule`, the format's name left out. */
async function findings(text: string, judging: Judging = {}, beside: Files = {}): Promise<string[]> {
  const { diagnostics, failures } = await lintFiles(pgHba, { [PATH]: text, ...beside }, judging);
  expect(failures).toEqual([]);
  return diagnostics
    .filter(({ path, rule }) => path === PATH && OWN.has(rule.id))
    .map(({ span, severity, rule }) => `${lineOf(text, span.start)} ${severity} ${rule.id.slice(7)}`)
    .sort();
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

async function messages(text: string, judging: Judging = {}): Promise<string[]> {
  const { diagnostics } = await lintFiles(pgHba, { [PATH]: text }, judging);
  return diagnostics.filter(({ rule }) => OWN.has(rule.id)).map(({ message }) => message);
}

describe('a record that lets in', () => {
  it.each([
    // The worst of all is told in two findings.
    ['host all all 0.0.0.0/0 trust', ['1 warning open-to-every-address', '1 warning trust-over-network']],
    [
      'host all all 0.0.0.0 0.0.0.0 password',
      ['1 warning open-to-every-address', '1 warning password-in-clear-text'],
    ],
    ['hostssl app app all scram-sha-256', ['1 info open-to-every-address']],
    ['hostssl app all all scram-sha-256', ['1 warning open-to-every-address']],
    ['hostssl app app all cert', []],
    ['hostssl app app all scram-sha-256 clientcert=verify-full', []],
    ['host app app 192.0.2.0/24 md5', ['1 warning md5-password', '1 warning unencrypted-connection']],
    ['hostssl app app 192.0.2.0/24 md5', ['1 info md5-password']],
    // The part of it that is private is meant, and for replication the standbys are.
    ['hostssl app app 172.0.0.0/8 scram-sha-256', ['1 warning beyond-private-network']],
    ['hostssl app app 192.168.0.0/15 scram-sha-256', ['1 warning beyond-private-network']],
    ['hostssl app app 172.32.0.0/11 scram-sha-256', []],
    ['hostssl app app 192.0.0.0/16 scram-sha-256', []],
    ['hostssl replication app 172.0.0.0/8 scram-sha-256', ['1 warning replication-too-open']],
    ['host app app 172.0.0.0/8 reject', []],
    ['host app app samehost trust', ['1 warning trust-on-this-machine']],
    ['host app app localhost trust', ['1 warning trust-on-this-machine']],
    ['host app app samenet trust', ['1 info unencrypted-connection', '1 warning trust-over-network']],
    ['hostssl all "postgres" 192.0.2.4/32 scram-sha-256', ['1 warning superuser-over-network']],
    ['hostssl all postgres 192.0.2.4/32 scram-sha-256 clientcert=verify-full', []],
    ['hostgssenc all postgres 192.0.2.4/32 gss', []],
    ['hostssl all +postgres 192.0.2.4/32 scram-sha-256', []],
    ['hostssl "replication" app 10.0.0.0/8 scram-sha-256', []],
    ['hostssl replication standby fd00::/16 scram-sha-256', ['1 warning replication-too-open']],
    ['local all all ident', []],
    ['local all all reject', []],
    ['host all all all reject', []],
  ])('%s', async (record, expected) => {
    expect(await findings(`${record}\n`)).toEqual(expected);
  });
});

describe('what is in force', () => {
  it('counts: what a record in front takes is not judged', async () => {
    expect(await findings('host all all all reject\nhost app app 192.0.2.0/24 trust\n')).toEqual([]);
  });

  it.each([
    'hostnossl all all all reject',
    'hostnossl all all 0.0.0.0/0 reject\nhostnossl all all ::/0 reject',
  ])('knows that %j leaves TLS alone', async (front) => {
    expect(await findings(`${front}\nhost app app 192.0.2.0/24 scram-sha-256\n`)).toEqual([]);
  });

  it('knows that all is not replication', async () => {
    const text = 'hostnossl all all all reject\nhost replication standby 192.0.2.7/32 scram-sha-256\n';
    expect(await findings(text)).toEqual(['2 warning unencrypted-connection']);
  });

  it('knows that the superuser was turned away before', async () => {
    const text = 'host all postgres all reject\nhostssl all all all scram-sha-256\n';
    expect(await findings(text)).toEqual(['2 info open-to-every-address']);
  });

  it('does not take IPv4 for everything', async () => {
    const text = 'host all postgres 0.0.0.0/0 reject\nhostssl all all all scram-sha-256\n';
    expect(await findings(text)).toEqual(['2 warning open-to-every-address']);
  });

  it('claims nothing of what a record that is not known may take away', async () => {
    const text = 'hostnossl @dbs all all reject\nhost app app 192.0.2.0/24 scram-sha-256\n';
    expect(await findings(text)).toEqual([]);
    const known = await findings(text, {}, { '/etc/postgresql/main/dbs': 'crm\n' });
    expect(known).toEqual(['2 warning unencrypted-connection']);
  });

  it('warns of every address all the same, in fewer words', async () => {
    const text = 'hostnossl all all all no\nhost all all 0.0.0.0/0 scram-sha-256\n';
    expect(await findings(text)).toEqual(['2 warning open-to-every-address']);
    expect(await messages(text)).toEqual([
      '0.0.0.0/0 is every IPv4 address: the whole internet may try passwords.',
    ]);
    const guarded = 'host all postgres all no\nhostssl app app 0.0.0.0/0 scram-sha-256\n';
    expect(await findings(guarded)).toEqual(['2 info open-to-every-address']);
  });

  it('claims nothing of what the main file of a part may take away', async () => {
    const text = 'host app app 192.0.2.0/24 scram-sha-256\nlocal app app trust\n';
    expect(await findings(text, { role: 'fragment' })).toEqual(['2 warning trust-on-this-machine']);
  });
});

describe('a message', () => {
  it('says of md5 that others use SCRAM already, and from 18 on that it is deprecated', async () => {
    const [message] = await messages('local app app md5\n');
    expect(message).toContain('use SCRAM here already');
    expect(message).toContain('deprecated in PostgreSQL 18');
    expect((await messages('local app app md5\n', { target: '15' }))[0]).not.toContain('deprecated');
  });

  it('does not show the secret of a RADIUS server', async () => {
    const text = 'local app app radius radiusservers=127.0.0.1 radiussecrets=testing123\n';
    expect((await messages(text)).join()).not.toContain('testing123');
  });

  it('says the whole of what is open to everybody', async () => {
    const text = 'host replication all 0.0.0.0/0 scram-sha-256\n';
    expect(await messages(text)).toEqual([
      '0.0.0.0/0 is every IPv4 address: the whole internet may try passwords to copy the whole cluster, for the superuser postgres too, over unencrypted connections.',
    ]);
  });

  it('shows the mask with the address', async () => {
    expect((await messages('hostssl app app 0.0.0.0 0.0.0.0 scram-sha-256\n'))[0]).toBe(
      '0.0.0.0 0.0.0.0 is every IPv4 address: the whole internet may try passwords.',
    );
  });

  it('says what is behind trust for replication and for the superuser', async () => {
    expect((await messages('local replication all trust\n'))[0]).toContain('copy the whole cluster');
    expect((await messages('local all all trust\n'))[0]).toContain('the superuser postgres included');
    expect((await messages('local all postgres peer\nlocal all all trust\n'))[0]).not.toContain('superuser');
  });
});

describe('a fix', () => {
  it('offers md5 beside SCRAM for password, and is never safe', async () => {
    const { diagnostics } = await lintFiles(pgHba, { [PATH]: 'local app app password\n' });
    const fixes = diagnostics.flatMap((each) => each.fixes());
    expect(fixes.map(({ title }) => title)).toEqual([
      'Write scram-sha-256',
      'Write md5, where roles still have MD5 hashes',
    ]);
    expect(fixes.some(({ safe }) => safe)).toBe(false);
  });

  it('does not offer peer for Windows', async () => {
    const { diagnostics } = await lintFiles(
      pgHba,
      { [PATH]: 'local app app trust\n' },
      { target: '18-windows' },
    );
    expect(diagnostics.flatMap((each) => each.fixes()).map(({ title }) => title)).toEqual([
      'Write scram-sha-256',
    ]);
  });
});
