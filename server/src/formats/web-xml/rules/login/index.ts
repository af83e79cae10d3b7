import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { authMethod } from './auth-method.js';
import { formLoginPagesUnused, formLoginWithoutPages } from './form-login.js';
import { loginConfigUnused } from './login-config-unused.js';
import { rolesWithoutLogin } from './roles-without-login.js';
import { secondLoginConfig } from './second-login-config.js';

/** Rules about how users log in. */
export const loginRules: readonly Rule<WebXmlModel>[] = [
  authMethod,
  formLoginPagesUnused,
  formLoginWithoutPages,
  loginConfigUnused,
  rolesWithoutLogin,
  secondLoginConfig,
];
