import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { mayStandInMatch, repeatOf, retirementOf } from '../../catalogue/index.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { isSilencedBy } from '../order/silenced.js';
import { findingAt, isSameValue, placeOf, relatedLine, removeLine, shownValue } from '../support.js';
import { strandedLines } from './stranded-in-match.js';

/** A setting of a Match block that an earlier block decides for all of its sessions. */
export const matchShadowed: Rule<SshdModel> = {
  id: 'sshd/match-shadowed',
  title: 'A Match block that an earlier one shadows',
  why: 'Where several `Match` blocks fit a session, the first that sets a keyword decides it. Every session of this block fits the earlier one too, so what that sets cannot be set again here: the exception must stand before the rule.',
  remedy: 'Move the narrower block above the wider one, or remove the line.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Match'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match Address 192.0.2.0/24\n    PermitTTY no\nMatch Address 192.0.2.7\n    PermitTTY yes\n    MaxSessions 2\n',
      good: 'Match Address 192.0.2.0/24\n    PermitTTY no\nMatch Address 192.0.2.7\n    MaxSessions 2\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const stranded = strandedLines(model);
    for (const directive of model.notInForce) {
      const { entry, scope } = directive;
      if (!entry || scope.isAlways || stranded.has(directive)) continue;
      if (!mayStandInMatch(entry, target) || retirementOf(entry, target)) continue;
      if (repeatOf(entry, target) === 'all') continue;
      const winner = shadowOf(directive, model);
      if (winner) yield report(directive, winner);
    }
  },
};

function shadowOf(directive: Directive, model: SshdModel): Directive | undefined {
  const { scope, name } = directive;
  const winner = model.inForceIn(scope, name);
  if (!winner || winner.scope === scope) return undefined;
  return isSilencedBy(directive, winner) ? winner : undefined;
}

function report(directive: Directive, winner: Directive): Finding {
  const same = isSameValue(directive, winner);
  const message = `These sessions also match "${winner.scope.label}", which sets ${directive.name} to ${same ? 'the same value' : `"${shownValue(winner)}"`} ${placeOf(winner, directive)}; this line has no effect.`;
  return findingAt(directive, directive.line.span, message, {
    severity: same ? 'info' : 'warning',
    tags: ['unnecessary'],
    related: [relatedLine(winner, 'This line counts.')],
    fixes: () => [
      removeLine(directive, same && !isAlone(directive), 'Remove this line, which has no effect'),
    ],
  });
}

/** Whether its block would be empty without it. */
function isAlone(directive: Directive): boolean {
  return directive.scope.directives.every((each) => each === directive || each.name === 'Match');
}
