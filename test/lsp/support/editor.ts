import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as lsp from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ROOT } from '../../../scripts/lib/root.mjs';
import type { StatusParams } from '../../../server/src/lsp/protocol.js';
import { CAPABILITIES } from './capabilities.js';
import { rangeOf, touches } from './edits.js';
import { makeFolder, removeFolder, write } from './folder.js';
import { History } from './history.js';

/** Where the built server lies. */
export const DIST = join(ROOT, 'server/dist');

/** What an editor is started with. */
export interface EditorOptions {
  /** Texts by path, relative to the editor's root. */
  readonly files?: Readonly<Record<string, string>>;
  /** The workspace folders, as URIs or relative to the root; none: an editor without a workspace. */
  readonly folders?: readonly string[];
  readonly capabilities?: lsp.ClientCapabilities;
  readonly initializationOptions?: object;
  /** What the editor answers when it is asked for the section `hardlint`. */
  readonly settings?: unknown;
  /** The script in the server's `dist` and its arguments. */
  readonly server?: readonly [script: string, ...args: string[]];
}

/** An editor as a test drives it: it starts the built server and speaks to it over standard input and output. */
export class Editor {
  settings: unknown;
  readonly published = new History<lsp.PublishDiagnosticsParams>('diagnostics');
  readonly statuses = new History<StatusParams>('status');
  readonly messages = new History<lsp.ShowMessageParams>('message');
  readonly logged = new History<string>('log entry');
  readonly shown = new History<lsp.ShowDocumentParams>('page');
  readonly registered = new History<lsp.Registration>('registration');
  readonly unregistered = new History<string>('unregistration');
  readonly exited: Promise<number | null>;
  readonly #documents = new Map<string, TextDocument>();

  private constructor(
    readonly root: string,
    readonly process: ChildProcessWithoutNullStreams,
    readonly connection: lsp.ProtocolConnection,
  ) {
    this.exited = new Promise((resolve) => process.once('exit', resolve));
  }

  /** An editor whose server has answered to initialize. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const editor = await Editor.spawn(options);
    await editor.initialize(options);
    return editor;
  }

  /** An editor that has said nothing to its server yet. */
  static async spawn(options: EditorOptions = {}): Promise<Editor> {
    const { files = {}, settings, server: [script, ...args] = ['server.js'] } = options;
    const root = await makeFolder(files);
    const child = spawn(process.execPath, [join(DIST, script), ...args, '--stdio']);
    child.stderr.pipe(process.stderr);
    const reader = new lsp.StreamMessageReader(child.stdout);
    const editor = new Editor(
      root,
      child,
      lsp.createProtocolConnection(reader, new lsp.StreamMessageWriter(child.stdin)),
    );
    editor.settings = settings;
    editor.#listen();
    return editor;
  }

