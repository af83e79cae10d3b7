const FREE = 0;

/** Small numbers by pairs of small numbers. A `Map` would need an object for each pair. */
export class PairTable {
  #room = 64;
  #size = 0;
  /** First, second, value + 1. */
  #cells = new Int32Array(3 * this.#room);

  /** The value of a pair; -1 where it has none. */
  get(first: number, second: number): number {
    return (this.#cells[3 * this.#find(first, second) + 2] as number) - 1;
  }

  /** Gives a pair that has none its value. */
  add(first: number, second: number, value: number): void {
    if (2 * ++this.#size > this.#room) this.#grow();
    this.#put(first, second, value + 1);
  }

  #put(first: number, second: number, cell: number): void {
    const at = 3 * this.#find(first, second);
    this.#cells[at] = first;
    this.#cells[at + 1] = second;
    this.#cells[at + 2] = cell;
  }

  #find(first: number, second: number): number {
    const cells = this.#cells;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let at = (hash ^ (hash >>> 13)) & (this.#room - 1);
    while (cells[3 * at + 2] !== FREE && (cells[3 * at] !== first || cells[3 * at + 1] !== second)) {
      at = (at + 1) & (this.#room - 1);
    }
    return at;
  }

  #grow(): void {
    const before = this.#cells;
    this.#room *= 2;
    this.#cells = new Int32Array(3 * this.#room);
    for (let at = 0; at < before.length; at += 3) {
      const cell = before[at + 2] as number;
      if (cell !== FREE) this.#put(before[at] as number, before[at + 1] as number, cell);
    }
  }
}
