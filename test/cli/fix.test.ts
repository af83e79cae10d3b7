import { chmodSync, lstatSync, readdirSync, readlinkSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder, hardlint } from '../support/cli.js';

/** The fix of the first is safe, and that of the second is not. */
const SAFE = 'X11Forwarding yes\n';
const UNSAFE = 'PermitRootLogin yes\n';

describe('--fix', () => {
  it('applies the safe fixes, and reports what is left', async () => {
    const folder = new Folder({ sshd_config: `${SAFE}${UNSAFE}` });
    const { code, out } = await folder.run('check', '--fix', 'sshd_config');
    expect(folder.read('sshd_config')).toBe(`X11Forwarding no\n${UNSAFE}`);
    expect(out).toContain('sshd/permit-root-login');
    expect(out).not.toContain('sshd/x11-forwarding');
    expect(out).toMatch(/\n1 fix applied\.\n1 warning in 1 file\.\n1 can be fixed with --fix-unsafe\.\n$/);
    expect(code).toBe(1);
  });

  it('--fix-unsafe applies the others too', async () => {
    const folder = new Folder({ sshd_config: `${SAFE}${UNSAFE}` });
    const { code, out } = await folder.run('check', '--fix-unsafe', 'sshd_config');
    expect(folder.read('sshd_config')).toBe('X11Forwarding no\nPermitRootLogin no\n');
    expect({ code, out }).toEqual({ code: 0, out: '2 fixes applied.\nNo findings in 1 file.\n' });
  });

  it('changes no other byte', async () => {
    const text = '# ours \t\r\n\r\n  X11Forwarding\tyes  # why not\r\n# no end of line';
    const folder = new Folder({ sshd_config: text });
    await folder.run('check', '--fix', 'sshd_config');
    expect(folder.read('sshd_config')).toBe(text.replace('yes', 'no'));
  });

  it('keeps a byte order mark that nobody wants removed', async () => {
    const text = `\uFEFF# ours\n${SAFE}`;
    const folder = new Folder({ sshd_config: text });
    const { report } = await folder.check('sshd_config');
    const [first] = report.findings;
    expect(first).toMatchObject({ severity: 'error', range: { start: { line: 1, column: 1 } } });
    folder.write('.hardlint.json', JSON.stringify({ rules: { [first?.rule ?? '']: 'off' } }));
    await folder.run('check', '--fix', 'sshd_config');
    expect(folder.read('sshd_config')).toBe(text.replace('yes', 'no'));
  });

  it('leaves a file alone that it has nothing to fix in', async () => {
    const folder = new Folder({ sshd_config: UNSAFE });
    const { ino, mtimeMs } = statSync(folder.at('sshd_config'));
    await folder.run('check', '--fix', 'sshd_config');
    expect(statSync(folder.at('sshd_config'))).toMatchObject({ ino, mtimeMs });
  });

  it('keeps the mode of the file, and leaves nothing beside it', async () => {
    const folder = new Folder({ sshd_config: SAFE });
    chmodSync(folder.at('sshd_config'), 0o640);
    await folder.run('check', '--fix', 'sshd_config');
    expect(folder.read('sshd_config')).toBe('X11Forwarding no\n');
    expect(statSync(folder.at('sshd_config')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder.path)).toEqual(['sshd_config']);
  });

  it('fixes the file that a link leads to, and keeps the link', async () => {
    const folder = new Folder({ 'real/config': SAFE });
    symlinkSync('real/config', folder.at('sshd_config'));
    await folder.run('check', '--fix', 'sshd_config');
    expect(lstatSync(folder.at('sshd_config')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(folder.at('sshd_config'))).toBe('real/config');
    expect(folder.read('real/config')).toBe('X11Forwarding no\n');
  });

  it('leaves a read-only file as it is, says so, and still reports it', async () => {
    const folder = new Folder({ sshd_config: `${SAFE}${UNSAFE}`, 'b/sshd_config': SAFE });
    chmodSync(folder.at('sshd_config'), 0o444);
    const { code, err, out } = await folder.run('check', '--fix', 'sshd_config', 'b/sshd_config');
    expect(err).toBe('hardlint: sshd_config is read-only and was left as it is.\n');
    expect(out).toContain('sshd/x11-forwarding');
    expect(out).toContain('\n1 fix applied.\n');
    expect(folder.read('sshd_config')).toBe(`${SAFE}${UNSAFE}`);
    expect(folder.read('b/sshd_config')).toBe('X11Forwarding no\n');
    expect(code).toBe(2);
  });

  it('fixes an included file only where it was asked for itself', async () => {
    const files = { sshd_config: 'Include d/*.conf\n', 'd/a.conf': SAFE };
    const folder = new Folder(files);
    const { out } = await folder.run('check', '--fix', 'sshd_config');
    expect(folder.read('d/a.conf')).toBe(SAFE);
    expect(out).toContain('d/a.conf\n');
    await folder.run('check', '--fix', 'sshd_config', 'd/a.conf', '--as', 'sshd');
    expect(folder.read('d/a.conf')).toBe('X11Forwarding no\n');
  });

  it('fixes each file in the light of those before it', async () => {
    const folder = new Folder({
      sshd_config: 'Include sshd_config.d/*.conf\nPermitRootLogin no\n',
      'sshd_config.d/a.conf': SAFE,
      'sshd_config.d/b.conf': SAFE,
    });
    const { report } = await folder.check('--fix', '.');
    expect(report.findings.filter(({ rule }) => rule === 'sshd/x11-forwarding')).toEqual([]);
    expect(folder.read('sshd_config.d/a.conf')).toBe('X11Forwarding no\n');
  });

  it('changes nothing the second time', async () => {
    const folder = new Folder({
      sshd_config: `${UNSAFE}${SAFE}Protocol 2\nPermitRotLogin no\nMatch User a\nPort 2\n`,
    });
    await folder.run('check', '--fix-unsafe', 'sshd_config');
    const fixed = folder.read('sshd_config');
    const { out } = await folder.run('check', '--fix-unsafe', 'sshd_config');
    expect(folder.read('sshd_config')).toBe(fixed);
    expect(out).not.toContain('applied');
  });
});

describe('--diff', () => {
  it('shows what --fix would do, and writes nothing', async () => {
    const lines = Array.from({ length: 20 }, (_, index) => `# ${index + 1}\n`);
    const text = [...lines.slice(0, 9), SAFE, ...lines.slice(9), UNSAFE].join('');
    const folder = new Folder({ sshd_config: text });
    const { code, out, err } = await folder.run('check', '--diff', 'sshd_config');
    expect(out).toBe(
      [
        '--- sshd_config',
        '+++ sshd_config',
        '@@ -7,7 +7,7 @@',
        ' # 7',
        ' # 8',
        ' # 9',
        '-X11Forwarding yes',
        '+X11Forwarding no',
        ' # 10',
        ' # 11',
        ' # 12',
        '',
      ].join('\n'),
    );
    expect(err).toBe('hardlint: 1 fix would change 1 file; nothing was written.\n');
    expect(folder.read('sshd_config')).toBe(text);
    expect(code).toBe(1);
  });

  it('shows with --fix-unsafe what that would do', async () => {
    const folder = new Folder({ sshd_config: UNSAFE });
    const { out } = await folder.run('check', '--diff', '--fix-unsafe', 'sshd_config');
    expect(out).toContain('-PermitRootLogin yes\n+PermitRootLogin no\n');
    expect(folder.read('sshd_config')).toBe(UNSAFE);
  });

  it('shows nothing where there is nothing to fix', async () => {
    const folder = new Folder({ sshd_config: 'PermitRootLogin no\n' });
    const { code, out, err } = await folder.run('check', '--diff');
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toBe('hardlint: 0 fixes would change 0 files; nothing was written.\n');
  });
});

describe('standard input', () => {
  const run = (folder: Folder, input: string | Buffer, ...args: string[]) =>
    hardlint(['check', ...args, '-'], { cwd: folder.path, input });

  it('is what --stdin-filename says: name, settings and includes', async () => {
    const folder = new Folder({
      'etc/.hardlint.json': '{ "rules": { "sshd/permit-root-login": "error" } }',
      'etc/d/a.conf': 'PermitRotLogin no\n',
      'etc/sshd_config': 'stale\n',
    });
    const input = `Include d/*.conf\n${UNSAFE}`;
    const { code, out } = await run(folder, input, '--stdin-filename', 'etc/sshd_config', '--format', 'json');
    expect(JSON.parse(out).findings).toMatchObject([
      { path: 'etc/sshd_config', rule: 'sshd/permit-root-login', severity: 'error' },
      { path: 'etc/d/a.conf', rule: 'sshd/unknown-keyword' },
    ]);
    expect(code).toBe(1);
  });

  it('is identified by --as or its text where it has no name', async () => {
    const folder = new Folder();
    const named = await run(folder, UNSAFE, '--as', 'sshd');
    expect(named.out).toMatch(/^<stdin>\n {2}1:17 /);
    const unknown = await run(folder, 'hello\n');
    expect(unknown.err).toMatch(/^hardlint: <stdin>: neither its name nor its text tells what it is\./);
    expect(unknown.code).toBe(2);
  });

  it('is printed fixed with --fix, and the report goes to standard error', async () => {
    const folder = new Folder();
    const { code, out, err } = await run(folder, `${SAFE}${UNSAFE}`, '--as', 'sshd', '--fix');
    expect(out).toBe(`X11Forwarding no\n${UNSAFE}`);
    expect(err).toContain('sshd/permit-root-login');
    expect(code).toBe(1);
    const untouched = await run(folder, 'PermitRootLogin no', '--as', 'sshd', '--fix');
    expect(untouched.out).toBe('PermitRootLogin no');
  });

  it('can be shown as a diff', async () => {
    const { out } = await run(new Folder(), SAFE, '--stdin-filename', 'sshd_config', '--diff');
    expect(out).toBe(
      '--- sshd_config\n+++ sshd_config\n@@ -1,1 +1,1 @@\n-X11Forwarding yes\n+X11Forwarding no\n',
    );
  });

  it('is refused where it is no text', async () => {
    const { code, out, err } = await run(
      new Folder(),
      Buffer.from([0xff, 0xfe, 65, 0]),
      '--as',
      'sshd',
      '--fix',
    );
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toBe('hardlint: <stdin> is UTF-16; save it as UTF-8.\nNo file was checked.\n');
  });
});
