import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './disk.js';
import { toNative } from './paths.js';

const ANY_WRITE = 0o222;
const PERMISSIONS = 0o7777;

/**
 * Replaces a file's text at once: whoever reads it, even after a power cut, sees the old text or the new one.
 * Links are followed to the file itself, which keeps its mode and owner. Gives why it was not done, as the end
 * of a sentence that begins with the file's name; undefined when it was.
 */
export function replaceFile(path: string, before: string, after: string): string | undefined {
  try {
    const target = realpathSync(toNative(path));
    const found = statSync(target);
    if ((found.mode & ANY_WRITE) === 0) return 'is read-only and was left as it is';
    if (!readFileSync(target).equals(Buffer.from(before)))
      return 'has changed meanwhile and was left as it is';
    writeBeside(target, found, after);
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function writeBeside(target: string, { mode, uid, gid }: Stats, text: string): void {
  const temporary = join(dirname(target), `.${basename(target)}.hardlint-${process.pid}`);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    try {
      writeFileSync(file, text);
      if (process.platform !== 'win32') fchownSync(file, uid, gid);
      fchmodSync(file, mode & PERMISSIONS);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
