import type { CoverageItem } from '../../../core/coverage.js';

/** The columns of a record. */
export const recordColumns: readonly CoverageItem[] = [
  {
    asks: 'A connection type that does not exist, in capitals, or of a later release',
    rules: ['pg-hba/unknown-connection-type'],
  },
  {
    asks: 'Too few columns',
    rules: ['pg-hba/missing-column', 'pg-hba/missing-address'],
    remark: 'says which are missing where the line ends with a method',
  },
  {
    asks: 'Several values in a column that has one',
    rules: ['pg-hba/several-values'],
    remark: 'offers a record for each address, and each of several methods alone',
  },
  {
    asks: '`replication` in the column for users: swapped columns',
    rules: ['pg-hba/replication-as-user'],
    remark:
      'only where the database is called like a role for replication: there are roles that are called `replication`',
  },
];
