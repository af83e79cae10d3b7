import { describe, expect, it } from 'vitest';
import { Folder, hardlint } from '../support/cli.js';

const ROOT_LOGIN = 'PermitRootLogin yes\n';

const settings = (value: unknown) => JSON.stringify(value);

describe('.hardlint.json', () => {
  it('sets severities, and the nearest file alone counts', async () => {
    const folder = new Folder({
      '.hardlint.json': settings({
        rules: { 'sshd/permit-root-login': 'off', 'sshd/x11-forwarding': 'off' },
      }),
      sshd_config: `${ROOT_LOGIN}X11Forwarding yes\n`,
      'near/.hardlint.json': settings({ rules: { 'sshd/permit-root-login': 'error' } }),
      'near/sshd_config': `${ROOT_LOGIN}X11Forwarding yes\n`,
    });
    const { found } = await folder.check('.');
    expect(found).toEqual([
      'near/sshd_config:1:17 sshd/permit-root-login error',
      'near/sshd_config:2:15 sshd/x11-forwarding info',
    ]);
  });

  it('holds for some files by overrides, with comments and trailing commas', async () => {
    const folder = new Folder({
      '.hardlint.json': `{
        // The lab is open on purpose.
        "overrides": [{ "files": ["lab/**"], "rules": { "sshd/permit-root-login": "off" }, }],
      }`,
      'lab/sshd_config': ROOT_LOGIN,
      'prod/sshd_config': ROOT_LOGIN,
    });
    const { found } = await folder.check('.');
    expect(found).toEqual(['prod/sshd_config:1:17 sshd/permit-root-login warning']);
  });

  it('says what reads the files and how strict to be, unless options say otherwise', async () => {
    const folder = new Folder({
      '.hardlint.json': settings({ profile: 'strict', targets: { openssh: '9.2' } }),
      sshd_config: 'AllowTcpForwarding yes\nPerSourcePenalties yes\n',
    });
    const rulesOf = async (...args: string[]) =>
      (await folder.check(...args, 'sshd_config')).report.findings.map(
        ({ rule, severity }) => `${rule} ${severity}`,
      );
    const asSet = await rulesOf();
    expect(asSet).toContain('sshd/allow-tcp-forwarding info');
    expect(asSet.some((finding) => finding.endsWith(' error'))).toBe(true);
    const otherwise = await rulesOf('--profile', 'recommended', '--target', 'openssh=9.8');
    expect(otherwise).toEqual([]);
  });

  it('associates names with a format, also for what a folder holds', async () => {
    const folder = new Folder({
      '.hardlint.json': settings({ associations: { '*.j2': 'sshd' } }),
      'templates/server.j2': ROOT_LOGIN,
    });
    expect((await folder.check('.')).found).toEqual([
      'templates/server.j2:1:17 sshd/permit-root-login warning',
    ]);
    expect((await folder.check('templates/server.j2')).report.files).toBe(1);
  });

  it('excludes files: quietly in folders, with a word where they are named', async () => {
    const folder = new Folder({
      '.hardlint.json': settings({ exclude: ['old/**'] }),
      'old/sshd_config': ROOT_LOGIN,
      sshd_config: 'PermitRootLogin no\n',
    });
    const walked = await folder.run('check');
    expect(walked).toEqual({ code: 0, out: 'No findings in 1 file.\n', err: '' });
    const named = await folder.run('check', 'old/sshd_config');
    expect(named.err).toBe('hardlint: old/sshd_config is excluded by .hardlint.json.\n');
    expect(named.code).toBe(0);
  });

  it('exits with 2 where it is wrong, names the place and the way out, and lints all the same', async () => {
    const folder = new Folder({
      '.hardlint.json': '{\n  "rules": {\n    "sshd/permit-rot-login": "off"\n  }\n}\n',
      'a/sshd_config': ROOT_LOGIN,
      'b/sshd_config': ROOT_LOGIN,
    });
    const { code, err, found } = await folder.check('.');
    expect(err).toBe(
      'hardlint: .hardlint.json:3:5: There is no rule "sshd/permit-rot-login"; did you mean "sshd/permit-root-login"?\n',
    );
    expect(code).toBe(2);
    expect(found).toHaveLength(2);
  });

  it('is not looked for above the working directory and the folders that were named', async () => {
    const folder = new Folder({
      '.hardlint.json': settings({ rules: { 'sshd/permit-root-login': 'off' } }),
      'in/sshd_config': ROOT_LOGIN,
      'in/deeper/keep': '',
    });
    const from = (cwd: string, path: string) => hardlint(['check', path], { cwd: folder.at(cwd) });
    expect((await from('.', 'in/sshd_config')).code).toBe(0);
    expect((await from('in', 'sshd_config')).code).toBe(1);
    expect((await from('in/deeper', '../sshd_config')).code).toBe(1);
  });
});
