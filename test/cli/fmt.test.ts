import { chmodSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder, hardlint } from '../support/cli.js';

const TEXT = '# ours\r\n\r\nlocal all all peer\r\nhostssl\tapp  app 192.0.2.0/24 scram-sha-256\r\n';
const FORMATTED =
  '# ours\r\n\r\nlocal   all             all                                     peer\r\n' +
  'hostssl app             app             192.0.2.0/24            scram-sha-256\r\n';

describe('hardlint fmt', () => {
  it('lays files out in place, and names those that changed', async () => {
    const folder = new Folder({
      'pg_hba.conf': TEXT,
      'main/pg_hba.d/app.conf': TEXT,
      'done/pg_hba.conf': FORMATTED,
      sshd_config: 'Port   22\n',
    });
    chmodSync(folder.at('pg_hba.conf'), 0o640);
    const { ino, mtimeMs } = statSync(folder.at('done/pg_hba.conf'));
    const { code, out, err } = await folder.run('fmt');
    expect({ code, out, err }).toEqual({ code: 0, out: 'main/pg_hba.d/app.conf\npg_hba.conf\n', err: '' });
    expect(folder.read('pg_hba.conf')).toBe(FORMATTED);
    expect(statSync(folder.at('pg_hba.conf')).mode & 0o777).toBe(0o640);
    expect(statSync(folder.at('done/pg_hba.conf'))).toMatchObject({ ino, mtimeMs });
    expect(folder.read('sshd_config')).toBe('Port   22\n');
    expect(await folder.run('fmt')).toEqual({ code: 0, out: '', err: '' });
  });

  it('filters standard input', async () => {
    const formatted = await hardlint(['fmt', '--stdin-filename', 'pg_hba.conf', '-'], { input: TEXT });
    expect(formatted).toEqual({ code: 0, out: FORMATTED, err: '' });
    expect(await hardlint(['fmt', '--as', 'pg-hba', '-'], { input: FORMATTED })).toEqual(formatted);
  });

  it('lets a file through that the settings exclude', async () => {
    const folder = new Folder({ '.hardlint.json': '{"exclude": ["pg_hba.conf"]}', 'pg_hba.conf': TEXT });
    const { code, err } = await folder.run('fmt', 'pg_hba.conf');
    expect({ code, err }).toEqual({
      code: 0,
      err: 'hardlint: pg_hba.conf is excluded by .hardlint.json.\n',
    });
    expect(folder.read('pg_hba.conf')).toBe(TEXT);
    const options = { input: TEXT, cwd: folder.path };
    const { out } = await hardlint(['fmt', '--stdin-filename', 'pg_hba.conf', '-'], options);
    expect(out).toBe(TEXT);
  });

  it('reads files as the release does that was chosen', async () => {
    const text = 'include  more.conf\n';
    const folder = new Folder({ 'pg_hba.conf': text });
    await folder.run('fmt', '--target', 'postgresql=15');
    expect(folder.read('pg_hba.conf')).toBe(text);
    await folder.run('fmt', '--target', 'postgresql=16');
    expect(folder.read('pg_hba.conf')).toBe('include more.conf\n');
  });
});

describe('--check', () => {
  it('writes nothing, and fails where something would change', async () => {
    const folder = new Folder({ 'a/pg_hba.conf': TEXT, 'b/pg_hba.conf': FORMATTED });
    const { code, out, err } = await folder.run('fmt', '--check');
    expect({ code, out }).toEqual({ code: 1, out: 'a/pg_hba.conf\n' });
    expect(err).toBe('hardlint: 1 file would change; nothing was written.\n');
    expect(folder.read('a/pg_hba.conf')).toBe(TEXT);
    expect(await folder.run('fmt', '--check', 'b')).toEqual({ code: 0, out: '', err: '' });
  });

  it('takes standard input as well', async () => {
    const { code, out } = await hardlint(['fmt', '--check', '--as', 'pg-hba', '-'], { input: TEXT });
    expect({ code, out }).toEqual({ code: 1, out: '<stdin>\n' });
  });
});

describe('--diff', () => {
  it('shows what would change, and fails only together with --check', async () => {
    const folder = new Folder({ 'pg_hba.conf': 'local all all peer\n' });
    const { code, out } = await folder.run('fmt', '--diff');
    expect({ code, out }).toEqual({
      code: 0,
      out: `--- pg_hba.conf
+++ pg_hba.conf
@@ -1,1 +1,1 @@
-local all all peer
+local   all             all                                     peer
`,
    });
    expect(folder.read('pg_hba.conf')).toBe('local all all peer\n');
    expect((await folder.run('fmt', '--diff', '--check')).code).toBe(1);
  });
});

describe('exit code 2', () => {
  it.each([
    [['--write'], 'There is no option "--write"'],
    [['missing.conf'], 'missing.conf does not exist'],
    [['notes.txt'], 'notes.txt: neither its name nor its text tells what it is.'],
    [['sshd_config'], 'sshd_config: hardlint has no layout for sshd_config.'],
    [['pg_hba.conf'], 'pg_hba.conf is read-only and was left as it is.'],
    [['--stdin-filename', 'x'], 'add "-" as the path'],
  ])('fmt %j', async (args, message) => {
    const files = { 'pg_hba.conf': TEXT, sshd_config: 'Port 22\n', 'notes.txt': 'hello\n' };
    const folder = new Folder(files);
    chmodSync(folder.at('pg_hba.conf'), 0o444);
    const { code, out, err } = await folder.run('fmt', ...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
    for (const [name, text] of Object.entries(files)) expect(folder.read(name)).toBe(text);
  });
});
