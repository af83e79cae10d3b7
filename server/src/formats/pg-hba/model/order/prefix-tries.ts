import type { IpNumber } from '../../values/ip.js';

const NONE = 0;

/** The ways of connecting over the network, one bit each; a node has an owner for each. */
const WAYS = [2, 4, 8] as const;

/** A branch of a set: a network that has a node, and all that is nested in it. */
export type Branch = number;

/**
 * Sets of networks of one family. A set is a tree that has nodes for its networks and for forks alone, and all sets
 * share a few typed arrays: one is known by its root, and the empty one is 0. A network is in a set for some of the
 * ways of connecting, and for each a record owns it.
 */
export class PrefixTries {
  #room = 256;
  #size = 1;
  #bits: Uint32Array;
  #lengths = new Uint8Array(this.#room);
  #children = new Int32Array(2 * this.#room);
  /** The ways in which the network itself is in the set, and those in which it is or all of its parts are. */
  #own = new Uint8Array(this.#room);
  #full = new Uint8Array(this.#room);
  #owners = new Int32Array(WAYS.length * this.#room);
  readonly #path: number[] = [];

  /** @param words how many numbers an address has */
  constructor(private readonly words: 1 | 4) {
    this.#bits = new Uint32Array(words * this.#room);
  }

  /** Adds a network to a set; gives the root that the set has then. */
  add(root: Branch, address: IpNumber, length: number, ways: number, owner: number): Branch {
    const path = this.#path;
    path.length = 0;
    let top = root;
    let node = root;
    let found = NONE;
    while (found === NONE) {
      const own = this.#lengths[node] as number;
      const common = node === NONE ? 0 : this.#common(node, address, Math.min(own, length));
      if (node !== NONE && common === own) {
        if (own === length) found = node;
        else {
          path.push(node);
          node = this.#child(node, bitAt(address, own));
        }
        continue;
      }
      found = this.#create(address, length);
      const above = node === NONE || common === length ? found : this.#create(address, common);
      if (node !== NONE) this.#children[2 * above + this.#bit(node, common)] = node;
      if (above !== found) this.#children[2 * above + bitAt(address, common)] = found;
      const parent = path.at(-1);
      if (parent === undefined) top = above;
      else this.#children[2 * parent + bitAt(address, this.#lengths[parent] as number)] = above;
      if (above !== found) path.push(above);
    }
    this.#own[found] = (this.#own[found] as number) | ways;
    for (let at = 0; at < WAYS.length; at++) {
      if (ways & (WAYS[at] as number)) this.#owners[WAYS.length * found + at] = owner;
    }
    this.#fill(found, path);
    return top;
  }

