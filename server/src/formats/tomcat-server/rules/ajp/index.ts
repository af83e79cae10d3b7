import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { ajpConnector } from './ajp-connector.js';
import { ajpSecretNotRequired } from './ajp-secret-not-required.js';
import { ajpWithoutSecret } from './ajp-without-secret.js';
import { anyAjpAttribute } from './any-ajp-attribute.js';
import { exposedAjp } from './exposed-ajp.js';
import { httpSettingsOnAjp } from './http-settings-on-ajp.js';

/** Who may speak AJP to Tomcat. */
export const ajpRules: readonly Rule<ServerModel>[] = [
  ajpConnector,
  ajpSecretNotRequired,
  ajpWithoutSecret,
  anyAjpAttribute,
  exposedAjp,
  httpSettingsOnAjp,
];
