import { documentsOf, type LintResult, lint } from '../core/engine.js';
import type { Format, RegisteredFormat, Role, Tree } from '../core/format.js';
import type { ResolvedSettings } from '../core/settings.js';
import { newestTarget, parseTarget, type Target } from '../core/target.js';
import { SourceText } from '../core/text.js';
import type { FileSystem } from './file-system.js';
import { identify } from './identify.js';
import { ConfigurationLoader } from './loader.js';
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
  /** Of every document of the configuration, except those that the settings exclude. */
  readonly result: LintResult;
  readonly rootPath: string;
}

/** One configuration, read. */
export interface ReadConfiguration {
  readonly format: Format;
  readonly target: Target;
  /** The root document of the configuration and all that it includes. */
  readonly tree: Tree<unknown>;
  readonly role: Role;
}

/** As much of a text as may be needed to see what it is. */
export const HEAD = 4096;

/** Lints documents where they lie: with their settings, within the configuration that includes them. */
export class Linter {
  readonly #formats: readonly RegisteredFormat[];
  readonly #settings: SettingsFinder;
  readonly #loader: ConfigurationLoader;

  constructor(files: FileSystem, formats: readonly RegisteredFormat[], settings: SettingsFinder) {
    this.#formats = formats;
    this.#settings = settings;
    this.#loader = new ConfigurationLoader(files);
  }

  /**
   * Judges the configuration that a document belongs to. Undefined where no format is known for the document,
   * or the settings exclude it.
   */
  async lint(path: string, text: string, hints: LintHints = {}): Promise<Linted | undefined> {
    const { excluded } = await this.#settings.for(path);
    if (excluded) return undefined;
    const configuration = await this.read(path, text, hints);
    return configuration && this.#judge(configuration);
  }

  /** Reads the configuration that a document belongs to. Undefined where no format is known for the document. */
  async read(path: string, text: string, hints: LintHints = {}): Promise<ReadConfiguration | undefined> {
    const { formatId } = await this.#settings.for(path);
    const identified = await identify(this.#formats, path, text.slice(0, HEAD), {
      as: hints.formatId,
      associated: formatId,
      languageId: hints.languageId,
    });
    if (!identified) return undefined;
    return this.#configuration(await identified.load(), path, new SourceText(text));
  }

  /** Forgets what was read of a path that changed, appeared or vanished; of all paths where none is given. */
  invalidate(path?: string): void {
    this.#loader.invalidate(path);
    this.#settings.invalidate(path);
  }

  /** The configuration whose root includes the document, or else the one that it is the root of. */
  async #configuration(format: Format, path: string, source: SourceText): Promise<ReadConfiguration> {
    const roots = format.roots(path);
    const given = new Map([[path, source]]);
    for (const rootPath of roots) {
      const root = await this.#loader.source(rootPath);
      if (!root) continue;
      const target = await this.#target(format, rootPath);
      const tree = await this.#loader.load(format, rootPath, root, target, given);
      if (documentsOf(tree).has(path)) return { format, target, tree, role: 'root' };
    }
    const target = await this.#target(format, path);
    const tree = await this.#loader.load(format, path, source, target, given);
    return { format, target, tree, role: roots.length > 0 ? 'fragment' : 'root' };
  }

  async #target(format: Format, rootPath: string): Promise<Target> {
    const { resolved } = await this.#settings.for(rootPath);
    const spec = resolved.targets[format.target.product];
    const target = spec === undefined ? undefined : parseTarget(format.target, spec);
    return typeof target === 'object' ? target : newestTarget(format.target);
  }

  async #judge({ format, target, tree, role }: ReadConfiguration): Promise<Linted> {
    const settings = new Map<string, ResolvedSettings>();
    const excluded = new Set<string>();
    for (const path of documentsOf(tree).keys()) {
      const found = await this.#settings.for(path);
      settings.set(path, found.resolved);
      if (found.excluded) excluded.add(path);
    }
    const result = lint(format, tree, {
      target,
      role,
      settings: (path) => settings.get(path) as ResolvedSettings,
    });
    const shown = ({ path }: { path: string }) => !excluded.has(path);
    return {
      format,
      target,
      tree,
      rootPath: tree.path,
      result: {
        ...result,
        diagnostics: result.diagnostics.filter(shown),
        suppressed: result.suppressed.filter(shown),
      },
    };
  }
}