  /** The ways in which a set has all of a network. */
  waysOf(root: Branch, address: IpNumber, length: number): number {
    let ways = 0;
    for (let node = root; node !== NONE; ) {
      const own = this.#lengths[node] as number;
      if (own > length || this.#common(node, address, own) < own) break;
      ways |= this.#full[node] as number;
      if (own === length) break;
      node = this.#child(node, bitAt(address, own));
    }
    return ways;
  }

  /** The branch of a set that lies within a network. */
  within(root: Branch, address: IpNumber, length: number): Branch {
    for (let node = root; node !== NONE; ) {
      const own = this.#lengths[node] as number;
      const least = Math.min(own, length);
      if (this.#common(node, address, least) < least) return NONE;
      if (own >= length) return node;
      node = this.#child(node, bitAt(address, own));
    }
    return NONE;
  }

  /** The first record that owns a network around this one, or this one, for a way; -1 where none does. */
  ownerAround(root: Branch, address: IpNumber, length: number, way: number): number {
    let owner = -1;
    for (let node = root; node !== NONE; ) {
      const own = this.#lengths[node] as number;
      if (own > length || this.#common(node, address, own) < own) break;
      if ((this.#own[node] as number) & way) {
        const each = this.#owner(node, way);
        if (owner < 0 || each < owner) owner = each;
      }
      if (own === length) break;
      node = this.#child(node, bitAt(address, own));
    }
    return owner;
  }

  /**
   * Whether branches within a network of that length have together all of it, for each of the ways. It gives up, and
   * says no, where `patience.left` is used up. The owners are added to `owners`, until there are `most`.
   */
  fillTogether(
    branches: readonly Branch[],
    length: number,
    ways: number,
    patience: { left: number },
    owners?: OwnerSet,
  ): boolean {
    if (--patience.left < 0) return false;
    let wanted = ways;
    for (const node of branches) {
      const gained = this.#lengths[node] === length ? (this.#full[node] as number) & wanted : 0;
      if (gained !== 0) this.#addOwners(node, gained, owners);
      wanted &= ~gained;
    }
    if (wanted === 0 || owners?.isFull) return true;
    const halves: [Branch[], Branch[]] = [[], []];
    for (const node of branches) {
      if ((this.#lengths[node] as number) > length) halves[this.#bit(node, length)].push(node);
      else {
        if (this.#child(node, 0) !== NONE) halves[0].push(this.#child(node, 0));
        if (this.#child(node, 1) !== NONE) halves[1].push(this.#child(node, 1));
      }
    }
    return (
      halves[0].length > 0 &&
      halves[1].length > 0 &&
      this.fillTogether(halves[0], length + 1, wanted, patience, owners) &&
      this.fillTogether(halves[1], length + 1, wanted, patience, owners)
    );
  }

  #addOwners(node: number, ways: number, owners: OwnerSet | undefined): void {
    if (!owners) return;
    for (const way of WAYS) if (ways & way) this.#addOwnersOf(node, way, owners);
  }

  #addOwnersOf(node: number, way: number, owners: OwnerSet): void {
    if (owners.isFull) return;
    if ((this.#own[node] as number) & way) {
      owners.add(this.#owner(node, way));
      return;
    }
    this.#addOwnersOf(this.#child(node, 0), way, owners);
    this.#addOwnersOf(this.#child(node, 1), way, owners);
  }

  /** Tells the nodes above one what it has now: two halves make a whole. */
  #fill(changed: number, path: readonly number[]): void {
    let node = changed;
    for (let at = path.length; ; ) {
      const full = (this.#own[node] as number) | (this.#half(node, 0) & this.#half(node, 1));
      if (full === this.#full[node]) return;
      this.#full[node] = full;
      if (at === 0) return;
      node = path[--at] as number;
    }
  }

  #half(node: number, side: 0 | 1): number {
    const child = this.#child(node, side);
    const isHalf = child !== NONE && this.#lengths[child] === (this.#lengths[node] as number) + 1;
    return isHalf ? (this.#full[child] as number) : 0;
  }

  #child(node: number, side: 0 | 1): number {
    return this.#children[2 * node + side] as number;
  }

  #owner(node: number, way: number): number {
    return this.#owners[WAYS.length * node + WAYS.indexOf(way as 2)] as number;
  }

  #bit(node: number, at: number): 0 | 1 {
    const word = this.#bits[this.words * node + (at >>> 5)] as number;
    return ((word >>> (31 - (at & 31))) & 1) as 0 | 1;
  }

  /** How many leading bits a node and an address have in common, `limit` at the most. */
  #common(node: number, address: IpNumber, limit: number): number {
    for (let word = 0; 32 * word < limit; word++) {
      const difference = (this.#bits[this.words * node + word] as number) ^ (address[word] as number);
      if (difference !== 0) return Math.min(limit, 32 * word + Math.clz32(difference));
    }
    return limit;
  }

  #create(address: IpNumber, length: number): number {
    if (this.#size === this.#room) this.#grow();
    const node = this.#size++;
    for (let word = 0; word < this.words; word++) {
      this.#bits[this.words * node + word] = address[word] as number;
    }
    this.#lengths[node] = length;
    return node;
  }

  #grow(): void {
    this.#room *= 2;
    this.#bits = grown(this.#bits, new Uint32Array(this.words * this.#room));
    this.#lengths = grown(this.#lengths, new Uint8Array(this.#room));
    this.#children = grown(this.#children, new Int32Array(2 * this.#room));
    this.#own = grown(this.#own, new Uint8Array(this.#room));
    this.#full = grown(this.#full, new Uint8Array(this.#room));
    this.#owners = grown(this.#owners, new Int32Array(WAYS.length * this.#room));
  }
}

function grown<Numbers extends Uint8Array | Uint32Array | Int32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}

function bitAt(address: IpNumber, at: number): 0 | 1 {
  return (((address[at >>> 5] as number) >>> (31 - (at & 31))) & 1) as 0 | 1;
}

/** Records by their index, as many as are worth naming. */
export class OwnerSet {
  readonly #indices = new Set<number>();

  constructor(private readonly most: number) {}

  get isFull(): boolean {
    return this.#indices.size >= this.most;
  }

  add(index: number): void {
    if (!this.isFull) this.#indices.add(index);
  }

  /** In the order of the records. */
  get sorted(): readonly number[] {
    return [...this.#indices].sort((a, b) => a - b);
  }
}
