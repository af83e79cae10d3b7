import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { disabledLimit } from './disabled-limit.js';
import { http2ProtectionOff } from './http2-protection-off.js';
import { largeHeaders, longConnectionTimeout } from './strict-limits.js';
import { noWorkerThreads, threadsOfExecutor } from './threads.js';

/** How much of the server one client may take. */
export const limitRules: readonly Rule<ServerModel>[] = [
  disabledLimit,
  http2ProtectionOff,
  largeHeaders,
  longConnectionTimeout,
  noWorkerThreads,
  threadsOfExecutor,
];
