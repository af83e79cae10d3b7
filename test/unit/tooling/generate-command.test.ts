import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../../scripts/lib/root.mjs';

const folder = mkdtempSync(join(tmpdir(), 'hardlint-generate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const generate = (...flags: string[]) =>
  spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/tsx/dist/cli.mjs'), join(ROOT, 'scripts/generate.ts'), ...flags, folder],
    { encoding: 'utf8' },
  );

test('--check passes on what was generated, and fails on the one file that was edited, by its name', () => {
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  cpSync(join(ROOT, 'syntaxes'), join(folder, 'syntaxes'), { recursive: true });
  expect(generate()).toMatchObject({ status: 0, stderr: '' });
  expect(generate('--check')).toMatchObject({ status: 0, stderr: '' });
  appendFileSync(join(folder, 'docs/rules/README.md'), 'More.\n');
  const { status, stderr } = generate('--check');
  expect(status).toBe(1);
  expect(stderr).toBe('docs/rules/README.md is outdated; run npm run generate\n');
});
