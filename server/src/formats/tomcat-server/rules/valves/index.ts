import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { accessFilterWithoutList } from './access-filter-without-list.js';
import { forgeableClientCertificate } from './forgeable-client-certificate.js';
import { invalidPattern } from './invalid-pattern.js';
import { listForRegex } from './list-for-regex.js';
import { looseAddressPattern } from './loose-address-pattern.js';
import { namesNotLookedUp } from './names-not-looked-up.js';
import { openAccessFilter } from './open-access-filter.js';
import { openManager } from './open-manager.js';
import { preflightBypass } from './preflight-bypass.js';
import { sessionFixation } from './session-fixation.js';
import { trustsEveryProxy } from './trusts-every-proxy.js';

/** What is judged of valves: who is let in, whom Tomcat believes, and how logins go. */
export const valveRules: readonly Rule<ServerModel>[] = [
  accessFilterWithoutList,
  forgeableClientCertificate,
  invalidPattern,
  listForRegex,
  looseAddressPattern,
  namesNotLookedUp,
  openAccessFilter,
  openManager,
  preflightBypass,
  sessionFixation,
  trustsEveryProxy,
];
