import { hasWildcard } from '../../../../core/glob.js';
import type { Target } from '../../../../core/target.js';
import type { MatchTerm } from '../../parse/match.js';
import { readNetwork } from '../../values/addresses.js';
import { holdsNetwork, isSameNetwork, type Network } from '../../values/ip.js';
import { matchPatterns } from '../../values/pattern-list.js';

/** More elements, or longer ones, are not held against each other. */
const MAX_ELEMENTS = 64;
const MAX_LENGTH = 1024;

/**
 * Whether no session can fulfil all of some terms, which ask for the same criterion. Told only where one of them
 * lists what it wants without wildcards, so that each can be held against the others.
 */
export function isContradiction(terms: readonly MatchTerm[], target: Target): boolean {
  if (terms.length === 1 && !terms[0]?.argument?.value.includes('!')) return false;
  const lists = terms.map(({ criterion, argument }) => {
    const value = argument?.value ?? '';
    return (criterion.name === 'Host' ? value.toLowerCase() : value).split(',');
  });
  const elements = lists.flat();
  if (elements.length > MAX_ELEMENTS || elements.some(({ length }) => length > MAX_LENGTH)) return false;
  const fits = fitness(terms[0]?.criterion.name ?? '', target);
  return lists.some((list) => {
    const wanted = list.filter((each) => !each.startsWith('!'));
    if (wanted.length === 0 || wanted.some(hasWildcard)) return false;
    return !wanted.some((each) => lists.every((other) => fits(each, other)));
  });
}

/** Whether something that is asked for literally may fit a list. */
function fitness(criterion: string, target: Target): (wanted: string, list: readonly string[]) => boolean {
  if (criterion === 'Address' || criterion === 'LocalAddress')
    return (wanted, list) => mayBeIn(wanted, list, target);
  // A user may be in one group for each term, but in none that is excluded.
  if (criterion === 'Group') return (wanted, list) => matchPatterns(list.join(','), wanted) !== 'excluded';
  return (wanted, list) => matchPatterns(list.join(','), wanted) === 'matched';
}

function mayBeIn(wanted: string, list: readonly string[], target: Target): boolean {
  const network = readNetwork(wanted, target);
  if (!network) return true;
  const excluded = list.some((each) => each.startsWith('!') && holds(each.slice(1), network, target));
  return !excluded && list.some((each) => !each.startsWith('!') && mayShare(each, network, target));
}

/** Whether a whole network is in an element. */
function holds(element: string, network: Network, target: Target): boolean {
  const outer = readNetwork(element, target);
  return outer !== undefined && holdsNetwork(outer, network);
}

function mayShare(element: string, network: Network, target: Target): boolean {
  const other = readNetwork(element, target);
  return !other || isSameNetwork(other.address, network.address, Math.min(other.bits, network.bits));
}
