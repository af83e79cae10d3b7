import type { Rule } from '../../../core/rule.js';
import type { WebXmlModel } from '../model/model.js';
import { constraintRules } from './constraints/index.js';
import { loginRules } from './login/index.js';
import { schemaRules } from './schema/index.js';
import { sessionRules } from './sessions/index.js';
import { notWellFormed } from './structure/not-well-formed.js';

/** Every rule of web.xml, sorted by id. */
export const rules: readonly Rule<WebXmlModel>[] = [
  notWellFormed,
  ...constraintRules,
  ...loginRules,
  ...schemaRules,
  ...sessionRules,
].sort((a, b) => (a.id < b.id ? -1 : 1));
