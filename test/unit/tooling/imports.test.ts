import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { importsOf, judgeImports } from '../../../scripts/lib/imports.mjs';
import { ROOT } from '../../../scripts/lib/root.mjs';

const judge = (path: string, text: string) => judgeImports(new Map([[path, text]]));

test.each([
  ['server/src/core/a.ts', "import { b } from './b.js';"],
  ['server/src/formats/sshd/rules/a.ts', "import { b } from '../parse/b.js';"],
  ['server/src/formats/sshd/a.ts', "import type { Rule } from '../../core/rule.js';"],
  ['server/src/formats/web-xml/a.ts', "import { tree } from '../xml/tree.js';"],
  ['server/src/formats/index.ts', "import { sshd } from './sshd/index.js';"],
  ['server/src/formats/index.ts', "import type { Format } from '../core/format.js';"],
  ['server/src/host/a.ts', "import { formats } from '../formats/index.js';"],
  ['server/src/core/a.ts', "import { parse } from 'jsonc-parser';"],
  ['server/src/lsp/a.ts', "import { hover } from '../features/hover.js';"],
  ['server/src/cli/a.ts', "import { readFile } from 'node:fs/promises';"],
  ['client/src/a.ts', "import type { Settings } from '../../server/src/core/settings.js';"],
  ['client/src/a.ts', "import * as vscode from 'vscode';"],
])('%s may contain: %s', (path, text) => {
  expect(judge(path, text)).toEqual([]);
});

test.each([
  ['server/src/core/a.ts', "import { formats } from '../formats/index.js';"],
  ['server/src/core/a.ts', "import type { Lint } from '../lsp/server.js';"],
  ['server/src/core/a.ts', "export * from '../report/json.js';"],
  ['server/src/core/a.ts', "import { readFileSync } from 'node:fs';"],
  ['server/src/core/a.ts', "import { readFileSync } from 'fs';"],
  ['server/src/core/a.ts', "const load = () => import('../cli/main.js');"],
  ['server/src/core/a.ts', "import '../host/register.js';"],
  ['server/src/core/a.ts', "import {\n  a,\n  type B,\n} from '../host/a.js';"],
  ['server/src/formats/sshd/a.ts', "import { parse } from '../pg-hba/parse.js';"],
  ['server/src/formats/sshd/a.ts', "import { formats } from '../index.js';"],
  ['server/src/formats/xml/a.ts', "import { model } from '../web-xml/model.js';"],
  ['server/src/features/a.ts', "import { formats } from '../formats/index.js';"],
  ['server/src/features/a.ts', "import { Hover } from 'vscode-languageserver';"],
  ['server/src/report/a.ts', "import { hover } from '../features/hover.js';"],
  ['server/src/host/a.ts', "import { sshd } from '../formats/sshd/index.js';"],
  ['server/src/host/a.ts', "import { listen } from '../lsp/node.js';"],
  ['server/src/lsp/a.ts', "import { start } from '../../../client/src/node.js';"],
  ['server/src/cli/a.ts', "import { help } from '../../../scripts/help.mjs';"],
  ['client/src/a.ts', "import { lint } from '../../server/src/core/engine.js';"],
  ['client/src/a.ts', "import { type Settings } from '../../server/src/core/settings.js';"],
  ['client/src/a.ts', "import { lint } from 'hardlint';"],
])('%s must not contain: %s', (path, text) => {
  expect(judge(path, text)).toHaveLength(1);
});

test('prose and code that look like an import are none', () => {
  const text =
    "/** The value comes\nfrom 'sshd' itself. */\nexport const from = 'node:fs';\n// import 'node:fs'\n";
  expect(importsOf(text)).toEqual([]);
});

test('a problem names the file, the line and both sides', () => {
  const text = "import { a } from './a.js';\n\nimport { sshd } from '../formats/sshd/index.js';\n";
  expect(judge('server/src/report/b.ts', text)).toEqual([
    'server/src/report/b.ts:3: report must not import formats/sshd (../formats/sshd/index.js)',
  ]);
});

let folder: string | undefined;
afterEach(() => {
  if (folder) rmSync(folder, { recursive: true });
  folder = undefined;
});

test('the command fails on a bad arrow, and passes when it is gone', () => {
  folder = mkdtempSync(join(tmpdir(), 'hardlint-imports-'));
  const write = (path: string, text: string) => {
    const file = join(folder as string, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  const check = () =>
    spawnSync(process.execPath, [join(ROOT, 'scripts/check-imports.mjs'), folder as string], {
      encoding: 'utf8',
    });
  write('client/src/node.ts', "import * as vscode from 'vscode';\n");
  write('server/src/core/engine.ts', "import { formats } from '../formats/index.js';\n");
  const bad = check();
  expect(bad.status).toBe(1);
  expect(bad.stderr).toContain('core must not import formats');
  write('server/src/core/engine.ts', "import { lint } from './lint.js';\n");
  expect(check().status).toBe(0);
});
