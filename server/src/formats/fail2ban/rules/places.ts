import type { PlacedSpan } from '../model/places.js';

/** Remembers what has been told: a fault that many jails inherit is told once, where it is written. */
export class Places {
  readonly #seen = new Set<string>();

  /** Whether nothing has been told of a place yet. */
  isNew({ path, start }: PlacedSpan): boolean {
    const key = `${start} ${path}`;
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}
