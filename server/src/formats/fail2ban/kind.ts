/**
 * What a file is to fail2ban, by its name and folder: jails, a filter, an action, the server's own settings, or values
 * that others include.
 */
export type FileKind = 'jail' | 'filter' | 'action' | 'server' | 'include';

/** What the file at a path is. */
export function kindOf(path: string): FileKind {
  const [folder = '', name = ''] = path.split('/').slice(-2);
  if (/^jail\.(?:conf|local)$/.test(name) || folder === 'jail.d') return 'jail';
  if (/^fail2ban\.(?:conf|local)$/.test(name) || folder === 'fail2ban.d') return 'server';
  if (folder === 'filter.d') return 'filter';
  if (folder === 'action.d') return 'action';
  return /^paths-/.test(name) ? 'include' : 'jail';
}

/** The part of a path before its name, with the slash at its end. */
export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** The last segment of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
