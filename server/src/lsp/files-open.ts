import type { FileSystem, FolderEntry } from '../host/file-system.js';
import type { Documents } from './documents.js';

/**
 * The files as the user sees them: what is open in the editor lies over what is on disk. An edit changes a text,
 * never a folder: what lies in folders, and where links lead, is remembered until it is said to have changed.
 */
export class OpenFiles implements FileSystem {
  readonly #listings = new Map<string, Promise<readonly FolderEntry[] | undefined>>();
  readonly #admitted = new Map<string, boolean>();

  constructor(
    private readonly documents: Documents,
    private readonly disk: FileSystem,
  ) {}

  async read(path: string): Promise<string | undefined> {
    const document = this.documents.at(path);
    return document ? document.text : this.disk.read(path);
  }

  list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    const listing = this.#listings.get(folder) ?? this.disk.list(folder);
    this.#listings.set(folder, listing);
    return listing;
  }

  admits(path: string): boolean {
    if (this.documents.at(path)) return true;
    const admitted = this.#admitted.get(path) ?? this.disk.admits(path);
    this.#admitted.set(path, admitted);
    return admitted;
  }

  /** Takes note that something changed on disk, or which folders are open. */
  forget(): void {
    this.#listings.clear();
    this.#admitted.clear();
  }
}
