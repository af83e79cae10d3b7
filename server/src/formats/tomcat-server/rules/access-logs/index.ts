import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { accessLogFields } from './access-log-fields.js';
import { accessLogMissing } from './access-log-missing.js';
import { accessLogWithoutPattern } from './access-log-without-pattern.js';
import { exposedAccessLog } from './exposed-access-log.js';
import { invalidLogDate } from './invalid-log-date.js';
import { proxyInAccessLog } from './proxy-in-access-log.js';
import { secretsInAccessLog } from './secrets-in-access-log.js';
import { sharedAccessLogFile } from './shared-access-log-file.js';
import { unknownAccessLogCode } from './unknown-access-log-code.js';

/** What is judged of the logs of requests. */
export const accessLogRules: readonly Rule<ServerModel>[] = [
  accessLogFields,
  accessLogMissing,
  accessLogWithoutPattern,
  exposedAccessLog,
  invalidLogDate,
  proxyInAccessLog,
  secretsInAccessLog,
  sharedAccessLogFile,
  unknownAccessLogCode,
];
