import type { Finding, Fix } from '../../../../core/finding.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import type { Span } from '../../../../core/text.js';
import type { SshdModel } from '../../model/model.js';
import type { MatchBlock } from '../../model/scope.js';
import type { MatchTerm } from '../../parse/match.js';
import { type Argument, isPlain, spanWithin } from '../../parse/syntax.js';
import { readNetwork } from '../../values/addresses.js';
import { isHostName } from '../../values/host-name.js';
import { replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { isContradiction } from './contradiction.js';
import { unmatchableAddress } from './unmatchable.js';

/** A Match line, or a part of it, that no session can fit. */
export const matchNeverMatches: Rule<SshdModel> = {
  id: 'sshd/match-never-matches',
  title: 'A Match condition that never matches',
  why: 'sshd checks hardly anything of what a `Match` line asks for: a pattern that no user, host or address can fit is accepted without a word. What stands in the block is then in force for nobody, and an exclusion excludes nobody.',
  remedy:
    'Write comma lists without blanks, networks as `192.0.2.0/24`, and at least one pattern that is not negated: `*,!alice`. All criteria of the line must hold at once.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Match'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match User !alice\n    PermitTTY no\n',
      good: 'Match User *,!alice\n    PermitTTY no\n',
    },
    {
      bad: 'Match User "alice, bob"\n    PermitTTY no\n',
      good: 'Match User alice,bob\n    PermitTTY no\n',
    },
    {
      bad: 'Match Address 10.0.0.0/255.0.0.0\n    PermitTTY no\n',
      good: 'Match Address 10.0.0.0/8\n    PermitTTY no\n',
    },
    {
      bad: 'Match User alice User bob\n    PermitTTY no\n',
      good: 'Match User alice,bob\n    PermitTTY no\n',
    },
    { bad: 'Match Host *.example.org\n    PermitTTY no\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const scope of model.scopes) {
      const block = scope.blocks.at(-1);
      if (!block || scope.blocks.some(({ condition }) => condition.problem)) continue;
      const odd = block.condition.terms.filter((term) => !isOrdinary(term, model));
      const findings = odd.flatMap((term) => [...termFindings(term, block, model)]);
      yield* findings;
      if (findings.length === 0) yield* contradictions(scope.blocks, model);
    }
  },
};

const ORDINARY_NAMES = /^[a-z_*][\w*?.@-]*(?:,[a-z_*][\w*?.@-]*)*$/i;

/** Whether a term is like nearly all of them, so that there is nothing to look for. */
function isOrdinary({ criterion, argument }: MatchTerm, { target }: SshdModel): boolean {
  if (!argument) return true;
  if (criterion.argument === 'addresses') return readNetwork(argument.value, target) !== undefined;
  return criterion.name !== 'Host' && ORDINARY_NAMES.test(argument.value);
}

/** Of a group; directories give out longer ones as names. */
const NUMBER = /^\d{1,5}$/;

function* termFindings(term: MatchTerm, block: MatchBlock, model: SshdModel): Iterable<Finding> {
  const { criterion, argument } = term;
  if (!argument || criterion.name === 'Version' || criterion.argument === 'port') return;
  const { value } = argument;
  const report = (span: Span, message: string, fixes: readonly Fix[] = [], more: Partial<Finding> = {}) =>
    findingAt(block.directive, span, message, { fixes: () => fixes, ...more });
  const elements = value.split(',');
  if (elements.every((each) => each.startsWith('!'))) {
    const fix = insertAnything(argument);
    yield report(
      argument.span,
      `All patterns of this ${criterion.name} are negated, and such a list never matches. Begin it with "*,".`,
      fix,
    );
    return;
  }
  const mayHoldBlanks = criterion.name === 'User' || criterion.name === 'Group';
  const blank = mayHoldBlanks ? /(^|,)!?\s|\s(,|$)/ : /\s/;
  if (blank.test(value)) {
    const message = `sshd takes a blank in quotes for a part of the pattern, so what stands beside it never matches. Separate by commas alone.`;
    yield report(argument.span, message, withoutBlanks(argument, mayHoldBlanks));
    return;
  }
  if (criterion.name === 'Host') {
    const name = namesMatchNothing(model) ? elements.find((each) => isHostName(each)) : undefined;
    if (name === undefined) return;
    const message = `With UseDNS no, sshd knows the client by its address alone, so the name "${name.replace(/^!/, '')}" never matches. Use Address, or set UseDNS to yes.`;
    yield report(argument.span, message);
    return;
  }
  let from = 0;
  for (const element of elements) {
    const start = element.startsWith('!') ? from + 1 : from;
    const end = from + element.length;
    from = end + 1;
    const text = value.slice(start, end);
    if (criterion.name === 'Group' && NUMBER.test(text)) {
      const message = `Group compares names, not numbers: "${text}" matches only a group that is called so.`;
      yield report(spanWithin(argument, start, end), message, [], { severity: 'info' });
    }
    if (criterion.argument !== 'addresses') continue;
    const problem = unmatchableAddress(text, model.target);
    if (!problem) continue;
    const { reason, meant } = problem;
    const span = spanWithin(argument, start, end);
    yield report(span, reason, meant === undefined ? [] : replaceWithin(argument, start, end, meant));
  }
}

/** Criteria of one kind that rule each other out, those of the blocks around included. */
function* contradictions(blocks: readonly MatchBlock[], model: SshdModel): Iterable<Finding> {
  const own = blocks.at(-1) as MatchBlock;
  if (blocks.length === 1 && own.condition.terms.length === 1 && !excludes(own.condition.terms[0])) return;
  const all = blocks.flatMap(({ condition }) => condition.terms);
  const asking = own.condition.terms.filter(({ criterion }) => criterion.name !== 'Version');
  for (const [name, terms] of groupBy(asking, ({ criterion }) => criterion.name)) {
    const together = all.filter(({ criterion }) => criterion.name === name);
    const last = terms.at(-1) as MatchTerm;
    if (!last.argument || !isContradiction(together, model.target)) continue;
    const message =
      together.length === 1
        ? `Whatever this ${name} asks for it also excludes, so it never matches.`
        : `All criteria must hold at once, and nothing fits each ${name} that is asked for, so this never matches.`;
    yield findingAt(own.directive, last.argument.span, message, { fixes: () => joinTerms(own, together) });
  }
}

const excludes = (term: MatchTerm | undefined) => term?.argument?.value.includes('!') === true;

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

function joinTerms({ condition }: MatchBlock, terms: readonly MatchTerm[]): readonly Fix[] {
  const [first, second] = terms;
  if (!first?.argument || !second?.argument || terms.length !== 2 || first.criterion.argument === 'port')
    return [];
  const { terms: own } = condition;
  if (own.indexOf(second) !== own.indexOf(first) + 1 || !own.includes(first)) return [];
  if (/!/.test(first.argument.value + second.argument.value)) return [];
  if (!isPlain(first.argument) || !isPlain(second.argument)) return [];
  const span = { start: first.argument.span.end, end: second.argument.span.start };
  return [{ title: 'Make one list of them', safe: false, edits: [{ span, text: ',' }] }];
}

function namesMatchNothing(model: SshdModel): boolean {
  return model.valueAtStart('UseDNS')?.toLowerCase() === 'no';
}
