import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { claimedTls } from './claimed-tls.js';
import { connectorWithoutPort } from './connector-without-port.js';
import { deprecatedProtocol } from './deprecated-protocol.js';
import { encodedSlashes } from './encoded-slashes.js';
import {
  clientLookups,
  malformedRequestsTaken,
  poweredByHeader,
  reusedFacades,
  traceAllowed,
} from './flags.js';
import { markupInUrls } from './markup-in-urls.js';
import { plainHttp } from './plain-http.js';
import { redirectToNowhere } from './redirect-to-nowhere.js';
import { blankServerHeader, revealingServerHeader } from './server-header.js';
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
