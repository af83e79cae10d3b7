import { groupBy } from '../../../../../core/group.js';
import { oncePer } from '../../../../../core/once.js';
import { isEverything, type Network } from '../../../model/address.js';
import type { PgHbaModel } from '../../../model/model.js';
import { type Entrance, entrances, isEncrypted, isInTheOpen, isRemote, isStrong } from '../entrances.js';

/** What is wrong with where clients of a record may come from, and how: the worst of it alone is told. */
export type Exposure = 'open-to-every-address' | 'superuser' | 'replication' | 'unencrypted';

/** The records of which one thing is told. */
export function exposedBy(model: PgHbaModel, exposure: Exposure): readonly Entrance[] {
  return byExposure(model).get(exposure) ?? [];
}

const byExposure = oncePer((model: PgHbaModel) => groupBy(entrances(model), exposureOf));

/** Undefined where nothing is. */
export function exposureOf(entrance: Entrance): Exposure | undefined {
  if (!isRemote(entrance)) return undefined;
  if (entrance.origin === 'everywhere' && !isStrong(entrance)) return 'open-to-every-address';
  if (entrance.names.namesSuperuser && entrance.admitsSuperuser && !isSafeForSuperuser(entrance)) {
    return 'superuser';
  }
  if (isWideReplication(entrance)) return 'replication';
  return isInTheOpen(entrance) ? 'unencrypted' : undefined;
}

function isSafeForSuperuser(entrance: Entrance): boolean {
  return isStrong(entrance) && isEncrypted(entrance);
}

function isWideReplication({ names, record: { address } }: Entrance): boolean {
  if (!names.isForReplication || !address) return false;
  return isEverything(address) || (address.kind === 'network' && isWide(address));
}

/** Whether a network has more addresses than anybody keeps track of: beyond /16 of IPv4 and /48 of IPv6. */
export function isWide({ family, length }: Network): boolean {
  return length !== undefined && length < (family === 4 ? 16 : 48);
}
