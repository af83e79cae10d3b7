import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { claimedTls } from './claimed-tls.js';
import { clientLookups } from './client-lookups.js';
import { connectorWithoutPort } from './connector-without-port.js';
import { deprecatedProtocol } from './deprecated-protocol.js';
import { encodedSlashes } from './encoded-slashes.js';
import { malformedRequestsTaken } from './malformed-requests-taken.js';
import { markupInUrls } from './markup-in-urls.js';
import { plainHttp } from './plain-http.js';
import { poweredByHeader } from './powered-by-header.js';
import { redirectToNowhere } from './redirect-to-nowhere.js';
import { reusedFacades } from './reused-facades.js';
import { blankServerHeader, revealingServerHeader } from './server-header.js';
import { traceAllowed } from './trace-allowed.js';
import { unknownProtocol } from './unknown-protocol.js';
import { unresolvableAddress } from './unresolvable-address.js';

/** Where connectors listen, what they speak and what they take. */
export const connectorRules: readonly Rule<ServerModel>[] = [
  blankServerHeader,
  claimedTls,
  clientLookups,
  connectorWithoutPort,
  deprecatedProtocol,
  encodedSlashes,
  malformedRequestsTaken,
  markupInUrls,
  plainHttp,
  poweredByHeader,
  redirectToNowhere,
  reusedFacades,
  revealingServerHeader,
  traceAllowed,
  unknownProtocol,
  unresolvableAddress,
];
