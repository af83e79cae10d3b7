import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { certificateRules } from './certificates/index.js';
import { directoryRules } from './directories/index.js';
import { kerberosRules } from './kerberos/index.js';
import { methodRules } from './methods/index.js';
import { networkRules } from './network/index.js';
import { oauthRules } from './oauth/index.js';
import { regexRules } from './regex/index.js';
import { replicationRules } from './replication/index.js';
import { superuserRules } from './superuser/index.js';

/** Who gets in too easily, and what leaks. */
export const securityRules: readonly Rule<PgHbaModel>[] = [
  ...certificateRules,
  ...directoryRules,
  ...kerberosRules,
  ...methodRules,
  ...networkRules,
  ...oauthRules,
  ...regexRules,
  ...replicationRules,
  ...superuserRules,
];
