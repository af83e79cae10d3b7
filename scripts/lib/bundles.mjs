// @ts-check
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * What the build makes, one entry a bundle; paths are relative to the repository.
 * @typedef {object} Bundle
 * @property {string} entry
 * @property {string} outfile
 * @property {boolean} [optional] Not made, without a word, where its entry is not there.
 * @property {boolean} [executable]
 * @property {boolean} [withoutProse] What the pages of the rules say is left out.
 * @property {string} [chunks] The folder for the parts that are loaded when they are wanted; left out: none are.
 * @property {number} budget The size in bytes that a release may have, its chunks included.
 * @property {import('esbuild').BuildOptions} options
 */

/** @type {import('esbuild').BuildOptions} */
const node = {
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // The UMD builds that `main` often names hide their requires from the bundler.
  mainFields: ['module', 'main'],
  // A lazy import becomes a lazy require: the loader of ES modules costs the start more than our own code.
  supported: { 'dynamic-import': false },
};

/** @type {import('esbuild').BuildOptions} */
const browser = {
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
};

/**
 * Five formats are in each of the servers and the command line: of every one its vocabulary and its rules, up to a third
 * of a megabyte, of which Node loads what a file asks for. The two of XML come with two parsers, a tenth.
 * @type {readonly Bundle[]}
 */
export const bundles = [
  {
    entry: 'server/src/cli/main.ts',
    outfile: 'server/dist/cli.js',
    executable: true,
    chunks: 'server/dist/cli',
    budget: 1_600_000,
    options: { ...node, banner: { js: '#!/usr/bin/env node' }, external: ['./server.js'] },
  },
  {
    entry: 'server/src/lsp/node.ts',
    outfile: 'server/dist/server.js',
    chunks: 'server/dist/server',
    withoutProse: true,
    budget: 1_600_000,
    options: node,
  },
  {
    entry: 'server/src/lsp/browser.ts',
    outfile: 'server/dist/server.worker.js',
    withoutProse: true,
    budget: 1_600_000,
    options: { ...browser, format: 'iife' },
  },
  {
    entry: 'server/src/index.ts',
    outfile: 'server/dist/index.js',
    optional: true,
    budget: 200_000,
    options: node,
  },
  {
    entry: 'client/src/node.ts',
    outfile: 'client/dist/node.js',
    budget: 460_000,
    options: { ...node, external: ['vscode'] },
  },
  {
    entry: 'client/src/browser.ts',
    outfile: 'client/dist/browser.js',
    budget: 425_000,
    options: { ...browser, format: 'cjs', external: ['vscode'] },
  },
];

/**
 * The size of a bundle in bytes, its chunks included; undefined where it is not built.
 * @param {Pick<Bundle, 'outfile' | 'chunks'>} bundle
 */
export async function sizeOf({ outfile, chunks }) {
  const parts = chunks === undefined ? [] : await readdir(join(ROOT, chunks)).catch(() => []);
  const paths = [outfile, ...parts.map((name) => join(chunks ?? '', name))];
  try {
    const found = await Promise.all(paths.map((path) => stat(join(ROOT, path))));
    return found.reduce((sum, { size }) => sum + size, 0);
  } catch {
    return undefined;
  }
}
