import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formats } from '../../server/src/formats/index.js';
import { CLI, Folder, hardlint } from '../support/cli.js';

const ROOT_LOGIN = 'PermitRootLogin yes\n';
const MISSPELT = 'PermitRotLogin no\n';
const HARDENED = 'PermitRootLogin no\n';

describe('hardlint check', () => {
  it('finds nothing in a hardened file, and exits with 0', async () => {
    const { code, out, err } = await new Folder({ sshd_config: HARDENED }).run('check', 'sshd_config');
    expect({ code, out, err }).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
  });

  it('shows each finding with its place, its line and what to do, and exits with 1', async () => {
    const folder = new Folder({ sshd_config: `# ours\n  ${ROOT_LOGIN}` });
    const { code, out, err } = await folder.run('check', 'sshd_config');
    const lines = out.split('\n');
    expect(lines[0]).toBe('sshd_config');
    expect(lines[1]).toMatch(/^ {2}2:19 {2}warning {2}\S.* {2}sshd\/permit-root-login$/);
    expect(lines.slice(2, 4)).toEqual(['        │   PermitRootLogin yes', '        │                   ^^^']);
    expect(lines[4]).toBe('        → Set PermitRootLogin to no (unsafe)');
    expect(out).toContain('\n1 warning in 1 file.\n1 can be fixed with --fix-unsafe.\n');
    expect({ code, err }).toEqual({ code: 1, err: '' });
  });

  it('checks the working directory where nothing is named', async () => {
    const folder = new Folder({ 'a/sshd_config': ROOT_LOGIN, 'b/notes.txt': ROOT_LOGIN });
    const { code, out } = await folder.run('check');
    expect(code).toBe(1);
    expect(out).toMatch(/^a\/sshd_config\n/);
    expect(out).not.toContain('notes.txt');
  });

  it('walks folders, but not into node_modules, .git and links that lead elsewhere', async () => {
    const folder = new Folder({
      'in/sshd_config': ROOT_LOGIN,
      'in/deep/er/sshd_config': ROOT_LOGIN,
      'in/node_modules/x/sshd_config': ROOT_LOGIN,
      'in/.git/sshd_config': ROOT_LOGIN,
      'in/not-mine.conf': ROOT_LOGIN,
      'out/sshd_config': ROOT_LOGIN,
    });
    symlinkSync(folder.at('out'), folder.at('in/linked-folder'));
    symlinkSync(folder.at('in'), folder.at('in/deep/loop'));
    const { report } = await folder.check('in');
    expect(report.findings.map(({ path }) => path)).toEqual(['in/deep/er/sshd_config', 'in/sshd_config']);
  });

  it('knows XML in a folder by its name or its root element, and passes over what is of others', async () => {
    const descriptor = '<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0"><x/></web-app>';
    const folder = new Folder({
      'conf/server.xml': '<Server port="-1" shutdwn="x"/>',
      'conf/copy-of-descriptor.xml': descriptor,
      'liberty/server.xml': '<server description="x"><featureManager></server>',
      'maven/pom.xml': '<project><x></project>',
      'empty.xml': '',
    });
    const { code, report, err } = await folder.check('.');
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect([...new Set(report.findings.map(({ path, format }) => `${path} ${format}`))]).toEqual([
      'conf/copy-of-descriptor.xml web-xml',
      'conf/server.xml tomcat-server',
    ]);
  });

  it('shows paths outside the working directory in full', async () => {
    const folder = new Folder({ sshd_config: ROOT_LOGIN, 'in/here': '' });
    const { out } = await hardlint(['check', '../sshd_config'], { cwd: folder.at('in') });
    expect(out.split('\n')[0]).toBe(folder.at('sshd_config'));
  });

  it('checks a file that is named twice once', async () => {
    const folder = new Folder({ sshd_config: ROOT_LOGIN });
    const { report } = await folder.check('sshd_config', './sshd_config', '.');
    expect(report).toMatchObject({ files: 1, warnings: 1 });
  });

  it('takes what follows -- as paths', async () => {
    const folder = new Folder({ '--fix': MISSPELT });
    const { found } = await folder.check('--as', 'sshd', '--', '--fix');
    expect(found).toEqual(['--fix:1:1 sshd/unknown-keyword error']);
    expect(folder.read('--fix')).toBe(MISSPELT);
  });
});

