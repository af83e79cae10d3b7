// @ts-check
// Makes a fresh clone ready: installs what package-lock.json names, when it is newer than what is installed.
// Needs nothing but Node itself, and says so plainly when that is too old.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './lib/root.mjs';

const OLDEST_NODE = 20;

if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  console.error(
    `hardlint needs Node ${OLDEST_NODE} or newer; this is Node ${process.versions.node}. ` +
      'Install a current one from https://nodejs.org and try again.',
  );
  process.exit(1);
}

if (installedAt() < modifiedAt('package-lock.json')) install();

function installedAt() {
  return modifiedAt('node_modules/.package-lock.json');
}

/** @param {string} path */
function modifiedAt(path) {
  return statSync(join(ROOT, path), { throwIfNoEntry: false })?.mtimeMs ?? Number.NEGATIVE_INFINITY;
}

function install() {
  console.log('Installing the dependencies that package-lock.json names (this happens once) ...');
  const options = ['ci', '--loglevel=error', '--no-progress'];
  const npm = process.env['npm_execpath'];
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...options], { cwd: ROOT, stdio: 'inherit' })
    : spawnSync('npm', options, { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status === 0) return;
  console.error(`npm ci failed${error ? `: ${error.message}` : ''}; the lines above say why.`);
  process.exit(status ?? 1);
}
