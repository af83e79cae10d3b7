import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { addressDecidedElsewhere } from './address-decided-elsewhere.js';
import { beyondPrivateNetwork } from './beyond-private-network.js';
import { everyDatabaseAndRole } from './every-database-and-role.js';
import { openToEveryAddress } from './open-to-every-address.js';
import { unencryptedConnection } from './unencrypted-connection.js';
import { wideAddressRange } from './wide-address-range.js';

/** Where clients come from, and over what. */
export const networkRules: readonly Rule<PgHbaModel>[] = [
  addressDecidedElsewhere,
  beyondPrivateNetwork,
  everyDatabaseAndRole,
  openToEveryAddress,
  unencryptedConnection,
  wideAddressRange,
];
