import type { Connection } from 'vscode-languageserver';
import { type FileSystem, type FolderEntry, join, relative } from '../host/file-system.js';
import { type DirectoryEntry, READ_DIRECTORY, READ_FILE, type UriParams } from './protocol.js';
import { pathToUri } from './uris.js';

/** The files in some folders that only the client can reach: those of a browser or of a virtual workspace. */
export class ClientFiles implements FileSystem {
  /** @param folders The paths of the folders, asked for anew each time. */
  constructor(
    private readonly connection: Connection,
    private readonly folders: () => readonly string[],
  ) {}

  async read(path: string): Promise<string | undefined> {
    const text = await this.#ask<string | null>(READ_FILE, path);
    return typeof text === 'string' && !text.includes('\0') ? text : undefined;
  }

  async list(folder: string): Promise<readonly FolderEntry[] | undefined> {
    const entries = await this.#ask<readonly DirectoryEntry[] | null>(READ_DIRECTORY, folder);
    return entries?.map(([name, kind]) => ({ name, kind }));
  }

  admits(path: string): boolean {
    const plain = join(path, '.');
    return this.folders().some((folder) => relative(join(folder, '.'), plain) !== undefined);
  }

  async #ask<Answer>(method: string, path: string): Promise<Answer | undefined> {
    if (!this.admits(path)) return undefined;
    const params: UriParams = { uri: pathToUri(path) };
    try {
      return await this.connection.sendRequest<Answer>(method, params);
    } catch {
      // A client that does not know the request has no such files.
      return undefined;
    }
  }
}
