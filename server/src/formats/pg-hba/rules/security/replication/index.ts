import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { replicationTooOpen } from './replication-too-open.js';

/** Who may copy the cluster. */
export const replicationRules: readonly Rule<PgHbaModel>[] = [replicationTooOpen];
