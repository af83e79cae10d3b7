import type { CoverageItem } from '../../../core/coverage.js';
import { access } from './access.js';
import { authentication } from './authentication.js';
import { cryptography } from './cryptography.js';
import { forwarding } from './forwarding.js';
import { includes } from './include.js';
import { keywordItems } from './keywords.js';
import { listening } from './listening.js';
import { logging } from './logging.js';
import { matchBlocks } from './match.js';
import { network } from './network.js';
import { order } from './order.js';
import { pathsAndCommands } from './paths-and-commands.js';
import { sftp } from './sftp.js';
import { values } from './values.js';

/** What benchmarks and experience ask of an sshd_config, by theme. */
export const coverage: Readonly<Record<string, readonly CoverageItem[]>> = {
  'Who gets in': access,
  Authentication: authentication,
  'Files, commands and variables': pathsAndCommands,
  'Algorithms and host keys': cryptography,
  'Forwarding and session features': forwarding,
  'Logging, banners and legacy keywords': logging,
  'Time-outs, rekeying, network': network,
  'Keywords and lines': keywordItems,
  'Scope and order': order,
  'Match blocks': matchBlocks,
  Include: includes,
  Listening: listening,
  SFTP: sftp,
  Values: values,
};
