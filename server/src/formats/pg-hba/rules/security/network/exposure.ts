import { isEverything, type Network } from '../../../model/address.js';
import { type Admission, isEncrypted, isInTheOpen, isRemote, isStrong, superuserWord } from '../admission.js';

/** What is wrong with where clients of a record may come from, and how: the worst of it alone is told. */
export type Exposure = 'open-to-every-address' | 'superuser' | 'replication' | 'unencrypted';

/** Undefined where nothing is. */
export function exposureOf(admission: Admission): Exposure | undefined {
  if (!isRemote(admission)) return undefined;
  if (admission.origin === 'everywhere' && !isStrong(admission)) return 'open-to-every-address';
  if (superuserWord(admission.record) && admission.admitsSuperuser && !isSafeForSuperuser(admission)) {
    return 'superuser';
  }
  if (isWideReplication(admission)) return 'replication';
  return isInTheOpen(admission) ? 'unencrypted' : undefined;
}

function isSafeForSuperuser(admission: Admission): boolean {
  return isStrong(admission) && isEncrypted(admission);
}

function isWideReplication({ isForReplication, record: { address } }: Admission): boolean {
  if (!isForReplication || !address) return false;
  return isEverything(address) || (address.kind === 'network' && isWide(address));
}

/** Whether a network has more addresses than anybody keeps track of: beyond /16 of IPv4 and /48 of IPv6. */
export function isWide({ family, length }: Network): boolean {
  return length !== undefined && length < (family === 4 ? 16 : 48);
}
