import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { envEntryValue } from './env-entry-value.js';
import { frameworkDebug } from './framework-debug.js';
import { initParamValue } from './init-param-value.js';
import { repeatedContextParam } from './repeated-context-param.js';
import { repeatedInitParam } from './repeated-init-param.js';
import { secretInDescriptor } from './secret-in-descriptor.js';
import { unencryptedViewState } from './unencrypted-view-state.js';
import { unknownInitParam } from './unknown-init-param.js';

/** What stands in parameters, and what becomes of it. */
export const parameterRules: readonly Rule<WebXmlModel>[] = [
  envEntryValue,
  frameworkDebug,
  initParamValue,
  repeatedContextParam,
  repeatedInitParam,
  secretInDescriptor,
  unencryptedViewState,
  unknownInitParam,
];
