import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { certificateOfAnybody } from './certificate-of-anybody.js';
import { noClientCertificate } from './no-client-certificate.js';

/** Certificates of clients. */
export const certificateRules: readonly Rule<PgHbaModel>[] = [certificateOfAnybody, noClientCertificate];
