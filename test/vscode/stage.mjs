// @ts-check
import { cp, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { listFiles, PackageManager } from '@vscode/vsce';
import { build } from 'esbuild';
import { ROOT } from '../../scripts/lib/root.mjs';

/** @typedef {{ name: string, place: 'process' | 'worker', args: string[] }} ExtensionHost */

/** @type {readonly ExtensionHost[]} */
export const EXTENSION_HOSTS = [
  { name: 'the extension host that is a process, as on the desktop', place: 'process', args: [] },
  {
    name: 'the extension host that is a web worker, as in the browser',
    place: 'worker',
    args: ['--extensionDevelopmentKind=web'],
  },
];

/**
 * Makes an extension of the files that are published, no others, and of the test suite for one host.
 * @param {ExtensionHost} host
 * @param {string} folder
 * @returns {Promise<string>} The script of the suite.
 */
export async function stageExtension({ place }, folder) {
  for (const file of await listFiles({ cwd: ROOT, packageManager: PackageManager.None })) {
    await mkdir(join(folder, dirname(file)), { recursive: true });
    await cp(join(ROOT, file), join(folder, file));
  }
  const suite = join(folder, 'suite/index.js');
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/vscode/suite/index.ts'],
    outfile: suite,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    // The suite needs nothing but this module, so that it runs in either host.
    external: ['vscode'],
    define: { EXTENSION_HOST: JSON.stringify(place) },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return suite;
}
