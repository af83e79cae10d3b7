import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { ignoreipEveryone } from './ignoreip-everyone.js';
import { ignoreipFileBefore111 } from './ignoreip-file-before-1-1-1.js';
import { ignoreipHostBits } from './ignoreip-host-bits.js';
import { ignoreipHostName } from './ignoreip-host-name.js';
import { ignoreipMappedAddress } from './ignoreip-mapped-address.js';
import { ignoreipNotAnAddress } from './ignoreip-not-an-address.js';
import { ignoreipPrefixWithoutEffect } from './ignoreip-prefix-without-effect.js';
import { ignoreipRefused } from './ignoreip-refused.js';
import { ignoreipWideNetwork } from './ignoreip-wide-network.js';
import { ignoreselfOff } from './ignoreself-off.js';

/** What is exempt from bans. */
export const addressRules: readonly Rule<Fail2banModel>[] = [
  ignoreipEveryone,
  ignoreipFileBefore111,
  ignoreipHostBits,
  ignoreipHostName,
  ignoreipMappedAddress,
  ignoreipNotAnAddress,
  ignoreipPrefixWithoutEffect,
  ignoreipRefused,
  ignoreipWideNetwork,
  ignoreselfOff,
];
