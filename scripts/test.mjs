// @ts-check
// Runs every test: all Vitest projects, then the suite in a real VS Code; says at the end what was left out.
//   --all   leaving anything out is a failure (so does the variable HARDLINT_TEST_ALL=1)
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs, stripVTControlCharacters } from 'node:util';
import { ROOT } from './lib/root.mjs';
import { clearSkipped, readSkipped } from './lib/skipped.mjs';

/** What the VS Code suite exits with where it cannot run; its last line says why. */
const CANNOT_RUN = 77;

const { values: flags } = parseArgs({ options: { all: { type: 'boolean' } } });
const all = Boolean(flags.all || process.env['HARDLINT_TEST_ALL']);
const env = all ? { ...process.env, HARDLINT_TEST_ALL: '1' } : process.env;

clearSkipped();
const vitest = await run('node_modules/vitest/vitest.mjs', 'run');
console.log('\nThe suite in a real VS Code');
const vscode = await run('test/vscode/run.mjs');

const leftOut = readSkipped();
if (vscode.status === CANNOT_RUN) leftOut.push(`the VS Code suite: ${vscode.lastLine}`);
const failed = [
  ...(vitest.status === 0 ? [] : ['Vitest']),
  ...(vscode.status === 0 || vscode.status === CANNOT_RUN ? [] : ['the VS Code suite']),
];

console.log(`\n${failed.length === 0 ? 'All tests that ran have passed.' : `Failed: ${failed.join(', ')}.`}`);
if (leftOut.length === 0) console.log('Nothing was left out.');
else {
  console.log('Left out on this machine:');
  for (const reason of leftOut) console.log(`  - ${reason}`);
  if (all) console.log('Nothing may be left out here, so this run has failed.');
}
process.exitCode = failed.length > 0 || (all && leftOut.length > 0) ? 1 : 0;

/**
 * Runs a script with its output passed through.
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<{ status: number, lastLine: string }>}
 */
function run(script, ...args) {
  const child = spawn(process.execPath, [join(ROOT, script), ...args], {
    cwd: ROOT,
    env: { ...env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  /** @param {NodeJS.WriteStream} out */
  const passTo = (out) => (/** @type {Buffer} */ chunk) => {
    out.write(chunk);
    tail = (tail + chunk).slice(-2000);
  };
  child.stdout.on('data', passTo(process.stdout));
  child.stderr.on('data', passTo(process.stderr));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({
        status: status ?? 1,
        lastLine: stripVTControlCharacters(tail).trim().split('\n').at(-1) ?? '',
      });
    });
  });
}
