import type { Finding, Fix } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import type { Target } from '../../../core/target.js';
import { mayStandInMatch, repeatOf, retirementOf } from '../catalogue/index.js';
import { argumentsSpan, type Directive, writtenValue } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import { findingAt, removeLine } from './support.js';

/** A directive that loses to another one of the same keyword. */
export const overridden: Rule<SshdModel> = {
  id: 'sshd/overridden',
  title: 'A setting that another line overrides',
  why: 'For most keywords sshd keeps the **first** value that it reads and ignores later ones without a word; a few keep the last. Files that an `Include` brings in count in its place, so a drop-in included at the top beats the main file. What stands here looks like the configuration, and is not.',
  remedy: 'Keep the line that you mean and remove the other.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'LogLevel INFO\nLogLevel VERBOSE\n',
      good: 'LogLevel VERBOSE\n',
      fix: 'Use this value instead of the one on line 1',
    },
    { bad: 'UseDNS no\nUseDNS no\n', good: 'UseDNS no\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const directive of model.directives) {
      const winner = winnerOver(directive, model, target);
      if (winner) {
        yield report(directive, winner, target);
        continue;
      }
      const block = matchAllOver(directive, model);
      if (block) yield reportMatchAll(directive, block);
    }
  },
};

function winnerOver(directive: Directive, model: SshdModel, target: Target): Directive | undefined {
  const { entry, scope, name } = directive;
  if (!entry || retirementOf(entry, target) || repeatOf(entry, target) === 'all') return undefined;
  const forServer = scope.isAlways && !mayStandInMatch(entry, target);
  const winner = forServer ? model.inForce(name) : model.inForceIn(scope, name);
  if (!winner || winner === directive || isTheSameLine(winner, directive)) return undefined;
  if (winner.problems.length > 0 || directive.problems.length > 0) return undefined;
  // Its size and its time are kept apart: a second line may still set the time.
  if (name === 'RekeyLimit' && winner.line.args.length < directive.line.args.length) return undefined;
  return winner;
}

/** The directive in a `Match all` that each session gets instead of a global one. */
function matchAllOver(directive: Directive, model: SshdModel): Directive | undefined {
  const { entry, scope, name } = directive;
  if (!entry || !scope.isGlobal || repeatOf(entry, model.target) === 'all') return undefined;
  const winner = model.inForce(name);
  if (!winner || winner.scope.isGlobal || !mayStandInMatch(entry, model.target)) return undefined;
  if (winner.problems.length > 0 || directive.problems.length > 0) return undefined;
  return isSameValue(directive, winner) ? undefined : winner;
}

function reportMatchAll(directive: Directive, winner: Directive): Finding {
  const message = `"Match all" sets ${directive.name} to "${writtenValue(winner)}" ${placeOf(winner, directive)}, and beats this line in every session.`;
  return findingAt(directive, directive.line.span, message, {
    related: [{ path: winner.path, span: winner.line.span, message: 'This line counts.' }],
    fixes: () => choices(directive, winner),
  });
}

/** A file that is included twice brings the same line again. */
function isTheSameLine(a: Directive, b: Directive): boolean {
  return a.path === b.path && a.line.span.start === b.line.span.start;
}

function report(directive: Directive, winner: Directive, target: Target): Finding {
  const same = isSameValue(directive, winner);
  const comesFirst = isBefore(winner, directive, target);
  const place = placeOf(winner, directive);
  const what = same ? 'to the same value' : `to "${writtenValue(winner)}"`;
  const keeps = comesFirst ? 'the first value and ignores this line' : 'the last value and ignores this line';
  const message = `${directive.name} is set ${what} ${place}; sshd keeps ${keeps}.`;
  return findingAt(directive, directive.line.span, message, {
    severity: same ? 'info' : 'warning',
    tags: ['unnecessary'],
    related: [{ path: winner.path, span: winner.line.span, message: 'This line counts.' }],
    fixes: () => (same ? [removeLine(directive, true, 'Remove this line')] : choices(directive, winner)),
  });
}

/** What keeps the value in force comes first: a fix-all must not open what is closed. */
function choices(directive: Directive, winner: Directive): Fix[] {
  const remove = removeLine(directive, false, 'Remove this line, which has no effect');
  if (winner.path !== directive.path) return [remove];
  const { source } = directive;
  const title = `Use this value instead of the one on line ${lineNumber(winner)}`;
  const replacement = { span: argumentsSpan(winner), text: source.slice(argumentsSpan(directive)) };
  return [remove, { title, safe: false, edits: [replacement, ...remove.edits] }];
}

function isSameValue(a: Directive, b: Directive): boolean {
  const kind = a.entry?.argument.kind;
  if (kind !== 'flag' && kind !== 'word') return writtenValue(a) === writtenValue(b);
  return writtenValue(a).toLowerCase() === writtenValue(b).toLowerCase();
}

function isBefore(winner: Directive, loser: Directive, target: Target): boolean {
  if (winner.path === loser.path) return winner.line.span.start < loser.line.span.start;
  return winner.entry === undefined || repeatOf(winner.entry, target) !== 'last';
}

function placeOf(directive: Directive, from: Directive): string {
  const line = `on line ${lineNumber(directive)}`;
  return directive.path === from.path
    ? line
    : `${line} of ${directive.path.slice(directive.path.lastIndexOf('/') + 1)}`;
}

function lineNumber({ source, line }: Directive): number {
  return source.lineAt(line.span.start) + 1;
}
