import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { identOnLocal } from './ident-on-local.js';
import { methodOfOtherBuild } from './method-of-other-build.js';
import { methodOnWrongConnection } from './method-on-wrong-connection.js';
import { obsoleteSamegroup } from './obsolete-samegroup.js';
import { unknownMethod } from './unknown-method.js';

/** Rules about the authentication method. */
export const methodRules: readonly Rule<PgHbaModel>[] = [
  identOnLocal,
  methodOfOtherBuild,
  methodOnWrongConnection,
  obsoleteSamegroup,
  unknownMethod,
];
