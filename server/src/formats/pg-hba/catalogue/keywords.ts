import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** Where a word that is no name may stand. */
export type KeywordColumn = 'database' | 'user' | 'address';

export interface Keyword extends CatalogEntry {
  readonly columns: readonly KeywordColumn[];
  /** The word that has taken its place, where it is an old spelling. */
  readonly instead?: string;
}

/** The words that stand for more than one name; in quotes, each is a name like any other. */
export const keywords = new Catalog<Keyword>([
  {
    name: 'all',
    columns: ['database', 'user', 'address'],
    summary:
      'Every database (but no physical replication), every role, or every address of both families: that depends on the column.',
  },
  {
    name: 'sameuser',
    columns: ['database'],
    summary: 'The database that has the same name as the role.',
  },
  {
    name: 'samerole',
    columns: ['database'],
    summary:
      'The database that has the name of a role of which the user is a member, directly or indirectly.',
  },
  {
    name: 'samegroup',
    columns: ['database'],
    instead: 'samerole',
    summary: 'The old spelling of `samerole`.',
  },
  {
    name: 'replication',
    columns: ['database'],
    summary:
      'Connections for physical replication, whatever database they name. Logical replication connects to an ordinary database.',
  },
  {
    name: 'samehost',
    columns: ['address'],
    summary: 'Every address of the server itself.',
  },
  {
    name: 'samenet',
    columns: ['address'],
    summary: 'Every address in a network that the server is connected to.',
  },
]);

/** The words that bring other files in, each followed by a path. */
export const directives = new Catalog<CatalogEntry>([
  {
    name: 'include',
    since: '16',
    summary:
      'Reads the records of another file in this place. Without that file, the whole configuration is refused.',
  },
  {
    name: 'include_if_exists',
    since: '16',
    summary: 'Reads the records of another file in this place, if there is one.',
  },
  {
    name: 'include_dir',
    since: '16',
    summary:
      'Reads all files of a folder whose names end in `.conf` and do not begin with a dot, in the order of their names.',
  },
]);

/** The words that have a meaning of their own in a column. */
export function keywordsOf(column: KeywordColumn): readonly Keyword[] {
  return keywords.entries.filter(({ columns }) => columns.includes(column));
}

/** Whether a word, without quotes, has a meaning of its own in a column. */
export function isKeyword(text: string, column: KeywordColumn): boolean {
  const keyword = keywords.get(text);
  return keyword?.name === text && keyword.columns.includes(column);
}