describe('--as', () => {
  it('says what a file is whose name does not', async () => {
    const folder = new Folder({ 'template.j2': MISSPELT });
    expect((await folder.check('--as', 'sshd', 'template.j2')).found).toEqual([
      'template.j2:1:1 sshd/unknown-keyword error',
    ]);
  });

  it('is asked for where neither name nor text tells, and the other files are checked', async () => {
    const folder = new Folder({ notes: 'hello\n', sshd_config: ROOT_LOGIN });
    const { code, err, found } = await folder.check('notes', 'sshd_config');
    expect(code).toBe(2);
    const ids = formats.map(({ id }) => id);
    const choice = `${ids.slice(0, -1).join(', ')} or ${ids.at(-1)}`;
    expect(err).toBe(
      `hardlint: notes: neither its name nor its text tells what it is. Say so with --as ${choice}.\n`,
    );
    expect(found).toHaveLength(1);
  });
});

describe('--format json', () => {
  it('prints one object that tells everything', async () => {
    const folder = new Folder({ sshd_config: `# \u{1F600}\n\n${ROOT_LOGIN}` });
    const { report } = await folder.check('sshd_config');
    const finding = report.findings.find(({ rule }) => rule === 'sshd/permit-root-login');
    expect(finding).toEqual({
      path: 'sshd_config',
      format: 'sshd',
      rule: 'sshd/permit-root-login',
      severity: 'warning',
      message: expect.stringMatching(/root/i),
      docs: 'https://github.com/hardlint/hardlint/blob/main/docs/rules/sshd/permit-root-login.md',
      range: { start: { line: 3, column: 17 }, end: { line: 3, column: 20 } },
      fixes: [
        {
          title: 'Set PermitRootLogin to no',
          safe: false,
          edits: [{ range: { start: { line: 3, column: 17 }, end: { line: 3, column: 20 } }, text: 'no' }],
        },
        expect.objectContaining({ title: 'Set PermitRootLogin to prohibit-password' }),
      ],
    });
    expect(Object.keys(report)).toEqual([
      'version',
      'findings',
      'files',
      'errors',
      'warnings',
      'infos',
      'hints',
      'suppressed',
    ]);
  });

  it('counts by severity, and what comments suppressed', async () => {
    const folder = new Folder({
      sshd_config: `# hardlint-disable-next-line sshd/permit-root-login -- the lab\n${ROOT_LOGIN}${MISSPELT}X11Forwarding yes\n`,
    });
    const { report } = await folder.check('sshd_config');
    expect(report).toMatchObject({
      version: 1,
      files: 1,
      errors: 1,
      warnings: 0,
      infos: 1,
      hints: 0,
      suppressed: 1,
    });
  });

  it('prints its object also where nothing could be checked', async () => {
    const { code, report } = await new Folder().check('nowhere');
    expect(code).toBe(2);
    expect(report).toMatchObject({ version: 1, findings: [], files: 0 });
  });
});

describe('--fail-on', () => {
  it.each([
    ['error', MISSPELT, 1],
    ['error', ROOT_LOGIN, 0],
    ['warning', ROOT_LOGIN, 1],
    ['warning', 'X11Forwarding yes\n', 0],
    ['info', 'X11Forwarding yes\n', 1],
    ['hint', 'X11Forwarding yes\n', 1],
    ['never', MISSPELT, 0],
  ])('%s gives the right exit code for %j: %i', async (threshold, text, code) => {
    const folder = new Folder({ sshd_config: text });
    expect((await folder.run('check', '--fail-on', threshold, 'sshd_config')).code).toBe(code);
  });
});

