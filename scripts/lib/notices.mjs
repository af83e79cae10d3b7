// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/**
 * The licences of the packages that some bundled files are from: they ask to be handed on with the code.
 * @param {readonly string[]} paths Relative to the repository.
 * @returns {Promise<string>}
 */
export async function noticesOf(paths) {
  const folders = paths.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]);
  const packages = [...new Set(folders)].filter((folder) => folder !== undefined).sort();
  return (await Promise.all(packages.map(noticeOf))).join(`\n${'-'.repeat(80)}\n\n`);
}

/** @param {string} folder */
async function noticeOf(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(ROOT, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(ROOT, folder))).find((each) => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file to hand on`);
  const text = (await readFile(join(ROOT, folder, file), 'utf8')).replaceAll('\r\n', '\n').trim();
  return `${name} ${version} (${license})\n\n${text}\n`;
}
