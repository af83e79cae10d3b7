import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFormats } from '../../server/src/formats/index.js';
import { hardlint } from '../support/cli.js';

const formats = await loadFormats();

describe('hardlint explain', () => {
  it('prints what a rule finds, why, what to do, examples and references', async () => {
    const { code, out, err } = await hardlint(['explain', 'sshd/permit-root-login']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^sshd\/permit-root-login\n {2}Root can log in\.\n {2}warning · security · /);
    for (const part of ['\nWhy\n', '\nWhat to do\n', '\nExample\n', '\nRead on\n'])
      expect(out).toContain(part);
    expect(out).toContain('  - PermitRootLogin yes\n  + PermitRootLogin no\n');
    expect(out).toContain('  CWE-250  https://cwe.mitre.org/data/definitions/250.html\n');
    expect(out).toContain(
      'https://github.com/hardlint/hardlint/blob/main/docs/rules/sshd/permit-root-login.md\n',
    );
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('takes names without the format, and more than one', async () => {
    const { out } = await hardlint(['explain', 'permit-root-login', 'unused-suppression']);
    expect(out).toMatch(/^sshd\/permit-root-login\n/);
    expect(out).toContain('\nhardlint/unused-suppression\n');
  });

  it('can explain every rule', async () => {
    const ids = formats.flatMap((format) => format.rules.map(({ id }) => id));
    const { code, out } = await hardlint(['explain', ...ids]);
    expect(code).toBe(0);
    for (const id of ids) expect(out).toMatch(new RegExp(`^${id}$`, 'm'));
  });
});

describe('hardlint rules', () => {
  const ids = [
    'hardlint/unused-suppression',
    ...formats.flatMap((format) => format.rules.map(({ id }) => id)),
  ];

  it('lists every rule in a table', async () => {
    const { code, out } = await hardlint(['rules']);
    expect(code).toBe(0);
    const [head, ...rows] = out.trimEnd().split('\n');
    expect(head).toMatch(/^rule +severity +profile +what it finds$/);
    expect(rows.map((row) => row.split(' ')[0]).sort()).toEqual([...ids].sort());
    expect(rows).toContainEqual(
      expect.stringMatching(/^sshd\/permit-root-login +warning +recommended +Root can log in$/),
    );
  });

  it('lists them for programs', async () => {
    const { out } = await hardlint(['rules', '--format', 'json']);
    const { version, rules } = JSON.parse(out) as { version: number; rules: { id: string }[] };
    expect(version).toBe(1);
    expect(rules.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(rules.find(({ id }) => id === 'sshd/permit-root-login')).toMatchObject({
      severity: 'warning',
      kind: 'security',
      profile: 'recommended',
      risk: expect.any(Number),
    });
  });
});

describe('hardlint --help', () => {
  it.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async (args) => {
    const { code, out } = await hardlint(args);
    expect(code).toBe(0);
    for (const command of ['check', 'who', 'explain', 'rules', 'lsp'])
      expect(out).toContain(`hardlint ${command}`);
  });

  it('tells of every option of check, and of what there is to choose from', async () => {
    const { code, out } = await hardlint(['check', '--help']);
    expect(code).toBe(0);
    const { err } = await hardlint(['check', '--no-such-option-at-all']);
    const options = err.match(/--[a-z-]+/g)?.slice(1) ?? [];
    expect(options.length).toBeGreaterThan(5);
    for (const option of options) expect(out).toContain(`  ${option} `);
    for (const format of formats) expect(out).toContain(format.id);
  });

  it.each(['who', 'explain', 'rules', 'lsp'])('tells of %s', async (command) => {
    expect((await hardlint([command, '--help'])).out).toMatch(new RegExp(`^hardlint ${command}`));
  });

  it('fits a terminal of a hundred columns', async () => {
    const commands = [['--help'], ['check', '--help'], ['who', '--help']];
    const pages = await Promise.all(commands.map((command) => hardlint(command)));
    const lines = pages.flatMap(({ out }) => out.split('\n'));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('is printed as a mistake where there is no command', async () => {
    const { code, out, err } = await hardlint([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('hardlint check');
  });
});

describe('hardlint --version', () => {
  it('prints the version of the package', async () => {
    const manifest = readFileSync(new URL('../../server/package.json', import.meta.url), 'utf8');
    const { version } = JSON.parse(manifest) as { version: string };
    expect(await hardlint(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('hardlint lsp --stdio', () => {
  it('answers a client, and ends with it', async () => {
    const messages = [
      { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      { method: 'initialized', params: {} },
      { id: 2, method: 'shutdown' },
      { method: 'exit' },
    ];
    const input = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    const { code, out } = await hardlint(['lsp', '--stdio'], { input: input.join(''), keepsInputOpen: true });
    expect(out).toContain('"capabilities"');
    expect(code).toBe(0);
  });
});
