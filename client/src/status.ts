import { Disposable, LanguageStatusSeverity, languages, window, workspace } from 'vscode';
import type { StatusParams } from './protocol.js';
import type { ServerState } from './session.js';

const WORDS: Readonly<Record<ServerState, string>> = {
  starting: 'starting',
  running: 'not checked here',
  failed: 'not running: the language server did not start',
  crashed: 'not running: the language server crashed too often',
  stopped: 'not running',
};

/** The language status item: what hardlint takes the active document for, and how much it found there. */
export class Status implements Disposable {
  readonly #item;
  readonly #documents = new Map<string, StatusParams>();
  readonly #listeners: Disposable;
  #server: ServerState = 'stopped';

  /**
   * The item shows for documents of the languages that are `own`, and for others that are linted. `menu` is the
   * command that a click on it runs.
   */
  constructor(
    private readonly own: readonly string[],
    menu: string,
  ) {
    this.#item = languages.createLanguageStatusItem('hardlint.status', [...own]);
    this.#item.name = 'hardlint';
    this.#item.command = { title: 'Options', command: menu };
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.#render()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#documents.delete(uri.toString())),
    );
    this.#render();
  }

  /** What the server last said of a document; undefined before it has. */
  of(uri: string): StatusParams | undefined {
    return this.#documents.get(uri);
  }

  setServer(state: ServerState): void {
    this.#server = state;
    if (state !== 'running') this.#documents.clear();
    this.#render();
  }

  setDocument(status: StatusParams): void {
    this.#documents.set(status.uri, status);
    this.#render();
  }

  dispose(): void {
    this.#item.dispose();
    this.#listeners.dispose();
  }

  #render(): void {
    const broken = this.#server === 'failed' || this.#server === 'crashed';
    this.#item.busy = this.#server === 'starting';
    this.#item.severity = broken ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information;
    const active = window.activeTextEditor?.document;
    const status = this.of(active?.uri.toString() ?? '');
    const visited = active && status?.target != null ? [active.languageId] : [];
    this.#item.selector = [...this.own, ...visited];
    if (status?.target == null) {
      this.#item.text = `hardlint: ${WORDS[this.#server]}`;
      this.#item.detail = '';
      return;
    }
    this.#item.text = `hardlint: ${count(status.findings)}`;
    this.#item.detail = `${status.format} · ${status.target} · ${status.profile}`;
  }
}

function count(findings: number): string {
  if (findings === 0) return 'no findings';
  return findings === 1 ? '1 finding' : `${findings} findings`;
}
