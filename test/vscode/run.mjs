// @ts-check
// Runs the test suite in a real VS Code, in each of its extension hosts.
//   HARDLINT_VSCODE=download   in the newest VS Code for the desktop, downloaded; the same where one was before
//   otherwise                  in the stand-in of ./standin: a VS Code from the npm registry, shown by Chromium
// Exits with 77 where neither can be had; the last line says why.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { ROOT } from '../../scripts/lib/root.mjs';
import { EXTENSION_HOSTS, stageExtension } from './stage.mjs';
import { CannotRun, findBrowser, installStandin } from './standin/install.mjs';

const CANNOT_RUN = 77;
const DOWNLOADS = join(ROOT, '.cache/vscode-desktop');
const PATIENCE_MS = 15_000;

process.exitCode = await main();

/** @returns {Promise<number>} */
async function main() {
  try {
    const executable = await findVSCode();
    let failed = 0;
    for (const host of EXTENSION_HOSTS) failed += (await passesIn(executable, host)) ? 0 : 1;
    return failed === 0 ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    console.log(error.message);
    return CANNOT_RUN;
  }
}

/** @returns {Promise<string>} What takes the arguments of VS Code's `code`. */
async function findVSCode() {
  const wanted = process.env['HARDLINT_VSCODE'] === 'download';
  if (wanted || hasDownload()) {
    try {
      mkdirSync(DOWNLOADS, { recursive: true });
      return await downloadAndUnzipVSCode({ version: 'stable', cachePath: DOWNLOADS, timeout: PATIENCE_MS });
    } catch (error) {
      console.log(`VS Code cannot be downloaded here (${error}); its stand-in takes its place.`);
    }
  }
  findBrowser();
  installStandin();
  return fileURLToPath(new URL('standin/code.mjs', import.meta.url));
}

function hasDownload() {
  return existsSync(DOWNLOADS) && readdirSync(DOWNLOADS).some((name) => name.startsWith('vscode-'));
}

/**
 * @param {string} executable
 * @param {import('./stage.mjs').ExtensionHost} host
 */
async function passesIn(executable, host) {
  console.log(`\nIn ${host.name}`);
  const scratch = mkdtempSync(join(tmpdir(), 'hardlint-suite-'));
  const workspace = join(scratch, 'workspace');
  const extension = join(scratch, 'extension');
  cpSync(join(ROOT, 'examples'), workspace, { recursive: true });
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: await stageExtension(host, extension),
      launchArgs: [
        workspace,
        ...host.args,
        '--disable-extensions',
        `--user-data-dir=${join(scratch, 'user')}`,
        `--extensions-dir=${join(scratch, 'extensions')}`,
      ],
    });
    return true;
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return false;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
