import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
} from 'vscode-languageserver';
import type { RegisteredFormat } from '../core/format.js';
import type { SettingsLayer } from '../host/settings.js';
import { readSettings } from '../host/settings-shape.js';
import type { Folders } from './folders.js';
import type { Log } from './log.js';
import type { InitializationOptions } from './protocol.js';

const SECTION = 'hardlint';

/** Of the client's section, what says how to lint; the rest is the client's own business. */
const KEYS = ['profile', 'targets', 'rules'];

/** Where a document lies that is in no folder of the workspace: on disk, or in the editor only. */
const ELSEWHERE = ['/', 'untitled:///'];

/** The settings that the editor has: asked for where the client can be asked, else those that it sent. */
export class ClientSettings {
  #canBeAsked = false;
  #canBeFollowed = false;
  #sent: unknown;

  constructor(
    private readonly connection: Connection,
    private readonly formats: readonly RegisteredFormat[],
    private readonly log: Log,
  ) {}

  initialize({ capabilities, initializationOptions }: InitializeParams): void {
    this.#canBeAsked = capabilities.workspace?.configuration === true;
    this.#canBeFollowed = capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true;
    this.#sent = (initializationOptions as InitializationOptions | undefined)?.settings;
  }

  /** Has the client tell of changes. */
  start(): void {
    if (!this.#canBeFollowed) return;
    const registered = this.connection.client.register(DidChangeConfigurationNotification.type, {
      section: SECTION,
    });
    registered.catch((error) => this.log.fault('client/registerCapability', error));
  }

  /** Takes note of `workspace/didChangeConfiguration`; a client that is asked usually sends nothing with it. */
  changed(settings: unknown): void {
    if (isObject(settings)) this.#sent = settings[SECTION] ?? settings;
  }

  /** The settings for each folder, and for what is in none. */
  async layers(folders: Folders): Promise<readonly SettingsLayer[]> {
    const values = await this.#values(folders);
    const [elsewhere, ...ofFolders] = await Promise.all(values.map((value) => this.#read(value)));
    return [
      ...ELSEWHERE.map((folder) => ({ folder, settings: elsewhere ?? {} })),
      ...folders.paths.map((folder, index) => ({ folder, settings: ofFolders[index] ?? {} })),
    ];
  }

  async #values({ uris }: Folders): Promise<readonly unknown[]> {
    const scopes = [undefined, ...uris];
    const sent = scopes.map(() => this.#sent);
    if (!this.#canBeAsked) return sent;
    const items = scopes.map((scopeUri) => ({ section: SECTION, ...(scopeUri && { scopeUri }) }));
    try {
      const asked: unknown[] = await this.connection.workspace.getConfiguration(items);
      return sent.map((value, index) => asked[index] ?? value);
    } catch (error) {
      this.log.fault('workspace/configuration', error);
      return sent;
    }
  }

  async #read(value: unknown): Promise<SettingsLayer['settings']> {
    if (!isObject(value)) return {};
    const own = KEYS.flatMap((key) => (value[key] == null ? [] : [[key, value[key]]]));
    const { settings, problems } = await readSettings(Object.fromEntries(own), this.formats);
    for (const { at, message } of problems) {
      this.log.warn(`In the setting ${[SECTION, ...at].join('.')}: ${message}`);
    }
    return settings;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
