import type { Address } from '../../model/address.js';
import type { Names } from './names.js';

/** The families of addresses that a record is for. */
export type Families = readonly (4 | 6)[];

const BOTH: Families = [4, 6];
const ONLY: Readonly<Record<4 | 6, Families>> = { 4: [4], 6: [6] };

/** The families of an address; both where it says nothing of them. */
export function familiesOf(address: Address | undefined): Families {
  return address?.kind === 'network' ? ONLY[address.family] : BOTH;
}

/** The ways of connecting in which earlier records take the superuser from whole address families. */
export class Taken {
  readonly #databases = { 4: 0, 6: 0 };
  readonly #replication = { 4: 0, 6: 0 };

  add({ isForEveryDatabase, isForReplication }: Names, families: Families, ways: number): void {
    for (const family of families) {
      if (isForEveryDatabase) this.#databases[family] |= ways;
      if (isForReplication) this.#replication[family] |= ways;
    }
  }

  /** Those among some ways that are left to a record. */
  left({ isForDatabases, isForReplication }: Names, families: Families, ways: number): number {
    let gone = ways;
    for (const family of families) {
      if (isForDatabases) gone &= this.#databases[family];
      if (isForReplication) gone &= this.#replication[family];
    }
    return ways & ~gone;
  }
}
