import type { CoverageItem } from '../../../core/coverage.js';

export const names: readonly CoverageItem[] = [
  {
    asks: '`ALL`, `Replication`, `SameUser`: keywords in capitals, which are names',
    rules: ['pg-hba/keyword-in-capitals'],
  },
  {
    asks: '`sameuser` or `samehost` in the column for users, `samenet` in that for databases',
    rules: ['pg-hba/keyword-in-other-column'],
  },
  {
    asks: '`"all"`, `"sameuser"`, `"replication"`: keywords in quotes, which are names',
    rules: ['pg-hba/keyword-in-quotes'],
    remark:
      'A database may be called replication: its name in quotes is told only where the role is one for replication.',
  },
  {
    asks: '`a"l"l`: quotes within a keyword, which leave it one',
    omitted:
      'Nobody writes it, and it means what it looks like. Where the quotes stand in front, as in `""all`, the rule for keywords in quotes speaks.',
  },
  { asks: 'An address in the column for databases or users', rules: ['pg-hba/address-as-name'] },
  { asks: '`*` and `web_*`: wildcards, which there are none of', rules: ['pg-hba/asterisk-in-name'] },
  { asks: '`"+group"`, which is a name', rules: ['pg-hba/group-in-quotes'] },
  { asks: '`+ group`, which is two columns', rules: ['pg-hba/group-after-blank'] },
  {
    asks: 'A name of more than 63 bytes, or an empty one',
    rules: ['pg-hba/impossible-name'],
  },
  { asks: 'A regular expression for a server before 16', rules: ['pg-hba/regex-before-16'] },
  {
    asks: '`Bob` where `CREATE ROLE Bob` made `bob`',
    omitted:
      'A role may have been created with capitals in quotes, as directories and ORMs do; the file does not tell.',
  },
  {
    asks: 'Names of databases and roles that do not exist',
    omitted:
      'They are in the server’s catalogue and not in any file, and a record may stand before its role.',
  },
];
