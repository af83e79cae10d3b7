import type { FileSystem, FolderEntry } from '../host/file-system.js';
import type { Documents } from './documents.js';

/** The file system as the user sees it: what is open in the editor lies over what is on disk. */
export class OpenFiles implements FileSystem {
  constructor(
    private readonly documents: Documents,
    private readonly disk: FileSystem,
  ) {}

  async read(path: string): Promise<string | undefined> {
    const document = this.documents.at(path);
    return document ? document.text : this.disk.read(path);
  }

  list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    return this.disk.list(folder);
  }

  admits(path: string): boolean {
    return this.documents.at(path) !== undefined || this.disk.admits(path);
  }
}
