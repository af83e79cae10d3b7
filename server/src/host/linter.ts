import type { LintResult } from '../core/engine.js';
import type { Format, Tree } from '../core/format.js';
import type { Target } from '../core/target.js';
import type { FileSystem } from './file-system.js';
import type { SettingsFinder } from './settings.js';

export interface LintHints {
  /** The format that somebody asked for. */
  readonly formatId?: string | undefined;
  /** What the editor calls the document's language. */
  readonly languageId?: string | undefined;
}

/** One configuration, judged. */
export interface Linted {
  readonly format: Format;
  readonly target: Target;
  /** The root document of the configuration and all that it includes. */
  readonly tree: Tree<unknown>;
  /** Of every document of the configuration. */
  readonly result: LintResult;
  readonly rootPath: string;
}

/** Lints documents where they lie: with their settings, within the configuration that includes them. */
export declare class Linter {
  constructor(files: FileSystem, formats: readonly Format[], settings: SettingsFinder);
  /** Undefined where no format is known for the document, or the settings exclude it. */
  lint(path: string, text: string, hints?: LintHints): Promise<Linted | undefined>;
  /** Forgets what was read of a path that changed, appeared or vanished; of all paths where none is given. */
  invalidate(path?: string): void;
}
