import type { Finding, Fix } from '../../../../core/finding.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import type { MatchBlock } from '../../model/scope.js';
import type { MatchTerm } from '../../parse/match.js';
import { isPlain } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { isContradiction } from './contradiction.js';
import { isOrdinary, unmatchableTerm } from './unmatchable-terms.js';

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
      if (scope.blocks.length === 1 && isOrdinaryMatch(block, model)) continue;
      const findings = block.condition.terms.flatMap((term) => [...unmatchableTerm(term, block, model)]);
      yield* findings;
      if (findings.length === 0) yield* contradictions(scope.blocks, model);
    }
  },
};

/** Whether a line asks for a few different things without exclusions, as nearly all do: nothing to look for. */
function isOrdinaryMatch({ condition: { terms } }: MatchBlock, model: SshdModel): boolean {
  if (terms.length > 2 || (terms.length === 2 && terms[0]?.criterion === terms[1]?.criterion)) return false;
  return terms.every((term) => isOrdinary(term, model));
}

/** Criteria of one kind that rule each other out, those of the blocks around included. */
function* contradictions(blocks: readonly MatchBlock[], model: SshdModel): Iterable<Finding> {
  const own = blocks.at(-1) as MatchBlock;
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
