#!/usr/bin/env node
// @ts-check
// Stands in for the `code` of a desktop VS Code: takes the arguments that @vscode/test-electron gives it, runs the
// test suite in a VS Code in Chromium, and exits as that does.
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../../../scripts/lib/root.mjs';
import { openWorkbench } from './workbench.mjs';

const RUN_MS = 300_000;
/** What the suite's own lines begin with; VS Code prints a hundred others. */
const MARK = '[suite] ';
const LOG = join(ROOT, '.cache/vscode-standin.log');

const { values, positionals } = parseArgs({ strict: false, allowPositionals: true });
const extension = argument('extensionDevelopmentPath');
const tests = argument('extensionTestsPath');
const worker = argument('extensionDevelopmentKind') === 'web';
const [folder] = positionals;
if (!extension || !tests || !folder) {
  throw new Error('usage: code.mjs --extensionDevelopmentPath=... --extensionTestsPath=... FOLDER');
}

const log = createWriteStream(LOG);
/** @type {(code: number) => void} */
let end = () => {};
const ended = new Promise((resolve) => {
  end = resolve;
});
const { close } = await openWorkbench({
  folder,
  extension,
  tests,
  worker,
  async prepare(page) {
    await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => end(code));
    await page.exposeFunction(
      'codeAutomationLog',
      (/** @type {string} */ _type, /** @type {unknown[]} */ args) => print(args.map(String).join(' ')),
    );
  },
});
process.exitCode = await Promise.race([ended, overtime()]);
await close();
if (process.exitCode !== 0) console.log(`  All that VS Code printed is in ${LOG}`);
log.end(() => process.exit());

/** @param {string} name */
function argument(name) {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** @param {string} text */
function print(text) {
  log.write(`${text}\n`);
  if (text.startsWith(MARK)) console.log(`  ${text.slice(MARK.length)}`);
}

function overtime() {
  return new Promise((resolve) => {
    setTimeout(() => {
      console.log(`  The suite did not end within ${RUN_MS / 1000} seconds.`);
      resolve(1);
    }, RUN_MS);
  });
}