describe('--profile and --target', () => {
  it('strict adds what CIS and STIG ask for', async () => {
    const folder = new Folder({ sshd_config: 'AllowTcpForwarding yes\n' });
    expect((await folder.check('sshd_config')).found).toEqual([]);
    expect((await folder.check('--profile', 'strict', 'sshd_config')).found).toContain(
      'sshd_config:1:20 sshd/allow-tcp-forwarding info',
    );
  });

  it('the target decides which keywords there are', async () => {
    const folder = new Folder({ sshd_config: 'PerSourcePenalties yes\n' });
    expect((await folder.check('sshd_config')).found).toEqual([]);
    const { report } = await folder.check('--target', 'openssh=9.2', 'sshd_config');
    expect(report.errors).toBe(1);
  });
});

describe('includes', () => {
  const files = {
    sshd_config: 'Include sshd_config.d/*.conf\n',
    'sshd_config.d/10-root.conf': ROOT_LOGIN,
    'sshd_config.d/20-typo.conf': MISSPELT,
  };

  it('reports what a main file includes, for it is in force there', async () => {
    const { found, report } = await new Folder(files).check('sshd_config');
    expect(found).toEqual([
      'sshd_config.d/10-root.conf:1:17 sshd/permit-root-login warning',
      'sshd_config.d/20-typo.conf:1:1 sshd/unknown-keyword error',
    ]);
    expect(report.files).toBe(3);
  });

  it.each([[['.']], [['sshd_config.d/10-root.conf', 'sshd_config', 'sshd_config.d']]])(
    'reports nothing twice: %j',
    async (paths) => {
      const { found, report } = await new Folder(files).check(...paths);
      expect(found).toHaveLength(2);
      expect(report.files).toBe(3);
    },
  );

  it('reports a shared drop-in once where two main files include it', async () => {
    const folder = new Folder({ ...files, 'sshd_config.internal': 'Include sshd_config.d/*.conf\n' });
    const { found } = await folder.check('--as', 'sshd', 'sshd_config', 'sshd_config.internal');
    expect(found.filter((line) => line.includes('10-root.conf'))).toHaveLength(1);
  });

  it('judges a drop-in within its main file, and reports the drop-in alone', async () => {
    const folder = new Folder({
      ...files,
      sshd_config: `PermitRootLogin no\nInclude sshd_config.d/*.conf\n`,
    });
    const { found } = await folder.check('sshd_config.d/10-root.conf');
    expect(found).toEqual(['sshd_config.d/10-root.conf:1:1 sshd/overridden hint']);
  });

  it('reads nothing outside the folders that were named', async () => {
    const folder = new Folder({ 'in/sshd_config': 'Include /etc/hostname ../secret\n', secret: MISSPELT });
    const { code, report } = await hardlintJson(['in/sshd_config'], folder.path);
    expect(report.errors).toBe(1);
    folder.write('in/sshd_config', 'Include link\n');
    symlinkSync(folder.at('secret'), folder.at('in/link'));
    const linked = await hardlintJson(['sshd_config'], folder.at('in'));
    expect(linked.report).toMatchObject({ files: 1, errors: 0 });
    expect(code).toBe(1);
  });
});

async function hardlintJson(paths: string[], cwd: string) {
  const { code, out } = await hardlint(['check', '--format', 'json', ...paths], { cwd });
  return { code, report: JSON.parse(out) };
}

describe('colours', () => {
  it('are left out where nobody looks', async () => {
    const folder = new Folder({ sshd_config: ROOT_LOGIN });
    expect((await folder.run('check', 'sshd_config')).out).not.toContain('\x1b');
  });

  it('come when they are asked for, unless they are unwanted', async () => {
    const folder = new Folder({ sshd_config: ROOT_LOGIN });
    const run = (env: Record<string, string>) =>
      hardlint(['check', 'sshd_config'], { cwd: folder.path, env });
    expect((await run({ FORCE_COLOR: '1' })).out).toContain('\x1b[33mwarning');
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).out).not.toContain('\x1b');
  });
});

describe('a reader that stops early', () => {
  it('does not upset the run', async () => {
    const folder = new Folder({ sshd_config: MISSPELT.repeat(9_000) });
    const script = `"${process.execPath}" "${CLI}" check sshd_config | head -n 1`;
    const out = execFileSync('sh', ['-c', `(${script}) 2>&1`], { cwd: folder.path, encoding: 'utf8' });
    expect(out).toBe('sshd_config\n');
  });
});
