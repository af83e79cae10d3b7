import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type DirectoryEntry, READ_DIRECTORY, READ_FILE, type UriParams } from './protocol.js';

/** A configuration file that is larger than this is none. */
const MOST_BYTES = 8 * 1024 * 1024;

/** Lets the server read the files and folders of the workspace where it has no file system of its own. */
export function serveWorkspaceFiles(client: BaseLanguageClient): void {
  client.onRequest(READ_FILE, ({ uri }: UriParams) => readText(Uri.parse(uri)));
  client.onRequest(READ_DIRECTORY, ({ uri }: UriParams) => readFolder(Uri.parse(uri)));
}

async function readText(uri: Uri): Promise<string | null> {
  if (!(await liesInWorkspace(uri))) return null;
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > MOST_BYTES) return null;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function readFolder(uri: Uri): Promise<readonly DirectoryEntry[] | null> {
  if (!(await liesInWorkspace(uri))) return null;
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => [name, type & FileType.Directory ? 'folder' : 'file']);
  } catch (error) {
    return isMissing(error) ? [] : null;
  }
}

/** A path can leave the workspace by `..`, and by a link on its way: neither is followed. */
async function liesInWorkspace(uri: Uri): Promise<boolean> {
  const resource = Uri.joinPath(uri, '.');
  const folder = workspace.getWorkspaceFolder(resource)?.uri;
  if (folder === undefined) return false;
  for (let at = resource; at.path.length > folder.path.length; at = Uri.joinPath(at, '..')) {
    if (await isLink(at)) return false;
  }
  return true;
}

async function isLink(uri: Uri): Promise<boolean> {
  try {
    return ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
  } catch {
    return false;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}
