import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Folder, hardlint } from '../support/cli.js';
import { skipped } from '../support/skip.js';

const ROOT_LOGIN = 'PermitRootLogin yes\n';

describe('what cannot be checked', () => {
  it.each([
    ['nothing there', undefined, 'does not exist.'],
    ['bytes of a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1]), 'is a binary file.'],
    ['UTF-16', Buffer.from('\uFEFFPort 22\n', 'utf16le'), 'is UTF-16; save it as UTF-8.'],
    [
      'Latin-1',
      Buffer.from('Port 22\n# Gr\xfc\xdfe\n', 'latin1'),
      'is not UTF-8 at line 2; convert it, perhaps from Latin-1.',
    ],
  ])('is told, exits with 2, and leaves the other files to be checked: %s', async (_, content, problem) => {
    const folder = new Folder({ sshd_config: ROOT_LOGIN, ...(content && { 'a/sshd_config': content }) });
    const { code, err, found } = await folder.check('--fix-unsafe', 'a/sshd_config', 'sshd_config');
    expect(err).toBe(`hardlint: a/sshd_config ${problem}\n`);
    expect({ code, found }).toEqual({ code: 2, found: [] });
    expect(folder.read('sshd_config')).toBe('PermitRootLogin no\n');
    if (content) expect(readFileSync(folder.at('a/sshd_config')).equals(content)).toBe(true);
  });

  it('keeps every byte of a file that is not UTF-8, whatever is to be fixed in it', async () => {
    const bytes = Buffer.from('X11Forwarding yes # Gr\xfc\xdfe\n', 'latin1');
    const folder = new Folder({ sshd_config: bytes });
    await folder.run('check', '--fix-unsafe', 'sshd_config');
    expect(readFileSync(folder.at('sshd_config')).equals(bytes)).toBe(true);
  });

  it('says so of a folder without a file that it knows', async () => {
    const folder = new Folder({ 'notes.txt': 'hello' });
    const { code, out, err } = await folder.run('check', '.');
    expect(err).toBe(
      'hardlint: . holds nothing that hardlint knows by its name. Name the file itself, with --as if need be.\n',
    );
    expect({ code, out }).toEqual({ code: 2, out: 'No file was checked.\n' });
  });

  it('says so of a link that leads nowhere, and of one that leads back', async () => {
    const folder = new Folder();
    symlinkSync(folder.at('gone'), folder.at('dangling'));
    symlinkSync(folder.at('loop'), folder.at('loop'));
    const { code, err } = await folder.run('check', 'dangling', 'loop');
    expect(err).toBe(
      'hardlint: dangling does not exist.\nhardlint: loop is a link that leads back to itself.\n',
    );
    expect(code).toBe(2);
  });

  it('tells of an included file that is no text', async () => {
    const folder = new Folder({ sshd_config: 'Include a.conf\n', 'a.conf': Buffer.from([0, 1, 2]) });
    const { code, err } = await folder.run('check', 'sshd_config');
    expect(err).toBe('hardlint: a.conf is a binary file.\n');
    expect(code).toBe(2);
  });

  it('says so of files and folders that may not be read', async () => {
    const folder = new Folder({ 'a/sshd_config': ROOT_LOGIN, 'b/sshd_config': ROOT_LOGIN });
    chmodSync(folder.at('a/sshd_config'), 0);
    mkdirSync(folder.at('closed'), { mode: 0 });
    const result = await folder.checkAsOrdinaryUser('.');
    if (!result) {
      skipped('there is no user here whom permissions stop, so unreadable files were not tried');
      return;
    }
    expect(result.err).toContain('hardlint: a/sshd_config may not be accessed by this user.\n');
    expect(result.err).toContain('hardlint: closed may not be accessed by this user.\n');
    expect(result.code).toBe(2);
    expect(result.out).toContain('b/sshd_config\n');
  });
});

describe('a command line that cannot be followed', () => {
  it.each([
    [['chek'], 'There is no command "chek"; did you mean "check"?'],
    [['sshd_config'], 'There is no command "sshd_config"; to lint it, write `hardlint check sshd_config`.'],
    [['check', '--fixx'], 'There is no option "--fixx"; did you mean "--fix"?'],
    [
      ['check', '-q'],
      'There is no option "-q"; known are --format, --as, --profile, --target, --fail-on, --stdin-filename, --fix, --fix-unsafe, --diff.',
    ],
    [['check', '--fix=yes'], '--fix takes no value.'],
    [['check', '--format'], '--format needs a value.'],
    [['check', '--format', 'xml'], '--format cannot be "xml"; known are stylish, json.'],
    [['check', '--as', 'ssh'], '--as cannot be "ssh"; did you mean "sshd"?'],
    [['check', '--profile', 'strickt'], '--profile cannot be "strickt"; did you mean "strict"?'],
    [['check', '--fail-on', 'warn'], '--fail-on cannot be "warn"; did you mean "warning"?'],
    [
      ['check', '--target', '9.2'],
      /^--target takes a program and its release, such as [a-z\d]+=\d+(?:\.\d+)?\.$/,
    ],
    [['check', '--target', 'opensh=9.2'], '--target knows no "opensh"; did you mean "openssh"?'],
    [
      ['check', '--target', 'openssh=new'],
      /^--target: "new" is no release of OpenSSH; write one such as [\d.]+\.$/,
    ],
    [
      ['check', '--target', 'openssh=1.2'],
      /^--target: OpenSSH 1\.2 is older than hardlint knows; the oldest is [\d.]+\.$/,
    ],
    [
      ['check', '--stdin-filename', 'sshd_config'],
      '--stdin-filename names what comes from standard input: add "-" as the path to read it.',
    ],
    [
      ['check', '--diff', '--format', 'json'],
      '--diff prints a diff and no report: leave out --format, or run it twice.',
    ],
    [['explain'], 'Name the rule to explain; `hardlint rules` lists them.'],
    [
      ['explain', 'sshd/permit-rootlogin'],
      'There is no rule "sshd/permit-rootlogin"; did you mean "sshd/permit-root-login"?',
    ],
    [['explain', 'nonsense'], 'There is no rule "nonsense"; `hardlint rules` lists them.'],
    [['rules', 'sshd'], '`hardlint rules` takes no name; for one rule, write `hardlint explain sshd`.'],
    [['rules', '--format', 'xml'], '--format cannot be "xml"; known are stylish, json.'],
    [['lsp'], 'Write `hardlint lsp --stdio`; there is no other way to talk.'],
  ])('%j is told on standard error, and exits with 2', async (args, message) => {
    const { code, out, err } = await hardlint(args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    if (typeof message === 'string') expect(err).toBe(`hardlint: ${message}\n`);
    else expect(err.replace(/^hardlint: |\n$/g, '')).toMatch(message);
  });
});
