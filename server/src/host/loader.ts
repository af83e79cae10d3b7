import type { Format, Tree } from '../core/format.js';
import type { Target } from '../core/target.js';
import type { SourceText } from '../core/text.js';
import type { FileSystem } from './file-system.js';

export interface LoaderOptions {
  /** How many inclusions one configuration may have; what goes beyond is unknown. */
  readonly maxInclusions?: number;
}

/**
 * Reads a configuration: a root document and what it includes. Files and folders are read once until they are
 * invalidated, and a document is parsed once for its text and target.
 */
export declare class ConfigurationLoader {
  constructor(files: FileSystem, options?: LoaderOptions);
  /** The text of a file, read once; undefined where it may not or cannot be read. */
  source(path: string): Promise<SourceText | undefined>;
  /** `given` are documents whose text is known better than by the file system, by path. */
  load<Part, Model>(
    format: Format<Part, Model>,
    path: string,
    source: SourceText,
    target: Target,
    given?: ReadonlyMap<string, SourceText>,
  ): Promise<Tree<Part>>;
  /** Forgets what was read of a path that changed, appeared or vanished; of all paths where none is given. */
  invalidate(path?: string): void;
}
