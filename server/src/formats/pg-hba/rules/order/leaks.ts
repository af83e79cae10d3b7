import { oncePer } from '../../../../core/once.js';
import { PLAIN } from '../../catalogue/connection-types.js';
import type { Address } from '../../model/address.js';
import type { PgHbaModel } from '../../model/model.js';
import { Coverage } from '../../model/order/coverage.js';
import { type Region, regionOf } from '../../model/order/region.js';
import type { HbaRecord } from '../../model/record.js';
import { maskOf } from '../../values/ip.js';
import { isReject } from './covering.js';

/** Why a `reject` does not keep those out whom it names. */
export type LeakKind = 'without-tls' | 'other-family';

/** A `reject` that somebody passes, and the record behind it that lets them in. */
export interface Leak {
  readonly kind: LeakKind;
  readonly record: HbaRecord;
  readonly letsIn: HbaRecord;
}

/** What a `reject` would match if it were written as it may be meant. */
interface Twin {
  readonly kind: LeakKind;
  readonly record: HbaRecord;
  readonly region: Region;
}

/**
 * The `reject` records whose clients come in by another way or from the other family of addresses, since a later record
 * lets all of them in and none rejects them.
 */
export function leaksOf(model: PgHbaModel, kind: LeakKind): readonly Leak[] {
  return allLeaks(model).filter((leak) => leak.kind === kind);
}

const allLeaks = oncePer((model: PgHbaModel): readonly Leak[] => {
  const twins = model.records.filter(isReject).flatMap((record) => twinsOf(record, model));
  const isCertain = model.isComplete && model.records.every(({ isKnown }) => isKnown);
  if (twins.length === 0 || !isCertain) return [];
  return withoutRejected(letIn(twins, model), model);
});

function twinsOf(record: HbaRecord, { shadowing }: PgHbaModel): readonly Twin[] {
  const { address, type } = record;
  if (shadowing.waysOf(record) === 0) return [];
  const region = regionOf(record);
  if (!region || address === undefined) return [];
  const twins: Twin[] = [];
  if (type?.name === 'hostssl')
    twins.push({ kind: 'without-tls', record, region: { ...region, ways: PLAIN } });
  const other = otherFamily(address);
  if (other) twins.push({ kind: 'other-family', record, region: { ...region, address: other } });
  return twins;
}

/** All addresses of the other family, where one is all of a family. */
function otherFamily(address: Address): Address | undefined {
  if (address.kind !== 'network' || address.length !== 0) return undefined;
  const family = address.family === 4 ? 6 : 4;
  const mask = maskOf(family, 0);
  return { kind: 'network', family, address: mask, mask, length: 0 };
}

interface Suspicion {
  readonly twin: Twin;
  /** What later records let in of it. */
  readonly region: Region;
  readonly letsIn: HbaRecord;
}

/** The twins that records behind them let in, found from the end of the file. */
function letIn(twins: readonly Twin[], { records, target }: PgHbaModel): readonly Suspicion[] {
  const found: Suspicion[] = [];
  const allowed = new Coverage(target);
  let last = records.length - 1;
  for (const twin of twins.toReversed()) {
    for (; last > twin.record.index; last--) {
      const record = records[last] as HbaRecord;
      const region = isReject(record) ? undefined : regionOf(record);
      if (region) allowed.claim(region, record.index);
    }
    const ways = allowed.waysOf(twin.region);
    if (ways === 0) continue;
    const region = { ...twin.region, ways };
    const owner = allowed.ownersOf(region, 1)[0];
    if (owner !== undefined) found.push({ twin, region, letsIn: records[owner] as HbaRecord });
  }
  return found;
}

/** Those of them that no `reject` stops before they are let in. */
function withoutRejected(found: readonly Suspicion[], { records, target }: PgHbaModel): readonly Leak[] {
  const leaks: Leak[] = [];
  const rejected = new Coverage(target);
  let next = 0;
  for (const { twin, region, letsIn } of found.toSorted((a, b) => a.letsIn.index - b.letsIn.index)) {
    for (; next < letsIn.index; next++) {
      const record = records[next] as HbaRecord;
      const rejects = isReject(record) ? regionOf(record) : undefined;
      if (rejects) rejected.add(rejects, record.index);
    }
    const left = region.ways & ~rejected.waysOf(region);
    if (left !== 0) leaks.push({ kind: twin.kind, record: twin.record, letsIn });
  }
  return leaks.toSorted((a, b) => a.record.index - b.record.index);
}
