import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { oauthIssuerWithoutTls } from './oauth-issuer-without-tls.js';

/** OAuth. */
export const oauthRules: readonly Rule<PgHbaModel>[] = [oauthIssuerWithoutTls];
