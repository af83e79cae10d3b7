import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { invalidUrlPattern } from './invalid-url-pattern.js';
import { literalUrlPattern } from './literal-url-pattern.js';

/** Rules about the patterns of addresses. */
export const urlPatternRules: readonly Rule<WebXmlModel>[] = [invalidUrlPattern, literalUrlPattern];
