import type { Rule } from '../../../../../core/rule.js';
import type { PgHbaModel } from '../../../model/model.js';
import { superuserOverNetwork } from './superuser-over-network.js';
import { superuserWithoutPeer } from './superuser-without-peer.js';

/** How the superuser gets in. */
export const superuserRules: readonly Rule<PgHbaModel>[] = [superuserOverNetwork, superuserWithoutPeer];
