import { asciiLowerCase } from '../../../../core/lower-case.js';
import type { IpNumber } from '../../values/ip.js';
import { type Address, isLoopback, maskedBy, type Network } from '../address.js';

/** A network whose mask has no gaps. */
export interface Prefix {
  readonly family: 4 | 6;
  readonly address: IpNumber;
  readonly length: number;
}

/** Where a connection may come from, in the terms in which it is looked up. */
export interface Origin {
  /** The place that is written, by number; -1 where networks alone say it. */
  readonly place: number;
  /** The places that surely hold all of it, itself included. */
  readonly within: readonly number[];
  /** The networks that are written. */
  readonly networks: readonly Prefix[];
  /** Networks that hold all of it if each of them is taken. */
  readonly around: readonly Prefix[];
}

const LOCAL = 0;
const SAMEHOST = 1;
const SAMENET = 2;

const EVERYWHERE: readonly Prefix[] = [
  { family: 4, address: [0], length: 0 },
  { family: 6, address: [0, 0, 0, 0], length: 0 },
];
const NOTHING: readonly never[] = [];

/** More labels than a host name can have in practice. */
const MAX_LABELS = 64;
/** So many masks with gaps are looked at. */
const MAX_MASKS = 8;

/** Tells where addresses lie within each other. What is no network has a number: the server's own, names, odd masks. */
export class Places {
  readonly #numbers = new Map<string, number>();
  readonly #masks = new Map<string, Network>();
  #hasSuffixes = false;

  originOf(address: Address | undefined): Origin {
    if (!address) return { place: LOCAL, within: [LOCAL], networks: NOTHING, around: NOTHING };
    switch (address.kind) {
      case 'all':
        return { place: -1, within: NOTHING, networks: EVERYWHERE, around: EVERYWHERE };
      case 'samehost':
        return somewhere(SAMEHOST, [SAMEHOST, SAMENET], EVERYWHERE);
      case 'samenet':
        return somewhere(SAMENET, [SAMENET], EVERYWHERE);
      case 'host-name':
        return this.#nameOrigin(address.name);
      default:
        return this.#networkOrigin(address);
    }
  }

  #nameOrigin(written: string): Origin {
    // What the server's locale makes of other letters is not known.
    const name = asciiLowerCase(written);
    const place = this.#numberOf(`.${name}`);
    if (name.startsWith('.')) this.#hasSuffixes = true;
    const within = [place];
    let dot = this.#hasSuffixes ? name.indexOf('.', 1) : -1;
    if (this.#hasSuffixes && !name.startsWith('.')) dot = name.indexOf('.');
    for (let labels = 0; dot >= 0 && labels < MAX_LABELS; labels++) {
      const suffix = this.#numbers.get(`.${name.slice(dot)}`);
      if (suffix !== undefined) within.push(suffix);
      dot = name.indexOf('.', dot + 1);
    }
    return somewhere(place, within, EVERYWHERE);
  }

  #networkOrigin(network: Network): Origin {
    const { family, address, length } = network;
    const within = isLoopback(network) ? [SAMENET] : [];
    for (const other of this.#masks.values()) {
      if (other.family !== family || !network.mask.every((word, at) => covers(word, other.mask[at] ?? 0))) {
        continue;
      }
      const place = this.#numbers.get(maskedKey(address, other.mask));
      if (place !== undefined) within.push(place);
    }
    if (length !== undefined) {
      const networks = [{ family, address, length }];
      return { place: -1, within, networks, around: networks };
    }
    const place = this.#numberOf(maskedKey(address, network.mask));
    if (this.#masks.size < MAX_MASKS) this.#masks.set(network.mask.join(), network);
    if (!within.includes(place)) within.push(place);
    return somewhere(place, within, [{ family, address, length: leadingOnes(network.mask) }]);
  }

  #numberOf(key: string): number {
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = SAMENET + 1 + this.#numbers.size;
    this.#numbers.set(key, number);
    return number;
  }
}

function somewhere(place: number, within: readonly number[], around: readonly Prefix[]): Origin {
  return { place, within, networks: NOTHING, around };
}

/** Whether a mask has all bits of another one. */
function covers(mask: number, other: number): boolean {
  return (other & ~mask) === 0;
}

/** The key of a host name begins with a dot, so that none is like this. */
function maskedKey(address: IpNumber, mask: IpNumber): string {
  return `/${maskedBy(address, mask).join()}/${mask.join()}`;
}

function leadingOnes(mask: IpNumber): number {
  let length = 0;
  for (const word of mask) {
    const ones = Math.clz32(~word);
    length += ones;
    if (ones < 32) break;
  }
  return length;
}
