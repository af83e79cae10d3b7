import type { RegisteredFormat } from '../core/format.js';
import { matchesGlob } from '../core/glob.js';
import { matchesAny, type ResolvedSettings, resolveSettings, type Settings } from '../core/settings.js';
import { basename, dirname, type FileSystem, join, relative } from './file-system.js';
import { parseSettingsFile, type SettingsFile, type SettingsProblem } from './settings-file.js';

export type { SettingsProblem } from './settings-file.js';

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

/**
 * Finds the settings for documents: the nearest settings file above each, and it alone, between the host's
 * weaker and stronger ones. Each folder is looked at once until it is invalidated.
 */
export class SettingsFinder {
  readonly #files: FileSystem;
  readonly #formats: readonly RegisteredFormat[];
  readonly #base: readonly SettingsLayer[];
  readonly #top: Settings;
  readonly #nearest = new Map<string, Promise<SettingsFile | undefined>>();

  constructor(
    files: FileSystem,
    formats: readonly RegisteredFormat[],
    /** Weaker than a settings file, such as the editor's; later ones win. */
    base: readonly SettingsLayer[] = [],
    /** Stronger than a settings file, such as the flags of the command line. */
    top: Settings = {},
  ) {
    this.#files = files;
    this.#formats = formats;
    this.#base = base;
    this.#top = top;
  }

  async for(path: string): Promise<FoundSettings> {
    const file = await this.#nearestTo(dirname(path));
    const layers = this.#base.map(({ folder, settings }) => ({ settings, path: relative(folder, path) }));
    if (file) layers.push({ settings: file.settings, path: relative(dirname(file.file), path) });
    layers.push({ settings: this.#top, path });
    const holding = layers.filter((layer): layer is HoldingLayer => layer.path !== undefined);
    const formatId = associatedFormat(holding);
    return {
      resolved: resolveSettings(holding),
      excluded: holding.some((layer) => matchesAny(layer.settings.exclude ?? [], layer.path)),
      ...(formatId !== undefined && { formatId }),
      problems: file?.problems ?? [],
      ...(file && { file: file.file }),
    };
  }

  /** Forgets the settings file at a path that changed, appeared or vanished; all of them where none is given. */
  invalidate(path?: string): void {
    if (path === undefined || basename(path) === SETTINGS_FILE) this.#nearest.clear();
    for (const folder of this.#nearest.keys()) {
      if (path !== undefined && relative(path, folder) !== undefined) this.#nearest.delete(folder);
    }
  }

  #nearestTo(folder: string): Promise<SettingsFile | undefined> {
    const nearest = this.#nearest.get(folder) ?? this.#lookIn(folder);
    this.#nearest.set(folder, nearest);
    return nearest;
  }

  async #lookIn(folder: string): Promise<SettingsFile | undefined> {
    const file = join(folder, SETTINGS_FILE);
    if (!this.#files.admits(file)) return undefined;
    const text = await this.#files.read(file);
    if (text !== undefined) return parseSettingsFile(file, text, this.#formats);
    const parent = dirname(folder);
    return parent === folder ? undefined : this.#nearestTo(parent);
  }
}

interface HoldingLayer {
  readonly settings: Settings;
  readonly path: string;
}

/** As everywhere in the settings, later layers win, and within a layer the later entry. */
function associatedFormat(layers: readonly HoldingLayer[]): string | undefined {
  const entries = layers.flatMap(({ settings, path }) =>
    Object.entries(settings.associations ?? {}).filter(([glob]) => matchesGlob(glob, path)),
  );
  return entries.at(-1)?.[1];
}
