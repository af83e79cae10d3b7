import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { missingColumn } from './missing-column.js';
import { replicationAsUser } from './replication-as-user.js';
import { severalValues } from './several-values.js';
import { unknownConnectionType } from './unknown-connection-type.js';

/** What is judged of a record's columns as a whole. */
export const recordRules: readonly Rule<PgHbaModel>[] = [
  missingColumn,
  replicationAsUser,
  severalValues,
  unknownConnectionType,
];
