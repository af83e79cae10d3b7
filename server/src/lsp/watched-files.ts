import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type InitializeParams,
} from 'vscode-languageserver';
import type { FormatInfo } from '../core/format.js';
import { relative } from '../host/file-system.js';
import { SETTINGS_FILE } from '../host/settings.js';
import type { Folders } from './folders.js';
import type { Log } from './log.js';

/** Has the client watch the files that judgements rest on, where it can. */
export class WatchedFiles {
  #canWatch = false;
  #included: ReadonlySet<string> = new Set();
  #registration: Promise<Disposable> | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly formats: readonly FormatInfo[],
    private readonly folders: Folders,
    private readonly log: Log,
  ) {}

  initialize({ capabilities }: InitializeParams): void {
    this.#canWatch = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
  }

  /** Watches the settings files and what the formats call their own. */
  start(): void {
    const own = this.formats.flatMap((format) => format.files.map(({ glob }) => glob));
    this.#watch([SETTINGS_FILE, ...own]);
  }

  /** Watches also what these absolute globs match, in place of those before. */
  follow(included: ReadonlySet<string>): void {
    const globs = new Set([...included].flatMap((glob) => this.#inWorkspace(glob) ?? []));
    if (globs.size === this.#included.size && [...globs].every((glob) => this.#included.has(glob))) return;
    this.#included = globs;
    const former = this.#registration;
    this.#registration = globs.size === 0 ? undefined : this.#watch([...globs]);
    former?.then((registration) => registration.dispose()).catch(() => undefined);
  }

  /** A glob relative to the folder of the workspace that it lies in; undefined where it lies in none. */
  #inWorkspace(glob: string): string | undefined {
    const inside = this.folders.paths.map((folder) => relative(folder, glob));
    return inside.find((each) => each !== undefined);
  }

  #watch(globs: readonly string[]): Promise<Disposable> | undefined {
    if (!this.#canWatch) return undefined;
    const watchers = globs.map((glob) => ({ globPattern: glob.startsWith('**/') ? glob : `**/${glob}` }));
    const registration = this.connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers,
    });
    registration.catch((error) => this.log.fault('client/registerCapability', error));
    return registration;
  }
}
