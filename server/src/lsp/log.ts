import type { RemoteConsole } from 'vscode-languageserver';

/** The client's log, in which each thing is said once. */
export class Log {
  readonly #said = new Set<string>();

  constructor(private readonly console: RemoteConsole) {}

  warn(message: string): void {
    if (this.#isNew(message)) this.console.warn(message);
  }

  /** Something of ours that threw: with its stack, for the report that the user may want to write. */
  fault(what: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (this.#isNew(`${what}: ${detail}`)) this.console.error(`hardlint failed in ${what}. ${detail}`);
  }

  #isNew(message: string): boolean {
    if (this.#said.has(message)) return false;
    this.#said.add(message);
    return true;
  }
}
