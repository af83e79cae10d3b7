/** What lies in a folder; a link counts as what it leads to. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/**
 * The files that a host can reach. Paths are absolute and `/`-separated; on a virtual file system
 * `scheme://authority` comes before them. No method throws or rejects.
 */
export interface FileSystem {
  /** The text of a file with its byte order mark; undefined where there is none or it is not readable as text. */
  read(path: string): Promise<string | undefined>;
  /** What lies in a folder, empty where there is none; undefined where there is one that is not readable. */
  list(folder: string): Promise<readonly FolderEntry[] | undefined>;
  /** Whether the path lies where this host may read at all. Nothing is asked of it for any other path. */
  admits(path: string): boolean;
}

/** The folder that a path lies in; the root of a file system lies in itself. */
export function dirname(path: string): string {
  const { origin, rest } = split(path);
  const slash = rest.lastIndexOf('/');
  return origin + (slash <= 0 ? '/' : rest.slice(0, slash));
}

/** The last segment of a path. */
export function basename(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The path that `path` names when it is read in `folder`, without `.`, `..` and doubled slashes. */
export function join(folder: string, path: string): string {
  const { origin, rest } = split(folder);
  const segments: string[] = [];
  for (const segment of `${path.startsWith('/') ? '' : rest}/${path}`.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return `${origin}/${segments.join('/')}`;
}

/** The way from a folder to a path inside it, without a leading slash; undefined where it is not inside. */
export function relative(folder: string, path: string): string | undefined {
  if (path === folder) return '';
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/** `scheme://authority`, empty for plain paths, and what follows. */
function split(path: string): { origin: string; rest: string } {
  const scheme = path.indexOf('://');
  if (scheme <= 0 || path.startsWith('/')) return { origin: '', rest: path };
  const slash = path.indexOf('/', scheme + 3);
  if (slash < 0) return { origin: path, rest: '/' };
  return { origin: path.slice(0, slash), rest: path.slice(slash) };
}
