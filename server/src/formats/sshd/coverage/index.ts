import type { CoverageItem } from '../../../core/coverage.js';
import { authentication } from './authentication.js';
import { forwarding } from './forwarding.js';
import { logging } from './logging.js';
import { network } from './network.js';

/** What benchmarks and experience ask of an sshd_config, by theme. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  Authentication: authentication,
  'Forwarding and session features': forwarding,
  'Logging, banners and legacy keywords': logging,
  'Time-outs, rekeying, network': network,
};
