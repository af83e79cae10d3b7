import { Names } from '../../../core/nearest.js';

/** Among more than these only case is looked at: each wrong name would be compared with each of them. */
const MANY = 200;

/** Finds the name that was most likely meant among those that there are. */
export class MeantNames {
  readonly #byLower: ReadonlyMap<string, string>;
  readonly #names: Names;

  constructor(known: ReadonlySet<string>) {
    this.#byLower = new Map(Array.from(known, (name) => [name.toLowerCase(), name]));
    this.#names = new Names(known.size > MANY ? [] : known);
  }

  nearest(name: string): string | undefined {
    return this.#byLower.get(name.toLowerCase()) ?? this.#names.nearest(name);
  }
}
