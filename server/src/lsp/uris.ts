import { URI } from 'vscode-uri';

/**
 * The host's path for a document: absolute, decoded and `/`-separated. A local file has its plain path, with
 * the drive letter of Windows in lower case (`/c:/etc`); anything else keeps `scheme://authority` before it.
 * Never throws: what is no URI gets a path that leads nowhere.
 */
export function uriToPath(uri: string): string {
  const { scheme, authority, path } = parse(uri);
  if (scheme === 'file' && authority === '') return lowerDrive(path);
  return `${scheme}://${authority}${path.startsWith('/') ? path : `/${path}`}`;
}

/** The URI of a path as `uriToPath` gives it, in the spelling that VS Code uses. */
export function pathToUri(path: string): string {
  const virtual = /^([a-z][a-z\d+.-]*):\/\/([^/]*)(\/.*)$/is.exec(path);
  if (!virtual) return URI.from({ scheme: 'file', path }).toString();
  const [, scheme, authority, rest] = virtual as unknown as [string, string, string, string];
  return URI.from({ scheme, authority, path: rest }).toString();
}

function parse(uri: string): URI {
  try {
    return URI.parse(uri);
  } catch {
    return URI.from({ scheme: 'unknown', path: `/${uri}` });
  }
}

function lowerDrive(path: string): string {
  return path.replace(/^\/[A-Z]:/, (drive) => drive.toLowerCase());
}
