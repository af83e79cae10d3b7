import type { Format } from '../core/format.js';
import type { ResolvedSettings, Settings } from '../core/settings.js';
import type { Span } from '../core/text.js';
import type { FileSystem } from './file-system.js';

/** Something in a settings file that does not count. */
export interface SettingsProblem {
  readonly file: string;
  /** One-based, as people count. */
  readonly line: number;
  readonly column: number;
  readonly span: Span;
  readonly message: string;
}

/** Settings of the host's own, and the folder that they hold for and that their globs are relative to. */
export interface SettingsLayer {
  readonly folder: string;
  readonly settings: Settings;
}

/** What holds for one document. */
export interface FoundSettings {
  readonly resolved: ResolvedSettings;
  /** The settings say not to lint it. */
  readonly excluded: boolean;
  /** The format that the settings associate with it. */
  readonly formatId?: string;
  readonly problems: readonly SettingsProblem[];
  /** The settings file that counts for it. */
  readonly file?: string;
}

export const SETTINGS_FILE = '.hardlint.json';

/** Finds the settings for documents: the nearest settings file above each, between the host's weaker and stronger ones. */
export declare class SettingsFinder {
  constructor(
    files: FileSystem,
    formats: readonly Format[],
    /** Weaker than a settings file, such as the editor's; later ones win. */
    base?: readonly SettingsLayer[],
    /** Stronger than a settings file, such as the flags of the command line. */
    top?: Settings,
  );
  for(path: string): Promise<FoundSettings>;
  /** Forgets the settings file at a path that changed, appeared or vanished; all of them where none is given. */
  invalidate(path?: string): void;
}
