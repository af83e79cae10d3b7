import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { filterForUnknownServlet, filterNotMapped, filterOnRootAlone } from './filter-without-effect.js';
import { mappingOfUnknownName } from './mapping-of-unknown-name.js';
import { roleNotDeclared } from './role-not-declared.js';

/** Rules about names that have to be declared somewhere. */
export const referenceRules: readonly Rule<WebXmlModel>[] = [
  filterForUnknownServlet,
  filterNotMapped,
  filterOnRootAlone,
  mappingOfUnknownName,
  roleNotDeclared,
];
