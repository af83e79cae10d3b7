import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { errorPageDetails } from './error-page-details.js';
import { errorReportOutsideHost } from './error-report-outside-host.js';
import { invalidErrorCode } from './invalid-error-code.js';

/** What is judged of the pages that errors get. */
export const errorReportRules: readonly Rule<ServerModel>[] = [
  errorPageDetails,
  errorReportOutsideHost,
  invalidErrorCode,
];
