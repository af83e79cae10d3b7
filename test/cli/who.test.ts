import { describe, expect, it } from 'vitest';
import type { JsonAnswer } from '../../server/src/report/admission.js';
import { Folder, hardlint } from '../support/cli.js';

const HBA = `# who gets in
local   all  postgres             peer
hostssl app  +staff  0.0.0.0/0    scram-sha-256
hostssl app  bob     203.0.113.9/32  trust
host    all  all     all          reject
`;
const BOB = ['--db', 'app', '--user', 'bob', '--from', '203.0.113.9'];

async function answer(folder: Folder, file: string, ...args: readonly string[]): Promise<JsonAnswer> {
  const { code, out } = await folder.run('who', file, ...args, '--format', 'json');
  expect(code).toBe(0);
  return JSON.parse(out) as JsonAnswer;
}

describe('hardlint who', () => {
  it('shows the lines that are passed, the one that is hit, and what comes of it', async () => {
    const folder = new Folder({ 'pg_hba.conf': HBA });
    const { code, out, err } = await folder.run('who', 'pg_hba.conf', ...BOB, '--ssl', '--member-of', 'ops');
    expect({ code, out, err }).toEqual({
      code: 0,
      err: '',
      out: `pg_hba.conf, as PostgreSQL 18 reads it
  2  passed  local is for Unix-domain sockets
  3  passed  bob is no member of staff
  4  hit     hostssl app  bob     203.0.113.9/32  trust

Line 4 lets bob in without a password.
`,
    });
  });

  it('does not guess, and says which option tells', async () => {
    const { out } = await new Folder({ 'pg_hba.conf': HBA }).run('who', 'pg_hba.conf', ...BOB, '--ssl');
    expect(out).toContain('\n  3  unsure  may match, if bob is a member of staff\n');
    expect(out).toContain('\nLine 4 lets bob in without a password, unless line 3 matches first.\n');
    expect(out).toMatch(/\nTo be sure, add --member-of\.\n$/);
  });

  it('takes what the file does not tell from options', async () => {
    const folder = new Folder({
      'pg_hba.conf': 'host all +ops samenet trust\nhost all all .example.com md5\n',
    });
    const { out } = await folder.run('who', 'pg_hba.conf', ...BOB);
    expect(out).toMatch(/\nTo be sure, add --server, --member-of and --hostname\.\n$/);
    const told = [...BOB, '--server', '203.0.113.1/24', '--member-of', 'staff,dev', '--hostname'];
    expect(await answer(folder, 'pg_hba.conf', ...told, 'x.example.com')).toMatchObject({
      line: 2,
      unsure: [],
    });
    expect(await answer(folder, 'pg_hba.conf', ...told, 'none')).toMatchObject({ line: null, unsure: [] });
  });

  it('answers programs in JSON', async () => {
    const folder = new Folder({ 'pg_hba.conf': HBA });
    expect(await answer(folder, 'pg_hba.conf', ...BOB, '--ssl')).toEqual({
      line: 4,
      method: 'trust',
      options: [],
      passed: [
        { line: 2, why: 'local is for Unix-domain sockets' },
        { line: 3, why: 'may match, if bob is a member of staff', certain: false },
      ],
      unsure: [{ line: 3, if: 'bob is a member of staff' }],
      refused: null,
      answer: 'Line 4 lets bob in without a password, unless line 3 matches first.',
    });
  });

  it('has null where no record matches', async () => {
    const folder = new Folder({ 'pg_hba.conf': HBA });
    const { line, method, passed } = await answer(folder, 'pg_hba.conf', '--user', 'bob', '--local');
    expect({ line, method }).toEqual({ line: null, method: null });
    expect(passed.map((each) => each.line)).toEqual([2, 3, 4, 5]);
  });

  it('knows physical replication', async () => {
    const folder = new Folder({ 'pg_hba.conf': `${HBA}host replication all 203.0.113.0/24 md5\n` });
    expect(await answer(folder, 'pg_hba.conf', ...BOB, '--replication')).toMatchObject({
      line: 6,
      method: 'md5',
    });
  });

  it('follows includes, and says in which file a line is where that is another one', async () => {
    const folder = new Folder({
      'pg_hba.conf': 'include pg_hba.d/app.conf\nhost all all all reject\n',
      'pg_hba.d/app.conf': 'host app @app.users all md5\n',
      'pg_hba.d/app.users': 'alice bob\n',
    });
    const hit = { line: 1, method: 'md5' };
    expect(await answer(folder, 'pg_hba.conf', ...BOB)).toMatchObject({ ...hit, path: 'pg_hba.d/app.conf' });
    const ofPart = await answer(folder, 'pg_hba.d/app.conf', ...BOB);
    expect(ofPart).toMatchObject(hit);
    expect(ofPart).not.toHaveProperty('path');
    const { out } = await folder.run('who', 'pg_hba.conf', '--user', 'eve', '--from', '10.0.0.1');
    expect(out).toMatch(
      /\n {2}pg_hba.d\/app.conf:1 {2}passed .*\n {20}2 {2}hit {5}host all all all reject\n/,
    );
  });

  it('judges for the release that reads the file', async () => {
    const folder = new Folder({
      'pg_hba.conf': 'host all /^b all trust\nhost all all all reject\n',
      'old/pg_hba.conf': 'host all /^b all trust\nhost all all all reject\n',
      'old/.hardlint.json': '{ "targets": { "postgresql": "15" } }',
    });
    expect((await answer(folder, 'pg_hba.conf', ...BOB)).line).toBe(1);
    expect((await answer(folder, 'pg_hba.conf', ...BOB, '--target', 'postgresql=15')).line).toBe(2);
    expect((await answer(folder, 'old/pg_hba.conf', ...BOB)).line).toBe(2);
  });

  it('warns where the server refuses the file, and answers by what can be read', async () => {
    const folder = new Folder({ 'pg_hba.conf': `Host all all all md5\n${HBA}` });
    const { code, err } = await folder.run('who', 'pg_hba.conf', ...BOB);
    expect(code).toBe(0);
    expect(err).toMatch(/^hardlint: pg_hba.conf:1: invalid connection type "Host"\. The server refuses/);
    const { line, refused } = await answer(folder, 'pg_hba.conf', ...BOB);
    expect({ line, refused }).toEqual({
      line: 6,
      refused: { line: 1, message: 'invalid connection type "Host"' },
    });
  });

  it('reads standard input', async () => {
    const { out } = await hardlint(['who', '-', '--as', 'pg-hba', '--user', 'bob', '--local'], {
      input: 'local all all peer\n',
    });
    expect(out).toMatch(/^<stdin>, as PostgreSQL 18 reads it\n {2}1 {2}hit {5}local all all peer\n/);
  });

  it.each([
    [[], 'Name the file'],
    [['pg_hba.conf', 'other'], 'one file at a time'],
    [['pg_hba.conf', '--from', '10.0.0.1'], '--user NAME'],
    [['pg_hba.conf', '--user', 'bob'], '--from ADDRESS over the network, or --local'],
    [['pg_hba.conf', '--user', 'bob', '--local', '--ssl'], '--local is a Unix-domain socket and --ssl'],
    [['pg_hba.conf', ...BOB, '--ssl', '--gss'], '--ssl and --gss exclude each other'],
    [['pg_hba.conf', '--user', 'bob', '--from', 'localhost'], '"localhost" is no numeric address'],
    [['pg_hba.conf', ...BOB, '--member', 'x'], 'did you mean "--member-of"?'],
    [['pg_hba.conf', ...BOB, '--target', 'postgres=15'], 'did you mean "postgresql"?'],
    [['sshd_config', ...BOB], 'does not say who gets in'],
    [['missing.conf', ...BOB], 'missing.conf does not exist'],
    [['notes.txt', ...BOB], 'Say so with --as'],
  ])('exits with 2 for %j', async (args, message) => {
    const folder = new Folder({ 'pg_hba.conf': HBA, sshd_config: 'Port 22\n', 'notes.txt': 'hello\n' });
    const { code, out, err } = await folder.run('who', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it('explains itself', async () => {
    const { code, out } = await hardlint(['who', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('--member-of ROLE[,ROLE...]');
    expect((await hardlint(['--help'])).out).toContain('hardlint who FILE');
  });
});
