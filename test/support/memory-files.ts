import { dirname, type FileSystem, type FolderEntry, relative } from '../../server/src/host/file-system.js';

/** Files in memory by path. A text of `undefined` stands for a file that is there and cannot be read. */
export class MemoryFiles implements FileSystem {
  readonly #texts: Map<string, string | undefined>;
  readonly #admitted: readonly string[];
  /** Every path that was read and folder that was listed, in order. */
  readonly asked: string[] = [];

  constructor(texts: Readonly<Record<string, string | undefined>>, admitted: readonly string[] = ['/']) {
    this.#texts = new Map(Object.entries(texts));
    this.#admitted = admitted;
  }

  write(path: string, text: string): void {
    this.#texts.set(path, text);
  }

  remove(path: string): void {
    this.#texts.delete(path);
  }

  async read(path: string): Promise<string | undefined> {
    this.asked.push(path);
    return this.#texts.get(path);
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    this.asked.push(folder);
    const entries = new Map<string, FolderEntry>();
    for (const path of this.#texts.keys()) {
      const rest = dirname(path) === path ? undefined : relative(folder, path);
      const [name, ...below] = rest?.split('/') ?? [];
      if (name) entries.set(name, { name, kind: below.length > 0 ? 'folder' : 'file' });
    }
    return [...entries.values()];
  }

  admits(path: string): boolean {
    return this.#admitted.some((folder) => relative(folder, path) !== undefined);
  }
}
