// @ts-check
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installStandin } from './install.mjs';

const START_MS = 60_000;

/**
 * @typedef {object} VSCodeServer
 * @property {string} authority What its remote URIs name, and where it listens: `localhost:40001`.
 * @property {() => Promise<void>} stop Ends it and removes what it has written.
 */

/**
 * Starts VS Code's own server on a free port, with an empty profile that has these settings.
 * @param {Record<string, unknown>} [settings]
 * @returns {Promise<VSCodeServer>}
 */
export async function startServer(settings = {}) {
  const { node, script } = installStandin();
  const profile = mkdtempSync(join(tmpdir(), 'hardlint-vscode-'));
  mkdirSync(join(profile, 'data/User'), { recursive: true });
  writeFileSync(join(profile, 'data/User/settings.json'), JSON.stringify(settings));
  const args = [
    '--host=127.0.0.1',
    '--port=0',
    '--without-connection-token',
    // Without it the server ignores extensions under development and their tests.
    '--enable-smoke-test-driver',
    '--accept-server-license-terms',
    '--telemetry-level=off',
    `--user-data-dir=${join(profile, 'data')}`,
    `--extensions-dir=${join(profile, 'extensions')}`,
    `--server-data-dir=${join(profile, 'server')}`,
  ];
  const child = spawn(node, [script, ...args], { stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const closed = new Promise((resolve) => child.once('close', resolve));
  const end = () => endGroup(child.pid);
  process.once('exit', end);
  const stop = async () => {
    process.off('exit', end);
    end();
    await closed;
    rmSync(profile, { recursive: true, force: true });
  };
  try {
    return { authority: `localhost:${await portOf(child)}`, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
async function portOf(child) {
  let output = '';
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      const read = (/** @type {Buffer} */ chunk) => {
        output += chunk;
        const port = /agent listening on (\d+)/.exec(output)?.[1];
        if (port) resolve(port);
      };
      child.stdout?.on('data', read);
      child.stderr?.on('data', read);
      child.once('error', reject);
      child.once('close', () => reject(new Error(`VS Code's server ended at once:\n${output}`)));
      timer = setTimeout(() => reject(new Error(`VS Code's server does not listen:\n${output}`)), START_MS);
    });
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends the server with the extension hosts that it has started.
 * @param {number | undefined} pid
 */
function endGroup(pid) {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}
