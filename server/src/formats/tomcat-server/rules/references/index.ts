import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { duplicateName } from './duplicate-name.js';
import { executorThreads, unknownExecutor, unusedExecutor } from './executors.js';
import { invalidHostName } from './invalid-host-name.js';
import { portConflict } from './port-conflict.js';
import { unknownDefaultHost } from './unknown-default-host.js';
import { unknownGlobalResource } from './unknown-global-resource.js';

/** What parts of the file say of each other. */
export const referenceRules: readonly Rule<ServerModel>[] = [
  duplicateName,
  invalidHostName,
  unknownDefaultHost,
  unknownExecutor,
  unusedExecutor,
  executorThreads,
  portConflict,
  unknownGlobalResource,
];
