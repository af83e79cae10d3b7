import { SourceText } from '../core/text.js';
import { dirname, type FileSystem, type FolderEntry, relative } from './file-system.js';

/** A file system of which nothing is read that it does not admit, and the rest once until it is invalidated. */
export class FileCache implements FileSystem {
  readonly #files: FileSystem;
  readonly #sources = new Map<string, Promise<SourceText | undefined>>();
  readonly #listings = new Map<string, Promise<readonly FolderEntry[] | undefined>>();

  constructor(files: FileSystem) {
    this.#files = files;
  }

  /** A file as a source text, the same one for each caller; undefined where it may not or cannot be read. */
  source(path: string): Promise<SourceText | undefined> {
    return remembered(this.#sources, path, async () => {
      const text = this.#files.admits(path) ? await this.#files.read(path) : undefined;
      return text === undefined ? undefined : new SourceText(text);
    });
  }

  async read(path: string): Promise<string | undefined> {
    return (await this.source(path))?.text;
  }

  list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    return remembered(this.#listings, folder, async () =>
      this.#files.admits(folder) ? await this.#files.list(folder) : undefined,
    );
  }

  admits(path: string): boolean {
    return this.#files.admits(path);
  }

  /** Forgets a path, what lies in it, and which entries the folders above it have; everything where none is given. */
  invalidate(path?: string): void {
    if (path === undefined) {
      this.#sources.clear();
      this.#listings.clear();
      return;
    }
    for (const known of [this.#sources, this.#listings]) {
      for (const each of known.keys()) if (relative(path, each) !== undefined) known.delete(each);
    }
    for (let folder = path; folder !== dirname(folder); ) {
      folder = dirname(folder);
      this.#listings.delete(folder);
    }
  }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, compute: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? compute();
  known.set(key, value);
  return value;
}
