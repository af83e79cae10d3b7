import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { noDefaultErrorPage } from './no-default-error-page.js';
import { unusedErrorPage } from './unused-error-page.js';

/** What visitors see when something goes wrong. */
export const errorPageRules: readonly Rule<WebXmlModel>[] = [noDefaultErrorPage, unusedErrorPage];
