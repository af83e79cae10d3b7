import type { Finding, Fix } from '../../../../core/finding.js';
import type { SshdModel } from '../../model/model.js';
import type { MatchBlock } from '../../model/scope.js';
import type { MatchTerm } from '../../parse/match.js';
import { type Argument, isPlain, spanWithin } from '../../parse/syntax.js';
import { readNetwork } from '../../values/addresses.js';
import { isHostName } from '../../values/host-name.js';
import { replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { unmatchableAddress } from './unmatchable-address.js';

/** What of one criterion of a Match line no session can fit: the whole of its list, or else single elements. */
export function* unmatchableTerm(term: MatchTerm, block: MatchBlock, model: SshdModel): Iterable<Finding> {
  const { criterion, argument } = term;
  if (!argument || criterion.name === 'Version' || criterion.argument === 'port') return;
  if (isOrdinary(term, model)) return;
  const whole = unmatchableList(criterion, argument, model);
  if (whole)
    yield findingAt(block.directive, argument.span, whole.message, { fixes: () => whole.fixes ?? [] });
  else if (criterion.name !== 'Host') yield* unmatchableElements(criterion, argument, block, model);
}

type Criterion = MatchTerm['criterion'];

const ORDINARY_NAMES = /^[a-z_*][\w*?.@-]*(?:,[a-z_*][\w*?.@-]*)*$/i;

/** Whether a term is like nearly all of them, without an exclusion, so that there is nothing to look for. */
export function isOrdinary({ criterion, argument }: MatchTerm, { target }: SshdModel): boolean {
  if (!argument) return true;
  if (criterion.argument === 'addresses') return readNetwork(argument.value, target) !== undefined;
  return criterion.name !== 'Host' && ORDINARY_NAMES.test(argument.value);
}

function unmatchableList(
  { name }: Criterion,
  argument: Argument,
  model: SshdModel,
): { readonly message: string; readonly fixes?: readonly Fix[] } | undefined {
  const { value } = argument;
  const elements = value.split(',');
  if (elements.every((each) => each.startsWith('!'))) {
    const message = `All patterns of this ${name} are negated, and such a list never matches. Begin it with "*,".`;
    return { message, fixes: insertAnything(argument) };
  }
  const mayHoldBlanks = name === 'User' || name === 'Group';
  const blank = mayHoldBlanks ? /(^|,)!?\s|\s(,|$)/ : /\s/;
  if (blank.test(value)) {
    const message =
      'sshd takes a blank in quotes for a part of the pattern, so what stands beside it never matches. Separate by commas alone.';
    return { message, fixes: withoutBlanks(argument, mayHoldBlanks) };
  }
  const hostName = name === 'Host' && model.knowsAddressesOnly ? elements.find(isHostName) : undefined;
  if (hostName === undefined) return undefined;
  const message = `With UseDNS no, sshd knows the client by its address alone, so the name "${hostName.replace(/^!/, '')}" never matches. Use Address, or set UseDNS to yes.`;
  return { message };
}

/** Of a group; directories give out longer ones as names. */
const NUMBER = /^\d{1,5}$/;

function* unmatchableElements(
  criterion: Criterion,
  argument: Argument,
  { directive }: MatchBlock,
  { target }: SshdModel,
): Iterable<Finding> {
  let from = 0;
  for (const element of argument.value.split(',')) {
    const start = element.startsWith('!') ? from + 1 : from;
    const end = from + element.length;
    from = end + 1;
    const text = argument.value.slice(start, end);
    if (criterion.name === 'Group' && NUMBER.test(text)) {
      const message = `Group compares names, not numbers: "${text}" matches only a group that is called so.`;
      yield findingAt(directive, spanWithin(argument, start, end), message, { severity: 'info' });
    }
    const problem = criterion.argument === 'addresses' ? unmatchableAddress(text, target) : undefined;
    if (!problem) continue;
    const { reason, meant } = problem;
    yield findingAt(directive, spanWithin(argument, start, end), reason, {
      fixes: () => (meant === undefined ? [] : replaceWithin(argument, start, end, meant)),
    });
  }
}

function insertAnything(argument: Argument): readonly Fix[] {
  if (!isPlain(argument)) return [];
  const { start } = argument.span;
  return [{ title: 'Put "*," before it', safe: false, edits: [{ span: { start, end: start }, text: '*,' }] }];
}

function withoutBlanks(argument: Argument, mayHoldBlanks: boolean): readonly Fix[] {
  const separator = mayHoldBlanks ? ',' : /[\s,]+/;
  const elements = argument.value.split(separator).map((each) => each.replace(/^(!?)\s+/, '$1').trimEnd());
  const list = elements.filter((each) => each !== '').join(',');
  if (list === '' || /["'\\#]/.test(list)) return [];
  const text = /\s/.test(list) ? `"${list}"` : list;
  return [{ title: `Write ${text}`, safe: false, edits: [{ span: argument.span, text }] }];
}
