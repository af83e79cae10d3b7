import { resolve } from 'node:path';
import { relative } from '../host/file-system.js';

const WINDOWS = process.platform === 'win32';

/** The path of a native one as the host writes it: `C:\etc` is `/c:/etc`. */
export function toPath(native: string): string {
  const absolute = resolve(native);
  if (!WINDOWS) return absolute;
  return `/${absolute.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase())}`;
}

/** What the operating system calls a path. */
export function toNative(path: string): string {
  return WINDOWS ? path.slice(1) : path;
}

/** A path as it is shown: from the working directory on where it lies inside, else all of it. */
export function labelOf(path: string): string {
  return relative(toPath('.'), path) || toNative(path);
}
