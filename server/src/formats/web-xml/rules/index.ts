import type { Rule } from '../../../core/rule.js';
import type { WebXmlModel } from '../model/model.js';
import { constraintRules } from './constraints/index.js';
import { deploymentRules } from './deployment/index.js';
import { descriptorRules } from './descriptor/index.js';
import { duplicateRules } from './duplicates/index.js';
import { errorPageRules } from './error-pages/index.js';
import { filterRules } from './filters/index.js';
import { loginRules } from './login/index.js';
import { parameterRules } from './parameters/index.js';
import { referenceRules } from './references/index.js';
import { schemaRules } from './schema/index.js';
import { servletRules } from './servlets/index.js';
import { sessionRules } from './sessions/index.js';
import { notWellFormed } from './structure/not-well-formed.js';
import { urlPatternRules } from './url-patterns/index.js';

/** Every rule of web.xml, sorted by id. */
export const rules: readonly Rule<WebXmlModel>[] = [
  notWellFormed,
  ...constraintRules,
  ...deploymentRules,
  ...descriptorRules,
  ...duplicateRules,
  ...errorPageRules,
  ...filterRules,
  ...loginRules,
  ...parameterRules,
  ...referenceRules,
  ...schemaRules,
  ...servletRules,
  ...sessionRules,
  ...urlPatternRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