  async initialize(options: EditorOptions = {}): Promise<lsp.InitializeResult> {
    const { folders = [''], capabilities = CAPABILITIES, initializationOptions } = options;
    const result = await this.connection.sendRequest(lsp.InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      workspaceFolders: folders.length === 0 ? null : folders.map((name) => ({ uri: this.uri(name), name })),
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification(lsp.InitializedNotification.type, {});
    return result;
  }

  /** Ends the server as an editor does, and removes the files. */
  async close(): Promise<void> {
    if (this.process.exitCode === null) {
      await this.connection.sendRequest(lsp.ShutdownRequest.type);
      await this.connection.sendNotification(lsp.ExitNotification.type);
      await this.exited;
    }
    this.connection.dispose();
    await removeFolder(this.root);
  }

  /** The URI of a path relative to the root; what is a URI already stays as it is. */
  uri(path: string): string {
    if (/^[a-z-]+:/.test(path)) return path;
    return pathToFileURL(join(this.root, path)).href;
  }

  write(path: string, text: string): Promise<void> {
    return write(join(this.root, path), text);
  }

  remove(path: string): Promise<void> {
    return rm(join(this.root, path));
  }

  /** Opens a file as it is on disk, or with a text of its own. */
  async open(path: string, text?: string, languageId = 'sshd_config'): Promise<void> {
    const content = text ?? (await readFile(join(this.root, path), 'utf8'));
    const uri = this.uri(path);
    this.#documents.set(uri, TextDocument.create(uri, languageId, 1, content));
    await this.connection.sendNotification(lsp.DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text: content },
    });
  }

  /** Replaces the first occurrence of a text in an open document. */
  replace(path: string, what: string, by: string): Promise<void> {
    return this.change(path, [{ range: rangeOf(this.document(path), what), text: by }]);
  }

  async change(path: string, contentChanges: lsp.TextDocumentContentChangeEvent[]): Promise<void> {
    const document = this.document(path);
    const version = document.version + 1;
    this.#documents.set(document.uri, TextDocument.update(document, contentChanges, version));
    await this.connection.sendNotification(lsp.DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version },
      contentChanges,
    });
  }

  async save(path: string): Promise<void> {
    const { uri } = this.document(path);
    await this.connection.sendNotification(lsp.DidSaveTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  async closeDocument(path: string): Promise<void> {
    const { uri } = this.document(path);
    this.#documents.delete(uri);
    await this.connection.sendNotification(lsp.DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  document(path: string): TextDocument {
    const document = this.#documents.get(this.uri(path));
    if (!document) throw new Error(`${path} is not open`);
    return document;
  }

  /** Tells the server that a file changed, appeared or vanished on disk. */
  async fileChanged(path: string, type: lsp.FileChangeType): Promise<void> {
    const changes = [{ uri: this.uri(path), type }];
    await this.connection.sendNotification(lsp.DidChangeWatchedFilesNotification.type, { changes });
  }

  async settingsChanged(settings: unknown = null): Promise<void> {
    await this.connection.sendNotification(lsp.DidChangeConfigurationNotification.type, { settings });
  }

  /** What the server publishes for the present version of a document. */
  async findings(path: string): Promise<lsp.Diagnostic[]> {
    const { uri, version } = this.document(path);
    const published = await this.published.find((each) => each.uri === uri && each.version === version);
    return published.diagnostics;
  }

  /** Waits until the server finds just these rules broken in a document, in the order of the text. */
  async expectRules(path: string, ...rules: string[]): Promise<void> {
    const { uri, version } = this.document(path);
    const isOfDocument = (each: lsp.PublishDiagnosticsParams) => each.uri === uri && each.version === version;
    await this.published.latest(
      isOfDocument,
      ({ diagnostics }) => diagnostics.map(({ code }) => code),
      rules,
    );
  }

  /** The menu that the server offers for a range, or for the first occurrence of a text. */
  async actions(path: string, at: lsp.Range | string, only?: string[]): Promise<lsp.CodeAction[]> {
    const document = this.document(path);
    const range = typeof at === 'string' ? rangeOf(document, at) : at;
    const diagnostics = (await this.findings(path)).filter((each) => touches(each.range, range));
    const actions = await this.connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument: { uri: document.uri },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
    return (actions ?? []) as lsp.CodeAction[];
  }

  /** Waits until the server has judged all that it was told of before. */
  async settle(path: string): Promise<void> {
    await this.connection.sendRequest(lsp.CodeActionRequest.type, {
      textDocument: { uri: this.document(path).uri },
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      context: { diagnostics: [], only: ['none'] },
    });
  }

  #listen(): void {
    const { connection } = this;
    connection.onNotification(lsp.PublishDiagnosticsNotification.type, (each) => this.published.add(each));
    connection.onNotification('hardlint/status', (each: StatusParams) => this.statuses.add(each));
    connection.onNotification(lsp.ShowMessageNotification.type, (each) => this.messages.add(each));
    connection.onNotification(lsp.LogMessageNotification.type, ({ message }) => this.logged.add(message));
    connection.onRequest(lsp.ConfigurationRequest.type, ({ items }) =>
      items.map(() => this.settings ?? null),
    );
    connection.onRequest(lsp.RegistrationRequest.type, ({ registrations }) => {
      for (const each of registrations) this.registered.add(each);
    });
    connection.onRequest(lsp.UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) this.unregistered.add(id);
    });
    connection.onRequest(lsp.ShowDocumentRequest.type, (each) => {
      this.shown.add(each);
      return { success: true };
    });
    connection.listen();
  }
}
