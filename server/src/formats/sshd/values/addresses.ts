import type { Fix } from '../../../core/finding.js';
import { matchesWildcard } from '../../../core/glob.js';
import { since, type Target } from '../../../core/target.js';
import type { Grammar } from '../catalogue/grammar.js';
import { type Argument, isPlain, type Line, spanWithin } from '../parse/syntax.js';
import { checkExtra, isPresent, missing } from './arguments.js';
import { formatAddress, hasHostBits, isSameNetwork, type Network, networkOf, parseAddress } from './ip.js';
import { readDecimal } from './numbers.js';
import type { ListMatch } from './pattern-list.js';
import { invalid, replace, replaceWithin, type ValueProblem } from './problem.js';

/** sshd copies an element into a buffer of this size, and takes one that does not fit for a pattern. */
const BUFFER = 64;

/** PerSourcePenaltyExemptList: one comma list. */
export function checkAddresses(
  line: Line,
  _: Extract<Grammar, { kind: 'address-list' }>,
  target: Target,
): readonly ValueProblem[] {
  const argument = line.args[0];
  if (!isPresent(argument)) return missing(line, 'a comma list of addresses');
  const problem = checkAddressesFrom(argument, 0, target);
  const extra = checkExtra(line, 1, target);
  return problem ? [problem, ...extra] : extra;
}

/**
 * Judges the address list of a Match criterion as `addr_match_list` does: CIDR blocks, or else patterns, of
 * which nearly everything is one. Until 8.3 sshd did not look at it before a connection came.
 */
export function checkAddressList(argument: Argument, target: Target): ValueProblem | undefined {
  return since(target, '8.4') ? checkAddressesFrom(argument, 0, target) : undefined;
}

/** Judges the address list that begins within an argument. */
export function checkAddressesFrom(
  argument: Argument,
  from: number,
  target: Target,
): ValueProblem | undefined {
  const { value } = argument;
  for (let start = from; start <= value.length; ) {
    const comma = value.indexOf(',', start);
    const end = comma < 0 ? value.length : comma;
    const problem = elementProblem(argument, start, end, target);
    if (problem) return problem;
    start = end + 1;
  }
  return undefined;
}

function elementProblem(
  argument: Argument,
  from: number,
  to: number,
  target: Target,
): ValueProblem | undefined {
  const start = argument.value.startsWith('!', from) ? from + 1 : from;
  if (start >= to) return emptyElement(argument, from, to);
  const text = argument.value.slice(start, to);
  if (text.length >= BUFFER) return undefined;
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === undefined || slash < 0) return undefined;
  const bits = readMask(text.slice(slash + 1), target);
  if (bits === undefined) return undefined;
  const length = address.length * 8;
  if (bits > length) {
    const span = spanWithin(argument, start + slash + 1, to);
    const family = length === 32 ? 'IPv4' : 'IPv6';
    return invalid(span, `A network of ${family} has at most ${length} bits, not ${bits}.`);
  }
  if (!hasHostBits(address, bits)) return undefined;
  return hostBits(argument, { text, start, to, slash, address, bits });
}

/** Whether an address is in an address list, whose elements are CIDR blocks or patterns, as `addr_match_list` has it. */
export function matchAddresses(list: string, address: string, target: Target): ListMatch {
  const asked = parseAddress(address);
  let result: ListMatch = 'unmatched';
  if (!asked) return result;
  for (const element of list.split(',')) {
    const isNegated = element.startsWith('!');
    const text = isNegated ? element.slice(1) : element;
    const network = readNetwork(text, target);
    const isIn = network
      ? isSameNetwork(asked, network.address, network.bits)
      : matchesWildcard(text, address);
    if (isIn && isNegated) return 'excluded';
    if (isIn) result = 'matched';
  }
  return result;
}

/** A CIDR block or an address; undefined where sshd takes the text for a pattern instead. */
export function readNetwork(text: string, target: Target): Network | undefined {
  const slash = text.indexOf('/');
  const address = parseAddress(slash < 0 ? text : text.slice(0, slash));
  if (address === undefined || text.length >= BUFFER) return undefined;
  const bits = slash < 0 ? address.length * 8 : readMask(text.slice(slash + 1), target);
  return bits === undefined ? undefined : { address, bits };
}

/** The bits of a network; undefined where sshd takes the text for a pattern instead. */
function readMask(text: string, target: Target): number | undefined {
  if (since(target, '9.8')) {
    const bits = readDecimal(text);
    return bits !== undefined && bits >= 0 && bits <= 2147483647 ? bits : undefined;
  }
  return /^\d+$/.test(text) && Number(text) <= 128 ? Number(text) : undefined;
}

function emptyElement(argument: Argument, from: number, to: number): ValueProblem {
  const { value } = argument;
  const isLast = to === value.length;
  const span = isLast ? spanWithin(argument, Math.max(0, from - 1), to) : spanWithin(argument, from, to + 1);
  const isComma = isPlain(argument) && to === from && value.length > 1;
  const fixes = isComma ? [replace(span, '', { title: 'Remove the comma' })] : [];
  return invalid(span, 'The list of addresses has an empty element, which sshd refuses.', ...fixes);
}

interface WrittenNetwork extends Network {
  readonly text: string;
  readonly start: number;
  readonly to: number;
  readonly slash: number;
}

function hostBits(
  argument: Argument,
  { text, start, to, slash, address, bits }: WrittenNetwork,
): ValueProblem {
  const span = spanWithin(argument, start, to);
  const written = text.slice(0, slash);
  const parts = written.split('.');
  if (parts.length < 4 && !written.includes(':') && bits > 0 && bits <= parts.length * 8) {
    const full = `${[...parts, '0', '0', '0'].slice(0, 4).join('.')}/${bits}`;
    const fixes = replaceWithin(argument, start, to, full);
    return invalid(span, `"${text}" lacks numbers; write "${full}".`, ...fixes);
  }
  const network = `${formatAddress(networkOf(address, bits))}/${bits}`;
  const message = `"${text}" is no network: ${written} has bits set behind the first ${bits}. The network is ${network}.`;
  const fixes: readonly Fix[] = [
    ...replaceWithin(argument, start, to, network),
    ...replaceWithin(argument, start, to, written, { title: `Replace by the one address "${written}"` }),
  ];
  return invalid(span, message, ...fixes);
}
