import type { PolicyRow } from '../../../../core/policy.js';
import { authentication } from './authentication.js';
import { forwarding } from './forwarding.js';
import { limits } from './limits.js';
import { logging } from './logging.js';
import { network } from './network.js';
import { sessions } from './sessions.js';
import { trust } from './trust.js';

/** What an expert wants single options to be. Rules with more logic than that have files of their own. */
export const policy: readonly PolicyRow[] = [
  authentication,
  forwarding,
  limits,
  logging,
  network,
  sessions,
  trust,
].flat();
