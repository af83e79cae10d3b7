import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateName } from './duplicate-name.js';
import { duplicateUrlPattern } from './duplicate-url-pattern.js';
import { repeatedErrorPage } from './repeated-error-page.js';
import { secondOfAKind } from './second-of-a-kind.js';

/** Rules about what may be said once. */
export const duplicateRules: readonly Rule<WebXmlModel>[] = [
  duplicateId,
  duplicateName,
  duplicateUrlPattern,
  repeatedErrorPage,
  secondOfAKind,
];
