import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { constraintDropsLogin } from './constraint-drops-login.js';
import { constraintNeverChosen } from './constraint-never-chosen.js';
import { constraintWithoutDemand } from './constraint-without-demand.js';
import { constraintWithoutPattern } from './constraint-without-pattern.js';
import { exactPatternForFolder } from './exact-pattern-for-folder.js';
import { httpMethodWithoutEffect } from './http-method-without-effect.js';
import { loginWithoutTls, tlsRequirementLost } from './login-without-tls.js';
import { roleStarWithoutRoles } from './role-star-without-roles.js';
import { serverConstraintDropsLogin } from './server-constraint-drops-login.js';
import { transportGuaranteeWord } from './transport-guarantee-word.js';
import { uncoveredHttpMethods } from './uncovered-http-methods.js';
import { userDataConstraintMisplaced } from './user-data-constraint-misplaced.js';

/** Rules about security constraints. */
export const constraintRules: readonly Rule<WebXmlModel>[] = [
  constraintDropsLogin,
  constraintNeverChosen,
  constraintWithoutDemand,
  constraintWithoutPattern,
  exactPatternForFolder,
  httpMethodWithoutEffect,
  loginWithoutTls,
  roleStarWithoutRoles,
  serverConstraintDropsLogin,
  tlsRequirementLost,
  transportGuaranteeWord,
  uncoveredHttpMethods,
  userDataConstraintMisplaced,
];
