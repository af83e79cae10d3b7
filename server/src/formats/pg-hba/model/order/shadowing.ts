import type { Target } from '../../../../core/target.js';
import type { HbaRecord } from '../record.js';
import { Coverage } from './coverage.js';
import { regionOf } from './region.js';

/** So many of the records that cover one are told. */
export const MOST_COVERING = 5;

/**
 * What is left for each record by those before it: the server takes the first that matches. Only records that are known
 * are looked at, as what covers and as what is covered.
 */
export class Shadowing {
  /** The records that can never match, in the order in which the server tries them. */
  readonly shadowed: readonly HbaRecord[];
  readonly #covering = new Map<number, readonly HbaRecord[]>();
  readonly #ways: Uint8Array;

  constructor(records: readonly HbaRecord[], target: Target) {
    const coverage = new Coverage(target);
    const shadowed: HbaRecord[] = [];
    const alone = new Map<number, readonly HbaRecord[]>();
    this.#ways = new Uint8Array(records.length);
    for (const record of records) {
      const region = regionOf(record);
      if (!region) continue;
      const ways = coverage.add(region, record.index);
      this.#ways[record.index] = ways;
      if (ways !== 0) continue;
      shadowed.push(record);
      this.#covering.set(record.index, shared(coverage.ownersOf(region, MOST_COVERING), records, alone));
    }
    this.shadowed = shadowed;
  }

  /**
   * The records before one that match every connection that it would match, `MOST_COVERING` of them at the most;
   * undefined where there may be a connection left for it.
   */
  coveredBy(record: HbaRecord): readonly HbaRecord[] | undefined {
    return this.#covering.get(record.index);
  }

  /**
   * The ways of connecting (see `ConnectionType`) in which a record may be the first that matches. A `host` record
   * behind a `hostnossl` one that rejects everybody matches connections with TLS alone. All that it is written for,
   * where it is not known well enough.
   */
  waysOf(record: HbaRecord): number {
    return record.isKnown ? (this.#ways[record.index] as number) : (record.type?.ways ?? 0);
  }
}

/** Records by index. Many may be covered by the same one, alone. */
function shared(
  indices: readonly number[],
  records: readonly HbaRecord[],
  alone: Map<number, readonly HbaRecord[]>,
): readonly HbaRecord[] {
  const [first] = indices;
  if (first === undefined || indices.length > 1) return indices.map((index) => records[index] as HbaRecord);
  const known = alone.get(first);
  if (known) return known;
  const list = [records[first] as HbaRecord];
  alone.set(first, list);
  return list;
}
