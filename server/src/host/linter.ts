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
    const { excluded, formatId } = await this.#settings.for(path);
    if (excluded) return undefined;
    const identified = await identify(this.#formats, path, text.slice(0, HEAD), {
      as: hints.formatId,
      associated: formatId,
      languageId: hints.languageId,
    });
    if (!identified) return undefined;
    const format = await identified.load();
    const { tree, role } = await this.#configuration(format, path, new SourceText(text));
    return this.#judge(format, tree, role);
  }

  /** Forgets what was read of a path that changed, appeared or vanished; of all paths where none is given. */
  invalidate(path?: string): void {
    this.#loader.invalidate(path);
    this.#settings.invalidate(path);
  }

  /** The configuration whose root includes the document, or else the one that it is the root of. */
  async #configuration(
    format: Format,
    path: string,
    source: SourceText,
  ): Promise<{ tree: Tree<unknown>; role: Role }> {
    const roots = format.roots(path);
    const given = new Map([[path, source]]);
    for (const rootPath of roots) {
      const root = await this.#loader.source(rootPath);
      if (!root) continue;
      const tree = await this.#loader.load(
        format,
        rootPath,
        root,
        await this.#target(format, rootPath),
        given,
      );
      if (documentsOf(tree).has(path)) return { tree, role: 'root' };
    }
    const tree = await this.#loader.load(format, path, source, await this.#target(format, path), given);
    return { tree, role: roots.length > 0 ? 'fragment' : 'root' };
  }

  async #target(format: Format, rootPath: string): Promise<Target> {
    const { resolved } = await this.#settings.for(rootPath);
    const spec = resolved.targets[format.target.product];
    const target = spec === undefined ? undefined : parseTarget(format.target, spec);
    return typeof target === 'object' ? target : newestTarget(format.target);
  }

  async #judge(format: Format, tree: Tree<unknown>, role: Role): Promise<Linted> {
    const target = await this.#target(format, tree.path);
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
