import { hasWildcard } from '../../../core/glob.js';
import type { Target } from '../../../core/target.js';
import { readNetwork } from '../values/addresses.js';
import { holdsNetwork, type Network, networkOf } from '../values/ip.js';
import { matchPatterns } from '../values/pattern-list.js';
import type { Scope } from './scope.js';

/** Beyond these nobody compares by eye, and we neither: nothing is claimed then. */
const MAX_LIST = 1024;
const MAX_ELEMENTS = 16;
const MAX_DEMANDS = 32;
const MAX_CANDIDATES = 16;

/** What one criterion asks, as far as it can be compared. */
interface Demand {
  readonly criterion: string;
  readonly list: string;
  /** The criterion and the first element that is not negated, by which scopes that ask the same are found. */
  readonly key: string;
}

/**
 * Finds for each scope the earlier ones that all of its sessions match too, where that can be proven from what is
 * written. Scopes are looked up by the elements of their lists, so the cost is linear in the number of blocks.
 */
export class Coverings {
  readonly #coverings = new Map<Scope, readonly Scope[]>();
  readonly #byElement = new Map<string, Scope[]>();
  readonly #byNetwork = new Map<string, Scope[]>();
  readonly #prefixLengths = new Set<number>();
  /** What the elements of address lists mean: each is compared with many others. */
  readonly #networks = new Map<string, Network | undefined>();
  /** Scopes that are asked for by a pattern with wildcards, by their criterion. */
  readonly #byWildcard = new Map<string, Scope[]>();

  constructor(
    scopes: readonly Scope[],
    private readonly target: Target,
  ) {
    const seen = new Set<string>();
    for (const scope of scopes) {
      const demands = demandsOf(scope);
      if (!demands || demands.length === 0 || demands.length > MAX_DEMANDS) continue;
      const found = this.#find(scope, demands);
      if (found.length > 0) this.#coverings.set(scope, found);
      if (seen.has(scope.criteria)) continue;
      seen.add(scope.criteria);
      this.#index(scope, this.#rarest(demands));
    }
  }

  /** The earlier scopes, with other criteria, that every session of a scope matches. */
  of(scope: Scope): readonly Scope[] {
    return this.#coverings.get(scope) ?? NONE;
  }

  /** The demand that the fewest scopes so far are indexed by. */
  #rarest(demands: readonly Demand[]): Demand {
    const commonness = ({ criterion, key }: Demand): number => {
      const alike = this.#byElement.get(key)?.length ?? 0;
      return alike + (hasWildcard(key) ? (this.#byWildcard.get(criterion)?.length ?? 0) : 0);
    };
    if (demands.length === 1) return demands[0] as Demand;
    return demands.reduce((rarest, each) => (commonness(each) < commonness(rarest) ? each : rarest));
  }

  #index(scope: Scope, { criterion, list, key }: Demand): void {
    if (list.length > MAX_LIST) return;
    for (const element of positives(list)) {
      add(this.#byElement, element === list ? key : `${criterion} ${element}`, scope);
      if (hasWildcard(element)) add(this.#byWildcard, criterion, scope);
      const network = isAddress(criterion) ? this.#network(element) : undefined;
      if (!network) continue;
      this.#prefixLengths.add(network.bits);
      add(this.#byNetwork, networkKey(criterion, network.address, network.bits), scope);
    }
  }

  #find(scope: Scope, demands: readonly Demand[]): readonly Scope[] {
    const candidates = new Set<Scope>();
    const propose = (scopes: readonly Scope[] | undefined) => {
      for (const each of scopes ?? []) if (candidates.size < MAX_CANDIDATES) candidates.add(each);
    };
    for (const { criterion, list, key } of demands) {
      if (list.length > MAX_LIST || key === criterion) continue;
      propose(this.#byElement.get(key));
      propose(this.#byWildcard.get(criterion));
      if (!isAddress(criterion) || this.#prefixLengths.size === 0) continue;
      const network = this.#network(key.slice(criterion.length + 1));
      if (!network) continue;
      for (const bits of this.#prefixLengths) {
        if (bits <= network.bits) propose(this.#byNetwork.get(networkKey(criterion, network.address, bits)));
      }
    }
    return [...candidates].filter((each) => each.criteria !== scope.criteria && this.#covers(each, demands));
  }

  #covers(wide: Scope, narrow: readonly Demand[]): boolean {
    return (demandsOf(wide) ?? []).every((each) =>
      narrow.some((other) => other.criterion === each.criterion && this.#isWithin(other.list, each)),
    );
  }

  /** Whether what matches a list matches the wider one: all of its positive elements must be in that. */
  #isWithin(list: string, wide: Demand): boolean {
    if (list === wide.list) return true;
    if (list.length > MAX_LIST || wide.list.length > MAX_LIST) return false;
    const elements = positives(list);
    if (elements.length === 0 || elements.length > MAX_ELEMENTS) return false;
    return elements.every((element) => this.#holds(wide, element));
  }

  #holds({ criterion, list }: Demand, element: string): boolean {
    const excludes = list.startsWith('!') || list.includes(',!');
    // A user may also be in a group that the wider list excludes.
    if (excludes && criterion === 'Group') return false;
    if (isAddress(criterion)) return !excludes && this.#holdsAddress(list, element);
    if (!hasWildcard(element)) return matchPatterns(list, element) === 'matched';
    return !excludes && list.split(',').some((each) => each === element || each === '*');
  }

  #holdsAddress(list: string, element: string): boolean {
    const inner = this.#network(element);
    return list.split(',').some((each) => {
      if (each === element || each === '*') return true;
      const outer = inner && this.#network(each);
      return inner !== undefined && outer !== undefined && holdsNetwork(outer, inner);
    });
  }

  #network(element: string): Network | undefined {
    if (!this.#networks.has(element)) this.#networks.set(element, readNetwork(element, this.target));
    return this.#networks.get(element);
  }
}

const NONE: readonly Scope[] = [];

/** What the sessions of a scope must fulfil; undefined where sshd refuses one of its blocks. */
function demandsOf(scope: Scope): readonly Demand[] | undefined {
  const demands: Demand[] = [];
  for (const { condition, directive } of scope.blocks) {
    if (condition.problem || directive.line.problem) return undefined;
    if (condition.always) continue;
    for (const { criterion, argument } of condition.terms) {
      const written = argument?.value ?? '';
      const list = criterion.name === 'Host' ? written.toLowerCase() : written;
      const [first] = positives(list.length > MAX_LIST ? '' : list);
      const key = first ? `${criterion.name} ${first}` : criterion.name;
      demands.push({ criterion: criterion.name, list, key });
    }
  }
  return demands;
}

function positives(list: string): string[] {
  if (!list.includes('!')) return list.includes(',') ? list.split(',') : [list];
  return list.split(',').filter((each) => !each.startsWith('!'));
}

const isAddress = (criterion: string): boolean => criterion === 'Address' || criterion === 'LocalAddress';

function networkKey(criterion: string, address: readonly number[], bits: number): string {
  return `${criterion} ${networkOf(address, bits).join('.')}/${bits}`;
}

function add(index: Map<string, Scope[]>, key: string, scope: Scope): void {
  const scopes = index.get(key);
  if (!scopes) index.set(key, [scope]);
  else if (scopes.length < MAX_CANDIDATES && scopes.at(-1) !== scope) scopes.push(scope);
}
