/** The main files that may include a drop-in: the one beside it or beside its folder. */
export function roots(path: string): readonly string[] {
  const folders = path.split('/');
  const name = folders.pop();
  if (name === 'pg_hba.conf') return [];
  return [folders, folders.slice(0, -1)]
    .filter((each) => each.length > 0)
    .map((each) => [...each, 'pg_hba.conf'].join('/'));
}
