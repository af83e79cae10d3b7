import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { cookieConfigMisplaced } from './cookie-config-misplaced.js';
import { sessionCookieHttpOnly, sessionCookieSecure } from './cookie-flags.js';
import { secondSessionConfig } from './second-session-config.js';
import { sameSiteValue, sessionCookieDropped } from './session-cookie-dropped.js';
import { sessionCookieRefused } from './session-cookie-refused.js';
import { sessionIdInUrl } from './session-id-in-url.js';
import { longSessionTimeout, sessionNeverExpires } from './session-timeout.js';
import { sslTrackingMixed } from './ssl-tracking-mixed.js';

/** Rules about sessions and their cookie. */
export const sessionRules: readonly Rule<WebXmlModel>[] = [
  cookieConfigMisplaced,
  longSessionTimeout,
  sameSiteValue,
  secondSessionConfig,
  sessionCookieDropped,
  sessionCookieHttpOnly,
  sessionCookieRefused,
  sessionCookieSecure,
  sessionIdInUrl,
  sessionNeverExpires,
  sslTrackingMixed,
];
