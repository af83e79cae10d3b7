import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { cachedFileLimit } from './cached-file-limit.js';
import { environmentWithoutType } from './environment-without-type.js';
import { formerPoolAttribute } from './former-pool-attribute.js';
import { unboundEnvironment } from './unbound-environment.js';

/** What applications look up by name. */
export const resourceRules: readonly Rule<ServerModel>[] = [
  cachedFileLimit,
  environmentWithoutType,
  formerPoolAttribute,
  unboundEnvironment,
];
