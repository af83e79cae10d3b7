import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { FoundSettings } from '../host/settings.js';

/** Tells the user what does not count in a settings file: once, until the file changes. */
export class SettingsProblems {
  readonly #told = new Set<string>();

  constructor(private readonly connection: Connection) {}

  tell({ file, problems }: FoundSettings): void {
    if (file === undefined || problems.length === 0 || this.#told.has(file)) return;
    this.#told.add(file);
    const lines = problems.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`);
    for (const line of lines) this.connection.console.warn(line);
    const more = lines.length === 1 ? '' : ` (The log has ${lines.length - 1} more.)`;
    void this.connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: `${lines[0]}${more}`,
    });
  }

  /** Takes note of a file that changed. */
  forget(path: string): void {
    this.#told.delete(path);
  }
}
