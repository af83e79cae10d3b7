import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A generated file, by its path relative to the repository. */
export interface Output {
  readonly path: string;
  readonly text: string;
}

/** How a file differs from what it is generated from. */
export interface Drift {
  readonly path: string;
  readonly kind: 'missing' | 'outdated' | 'left over';
}

/**
 * Which of the outputs are not in `root` as generated. `folder` is one that holds nothing but outputs: what else
 * lies in it is left over.
 */
export async function findDrift(root: string, outputs: readonly Output[], folder: string): Promise<Drift[]> {
  const drift: Drift[] = [];
  for (const { path, text } of outputs) {
    const present = await readFile(join(root, path), 'utf8').catch(() => undefined);
    if (present === undefined) drift.push({ path, kind: 'missing' });
    else if (present !== text) drift.push({ path, kind: 'outdated' });
  }
  const expected = new Set(outputs.map(({ path }) => path));
  const present = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of present.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/');
    if (!expected.has(path)) drift.push({ path, kind: 'left over' });
  }
  return drift;
}

/** Writes what drifted, and removes what is left over. */
export async function mend(root: string, outputs: readonly Output[], drift: readonly Drift[]): Promise<void> {
  const texts = new Map(outputs.map(({ path, text }) => [path, text]));
  for (const { path } of drift) {
    const file = join(root, path);
    const text = texts.get(path);
    if (text === undefined) {
      await rm(file);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
}
