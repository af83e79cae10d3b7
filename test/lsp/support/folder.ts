import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A new folder with some files, by path relative to it, and its path without links. */
export async function makeFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'hardlint-')));
  for (const [path, text] of Object.entries(files)) await write(join(root, path), text);
  return root;
}

/** Writes a file and the folders that lead to it. */
export async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

/** Removes a folder and all that is in it. */
export function removeFolder(root: string): Promise<void> {
  return rm(root, { recursive: true, force: true });
}
