import type { Absence, Format, IncludeRequest, Inclusion, Tree } from '../core/format.js';
import type { Target } from '../core/target.js';
import type { SourceText } from '../core/text.js';
import { FileCache } from './file-cache.js';
import { basename, dirname, type FileSystem, join } from './file-system.js';
import { expandGlob, isLiteral } from './glob.js';

export interface LoaderOptions {
  /** How many requests and inclusions one configuration may have; what goes beyond is unknown. */
  readonly maxInclusions?: number;
}

const MAX_INCLUSIONS = 4096;

/**
 * Reads a configuration: a root document and what it includes. Files and folders are read once until they are
 * invalidated, and a document is parsed once for its text and target.
 */
export class ConfigurationLoader {
  readonly #files: FileCache;
  readonly #maxInclusions: number;
  readonly #parsed = new WeakMap<SourceText, Parsed>();

  constructor(files: FileSystem, options: LoaderOptions = {}) {
    this.#files = new FileCache(files);
    this.#maxInclusions = options.maxInclusions ?? MAX_INCLUSIONS;
  }

  /** The text of a file, read once; undefined where it may not or cannot be read. */
  source(path: string): Promise<SourceText | undefined> {
    return this.#files.source(path);
  }

  /** `given` are documents whose text is known better than by the file system, by path. */
  load<Part, Model>(
    format: Format<Part, Model>,
    path: string,
    source: SourceText,
    target: Target,
    given: ReadonlyMap<string, SourceText> = new Map(),
  ): Promise<Tree<Part>> {
    const parse = (each: SourceText) => this.#parse(format, each, target);
    const reading = new Reading(this.#files, given, dirname(path), format, parse, this.#maxInclusions);
    return reading.document(path, source, []);
  }

  /** Forgets what was read of a path that changed, appeared or vanished; of all paths where none is given. */
  invalidate(path?: string): void {
    this.#files.invalidate(path);
  }

  #parse<Part, Model>(format: Format<Part, Model>, source: SourceText, target: Target): Part {
    const known = this.#parsed.get(source);
    if (known?.formatId === format.id && known.target === target.label) return known.part as Part;
    const part = format.parse(source, target);
    this.#parsed.set(source, { formatId: format.id, target: target.label, part });
    return part;
  }
}

interface Parsed {
  readonly formatId: string;
  readonly target: string;
  readonly part: unknown;
}

/** The reading of one configuration, with what is left of its budget. */
class Reading<Part> {
  constructor(
    private readonly files: FileCache,
    private readonly given: ReadonlyMap<string, SourceText>,
    private readonly folder: string,
    private readonly format: Pick<Format<Part, never>, 'includes' | 'maxIncludeDepth'>,
    private readonly parse: (source: SourceText) => Part,
    private left: number,
  ) {}

  /** `above` are the documents that lead to this one, the root first. */
  async document(path: string, source: SourceText, above: readonly string[]): Promise<Tree<Part>> {
    const part = this.parse(source);
    const included = new Map<IncludeRequest, Inclusion<Part>>();
    const chain = [...above, path];
    for (const request of this.format.includes(part, path, above.length === 0)) {
      included.set(request, await this.#inclusion(request, chain));
    }
    return { path, source, part, included };
  }

  async #inclusion(request: IncludeRequest, chain: readonly string[]): Promise<Inclusion<Part>> {
    if (this.left-- <= 0) return { problem: 'unknown' };
    const folder = this.#base(request, chain);
    const paths = await expandGlob(this.files, folder, request.pattern);
    if (!paths) return { problem: 'unknown' };
    if (request.isFolder && paths.length === 0 && (await this.#lacksFolder(folder, request.pattern))) {
      return { trees: [], absence: 'missing' };
    }
    if (isLiteral(request.pattern)) {
      const absence = await this.#absence(paths[0] ?? join(folder, request.pattern));
      if (absence) return { trees: [], absence };
    }
    const sources = await Promise.all(paths.slice(0, this.left + 1).map((path) => this.#source(path)));
    const trees: Tree<Part>[] = [];
    for (const [index, path] of paths.entries()) {
      const source = sources[index];
      if (source === 'none') continue;
      if (source === undefined || this.left-- <= 0) return { problem: 'unknown' };
      if (chain.includes(path)) return { problem: 'cycle' };
      if (chain.length > this.format.maxIncludeDepth) return { problem: 'too-deep' };
      trees.push(await this.document(path, source, chain));
    }
    return { trees };
  }

  #base({ base }: IncludeRequest, chain: readonly string[]): string {
    if (base === 'filesystem') return join(this.folder, '/');
    return base === 'document' ? dirname(chain.at(-1) as string) : this.folder;
  }

  /** Whether the folder that a pattern's last segment is looked for in is known not to be there. */
  async #lacksFolder(base: string, pattern: string): Promise<boolean> {
    const slash = pattern.lastIndexOf('/');
    if (slash <= 0) return false;
    const paths = await expandGlob(this.files, base, pattern.slice(0, slash));
    return paths?.length === 1 && (await this.#absence(paths[0] as string)) === 'missing';
  }

  /** A file that is not there is included as nothing; one that is there and not readable is unknown. */
  async #source(path: string): Promise<SourceText | 'none' | undefined> {
    const source = this.given.get(path) ?? (await this.files.source(path));
    if (source) return source;
    const siblings = await this.files.list(dirname(path));
    if (!siblings) return undefined;
    const name = basename(path);
    return siblings.some((entry) => entry.kind === 'file' && entry.name === name) ? undefined : 'none';
  }

  /** Why there is no file at a path. Of a folder that seems to be empty it is not known whether there is one. */
  async #absence(path: string): Promise<Absence | undefined> {
    if (this.given.has(path) || (await this.files.source(path))) return undefined;
    const siblings = await this.files.list(dirname(path));
    if (!siblings || siblings.length === 0) return undefined;
    const name = basename(path);
    const entry = siblings.find((each) => each.name === name);
    if (!entry) return 'missing';
    return entry.kind === 'folder' ? 'folder' : undefined;
  }
}
