import type { Connection, InitializeParams } from 'vscode-languageserver';
import { uriToPath } from './uris.js';

/** The folders that the client has open: what may be read lies in them. */
export class Folders {
  /** The client's URI of each folder, and the path of the same. */
  readonly #paths = new Map<string, string>();
  #canChange = false;

  constructor(private readonly connection: Connection) {}

  initialize({ workspaceFolders, rootUri, capabilities }: InitializeParams): void {
    const uris = workspaceFolders?.map((folder) => folder.uri) ?? (rootUri ? [rootUri] : []);
    for (const uri of uris) this.#paths.set(uri, uriToPath(uri));
    this.#canChange = capabilities.workspace?.workspaceFolders === true;
  }

  /** Follows the client; `changed` is called when folders came or went. */
  start(changed: () => void): void {
    if (!this.#canChange) return;
    this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      for (const { uri } of removed) this.#paths.delete(uri);
      for (const { uri } of added) this.#paths.set(uri, uriToPath(uri));
      changed();
    });
  }

  get uris(): readonly string[] {
    return [...this.#paths.keys()];
  }

  /** In the order of `uris`. */
  get paths(): readonly string[] {
    return [...this.#paths.values()];
  }
}
