import { describe, expect, it } from 'vitest';
import { pgHba } from '../../../server/src/formats/pg-hba/index.js';
import { type Files, lintFiles } from '../../support/lint.js';

const MAIN = '/etc/postgresql/main/pg_hba.conf';

async function findings(text: string, beside: Files = {}) {
  const { diagnostics } = await lintFiles(pgHba, { [MAIN]: text, ...beside });
  return diagnostics.filter(({ rule }) => /order|reject|shadow|weaker|redundant/.test(rule.id));
}

async function ids(text: string, beside?: Files): Promise<readonly string[]> {
  return (await findings(text, beside)).map(({ rule }) => rule.id.slice('pg-hba/'.length));
}

describe('a record that can never match', () => {
  it('is faded, and leads to those that cover it', async () => {
    const [finding] = await findings(
      'hostssl app app 192.0.2.0/25 cert\nhostssl app app 192.0.2.128/25 cert\nhostssl app app 192.0.2.0/24 cert # why\n',
    );
    expect(finding?.tags).toEqual(['unnecessary']);
    expect(finding?.span).toEqual({ start: 70, end: 103 });
    expect(finding?.related.map(({ span }) => span.start)).toEqual([0, 34]);
  });

  it.each([
    ['the same', 'local app app peer\nlocal app app peer\n', 'shadowed-record', true],
    ['another map', 'local app app peer\nlocal app app peer map=x\n', 'shadowed-record', false],
    ['another method', 'local app app peer\nlocal app app scram-sha-256\n', 'shadowed-record', false],
    ['behind a reject', 'local app all reject\nlocal app app peer\n', 'shadowed-record', false],
    // There it is the wide one that has to go, and this one to stay.
    [
      'behind one for every address',
      'hostssl app app 0.0.0.0/0 scram-sha-256\nhostssl app app 192.0.2.7/32 scram-sha-256\n',
      'shadowed-record',
      false,
    ],
    [
      'for every address behind one for all',
      'hostssl app app all scram-sha-256\nhostssl app app 0.0.0.0/0 scram-sha-256\n',
      'shadowed-record',
      true,
    ],
    [
      'a narrow reject behind one for every address',
      'host app app all reject\nhost app app 192.0.2.7/32 reject\n',
      'shadowed-record',
      true,
    ],
    ['a reject behind a reject', 'local app all reject\nlocal app app reject\n', 'shadowed-record', true],
    [
      'a reject behind another record',
      'local app all peer\nlocal app app reject\n',
      'reject-too-late',
      false,
    ],
    [
      'a stronger one',
      'hostssl app all 192.0.2.0/24 scram-sha-256\nhostssl app app 192.0.2.1/32 cert\n',
      'weaker-record-first',
      false,
    ],
  ])('is told as what it is: %s', async (_, text, id, isSafe) => {
    const found = await findings(text);
    expect(found.map(({ rule }) => rule.id)).toEqual([`pg-hba/${id}`]);
    const removal = found[0]?.fixes().find(({ title }) => title.startsWith('Remove'));
    expect(removal?.safe).toBe(isSafe);
  });

  it('is not moved in front of its twin, which would be lost then', async () => {
    const [finding] = await findings('local app app peer\nlocal app app scram-sha-256\n');
    expect(finding?.fixes().map(({ title }) => title)).toEqual(['Remove this record, which never matches']);
  });

  it('is moved whole, at the end of a file without a line ending', async () => {
    const text = 'local app all reject\n\nlocal app app peer';
    const [finding] = await findings(text);
    expect(finding?.fixes()[0]?.edits).toEqual([
      { span: { start: 0, end: 0 }, text: 'local app app peer\n' },
      { span: { start: 22, end: 40 }, text: '' },
    ]);
  });

  it('is told once where its file is read twice, and not where one reading counts', async () => {
    const files = { '/etc/postgresql/main/a.conf': 'local app app peer\nlocal app app peer\n' };
    expect(await ids('include a.conf\ninclude a.conf\n', files)).toEqual(['shadowed-record']);
  });
});

describe('a reject', () => {
  it.each([
    [
      'for both ways',
      'hostnossl app app 127.0.0.1/32 reject\nhostssl app app 127.0.0.1/32 reject\nhost app app,b 127.0.0.0/8 scram-sha-256\n',
    ],
    [
      'with TLS, where nobody is let in without',
      'hostssl app app 127.0.0.1/32 reject\nhostssl app app,b 127.0.0.0/8 cert\n',
    ],
    [
      'for both families',
      'hostssl app app ::/0 reject\nhostssl app app 0.0.0.0/0 reject\nhostssl app app,b all cert\n',
    ],
    [
      'for one family, where the other is let in for others',
      'hostssl app app 0.0.0.0/0 reject\nhostssl app b all cert\n',
    ],
    [
      'for a name, where nobody is let in later',
      'hostssl app app a.example.org reject\nlocal app app peer\n',
    ],
    [
      'for one who may replicate by name',
      'local all rep reject\nlocal replication rep peer\nlocal replication all peer\n',
    ],
    ['for replication too', 'local all,replication rep reject\nlocal replication all peer\n'],
  ])('that is right: %s', async (_, text) => expect(await ids(text)).toEqual([]));

  it('is not called passable where a file that may reject is out of reach', async () => {
    const text =
      'hostssl app app 0.0.0.0/0 reject\nhostssl app @roles 192.0.2.0/24 cert\nhostssl app app,b all cert\n';
    expect(await ids(text)).toEqual([]);
  });
});

describe('a word that adds nothing', () => {
  it('is not replication, nor a name in quotes beside a keyword', async () => {
    expect(await ids('local all,replication bob peer\nlocal sameuser,"sameuser" bob peer\n')).not.toContain(
      'redundant-word',
    );
  });

  it('is taken out with its comma, wherever it stands', async () => {
    const text = 'local b, all,c,"d" bob,eve,bob peer\n';
    const found = await findings(text);
    const edits = found.flatMap((finding) => finding.fixes()[0]?.edits ?? []);
    expect(edits.map(({ span }) => text.slice(span.start, span.end))).toEqual(['b, ', ',c', ',"d"', ',bob']);
  });

  it('is left alone in a list that other files have a part in', async () => {
    const files = { '/etc/postgresql/main/roles': 'all\n' };
    const [finding] = await findings('local app bob,@roles peer\n', files);
    expect(finding?.fixes()).toEqual([]);
  });
});
