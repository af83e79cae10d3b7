import { type Dirent, realpathSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, type FileSystem, type FolderEntry, join, relative } from '../host/file-system.js';

/** No configuration is larger; what is would only cost memory. In bytes. */
const MAX_FILE_SIZE = 8 * 1024 * 1024;

/** The local files in some folders and nothing beside them, wherever symbolic links lead. */
export class NodeFiles implements FileSystem {
  /** @param folders The paths of the folders, asked for anew each time. */
  constructor(private readonly folders: () => readonly string[]) {}

  async read(path: string): Promise<string | undefined> {
    if (!this.admits(path)) return undefined;
    try {
      const native = toNative(path);
      const found = await stat(native);
      // A pipe or a device would keep the reader waiting.
      if (!found.isFile() || found.size > MAX_FILE_SIZE) return undefined;
      const text = await readFile(native, 'utf8');
      return text.includes('\0') ? undefined : text;
    } catch {
      return undefined;
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    if (!this.admits(folder)) return undefined;
    try {
      const entries = await readdir(toNative(folder), { withFileTypes: true });
      const found = await Promise.all(entries.map((entry) => toFolderEntry(folder, entry)));
      return found.filter((entry) => entry !== undefined);
    } catch (error) {
      return isMissing(error) ? [] : undefined;
    }
  }

  admits(path: string): boolean {
    if (!path.startsWith('/')) return false;
    const real = realPath(path);
    return this.folders().some((folder) => relative(realPath(folder), real) !== undefined);
  }
}

async function toFolderEntry(folder: string, entry: Dirent): Promise<FolderEntry | undefined> {
  const { name } = entry;
  try {
    const kind = entry.isSymbolicLink() ? await stat(toNative(join(folder, name))) : entry;
    if (kind.isDirectory()) return { name, kind: 'folder' };
    return kind.isFile() ? { name, kind: 'file' } : undefined;
  } catch {
    return undefined;
  }
}

/** Where a path leads once its links are followed; what does not exist is taken to lie where its folder leads. */
function realPath(path: string): string {
  const plain = join('/', path);
  try {
    return toPath(realpathSync.native(toNative(plain)));
  } catch {
    return plain === '/' ? plain : join(realPath(dirname(plain)), basename(plain));
  }
}

/** `/c:/etc` is `c:/etc` to Windows, which takes either slash. */
function toNative(path: string): string {
  return process.platform === 'win32' ? path.slice(1) : path;
}

function toPath(native: string): string {
  if (process.platform !== 'win32') return native;
  return `/${native.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase())}`;
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
