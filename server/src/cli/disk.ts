import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, type FileSystem, type FolderEntry, join, relative } from '../host/file-system.js';
import { HEAD } from '../host/linter.js';
import { decode } from './decode.js';
import { toNative, toPath } from './paths.js';

/** No included file is larger; what is would only cost memory. In bytes. */
const MAX_SIZE = 8 * 1024 * 1024;

/**
 * The files that the command line may read by itself: those in some folders, wherever links lead. Reading is
 * synchronous inside, for a run reads a handful of small files and waiting for each costs more than the reading.
 */
export class Disk implements FileSystem {
  readonly #folders: readonly string[];
  readonly #texts = new Map<string, string>();
  /** What is there and could not be read, by path; the end of a sentence that begins with its name. */
  readonly problems = new Map<string, string>();

  constructor(folders: readonly string[]) {
    this.#folders = folders.map(realPath);
  }

  /** From now on, `path` has this text here, whatever is on the disk; its own again where none is given. */
  overlay(path: string, text: string | undefined): void {
    if (text === undefined) this.#texts.delete(path);
    else this.#texts.set(path, text);
  }

  async read(path: string): Promise<string | undefined> {
    const overlaid = this.#texts.get(path);
    if (overlaid !== undefined) return overlaid;
    try {
      const native = toNative(path);
      const found = statSync(native);
      // A pipe or a device would keep us waiting.
      if (!found.isFile()) return undefined;
      const decoded = found.size > MAX_SIZE ? { problem: 'is too large' } : decode(readFileSync(native));
      if ('text' in decoded) return decoded.text;
      this.problems.set(path, decoded.problem);
    } catch (error) {
      if (!isMissing(error)) this.problems.set(path, reasonOf(error));
    }
    return undefined;
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    try {
      return listFolder(folder).map(({ name, kind }) => ({ name, kind }));
    } catch (error) {
      if (isMissing(error)) return [];
      this.problems.set(folder, reasonOf(error));
      return undefined;
    }
  }

  admits(path: string): boolean {
    const real = realPath(path);
    return this.#folders.some((folder) => relative(folder, real) !== undefined);
  }
}

/**
 * What lies in a folder, sorted by name, links followed.
 * @throws Error where it cannot be read.
 */
export function listFolder(folder: string): (FolderEntry & { readonly isLink: boolean })[] {
  return readdirSync(toNative(folder), { withFileTypes: true })
    .flatMap((entry) => toFolderEntry(folder, entry))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function toFolderEntry(folder: string, entry: Dirent): (FolderEntry & { readonly isLink: boolean })[] {
  const { name } = entry;
  const isLink = entry.isSymbolicLink();
  const found = isLink ? statOf(join(folder, name)) : entry;
  if (found?.isDirectory()) return [{ name, kind: 'folder', isLink }];
  return found?.isFile() ? [{ name, kind: 'file', isLink }] : [];
}

/** The beginning of a file, as much as tells what it is; empty where it cannot be read. */
export function headOf(path: string): string {
  const bytes = Buffer.alloc(HEAD);
  try {
    const file = openSync(toNative(path), 'r');
    try {
      return bytes.toString('utf8', 0, readSync(file, bytes, 0, HEAD, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** What a path leads to, links followed; undefined where that is nothing or nothing that may be seen. */
export function statOf(path: string): Stats | undefined {
  try {
    return statSync(toNative(path));
  } catch {
    return undefined;
  }
}

/** Where a path leads once its links are followed; what does not exist lies where its folder leads. */
export function realPath(path: string): string {
  try {
    return toPath(realpathSync.native(toNative(path)));
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(realPath(folder), basename(path));
  }
}

/** Why the operating system refused, as the end of a sentence that begins with a file's name. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  return REASONS[code ?? ''] ?? `cannot be read or written (${code ?? String(error)})`;
}

function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  ENOTDIR: 'does not exist',
  EACCES: 'may not be accessed by this user',
  EPERM: 'may not be changed by this user',
  EROFS: 'lies on a read-only file system',
  ENOSPC: 'could not be written: no space is left',
  ELOOP: 'is a link that leads back to itself',
  ERR_STRING_TOO_LONG: 'is too large',
};
