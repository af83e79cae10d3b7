import type { Finding, Fix, Severity } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { effectiveAlgorithms } from '../../catalogue/algorithms-effective.js';
import { mayStandInMatch, repeatOf, retirementOf } from '../../catalogue/index.js';
import { argumentsSpan, type Directive, isNone, isRefused, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { lacksUser } from '../commands/command-users.js';
import { strandedLines } from '../match/stranded-in-match.js';
import { findingAt, isSameValue, placeOf, relatedLine, removeLine, shownValue } from '../support.js';
import { joinInto, opensNothing, takesList } from './joined-lists.js';
import { isMoreOpen } from './openness.js';
import { isSilencedBy } from './silenced.js';

/** A directive that loses to another one of the same keyword, for the same sessions. */
export const overridden: Rule<SshdModel> = {
  id: 'sshd/overridden',
  title: 'A setting that another line overrides',
  why: 'For most keywords sshd keeps the **first** value that it reads and ignores later ones without a word; a few keep the last. Files that an `Include` brings in count in its place, and among themselves in the order of their names: `00-` beats `99-`. What stands here looks like the configuration, and is not.',
  remedy:
    'Keep the line that you mean and remove the other. Where a drop-in loses, give it a name that sorts first.',
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
    { bad: 'SetEnv LANG=C.UTF-8\nSetEnv TZ=UTC\n', good: 'SetEnv LANG=C.UTF-8 TZ=UTC\n' },
    { bad: 'UseDNS no\nUseDNS no\n', good: 'UseDNS no\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    const stranded = strandedLines(model);
    for (const directive of model.notInForce) {
      const winner = winnerOver(directive, model, target);
      // A line that got into the block by mistake has a finding that says so.
      if (winner && !stranded.has(directive)) {
        yield report(directive, winner, model);
        continue;
      }
      const block = matchAllOver(directive, model);
      if (block) yield reportMatchAll(directive, block, model);
    }
  },
};

function winnerOver(directive: Directive, model: SshdModel, target: Target): Directive | undefined {
  const { entry, scope, name } = directive;
  if (!entry || retirementOf(entry, target) || repeatOf(entry, target) === 'all') return undefined;
  const forServer = scope.isAlways && !mayStandInMatch(entry, target);
  const winner = forServer ? model.inForce(name) : model.inForceIn(scope, name);
  if (!winner || !isSilencedBy(directive, winner)) return undefined;
  return winner.scope === scope || (winner.scope.isAlways && scope.isAlways) ? winner : undefined;
}

/** The directive in a `Match all` that each session gets instead of a global one. */
function matchAllOver(directive: Directive, model: SshdModel): Directive | undefined {
  const { entry, scope, name } = directive;
  if (!entry || !scope.isGlobal || repeatOf(entry, model.target) === 'all') return undefined;
  const winner = model.inForce(name);
  if (!winner || winner.scope.isGlobal || !mayStandInMatch(entry, model.target)) return undefined;
  if (isRefused(winner) || isRefused(directive)) return undefined;
  return isSameValue(directive, winner) ? undefined : winner;
}

function reportMatchAll(directive: Directive, winner: Directive, model: SshdModel): Finding {
  const message = `"Match all" sets ${directive.name} to "${shownValue(winner)}" ${placeOf(winner, directive)}, and beats this line in every session.`;
  return findingAt(directive, directive.line.span, message, {
    related: [relatedLine(winner, 'This line counts.')],
    fixes: () => choices(directive, winner, model),
  });
}

function report(directive: Directive, winner: Directive, model: SshdModel): Finding {
  const same = isSameValue(directive, winner);
  const what = same ? 'to the same value' : `to "${shownValue(winner)}"`;
  const message = `${directive.name} is set ${what} ${placeOf(winner, directive)}; ${reason(directive, winner, same, model)}`;
  return findingAt(directive, directive.line.span, message, {
    severity: severityOf(directive, winner, same, model),
    tags: ['unnecessary'],
    related: [relatedLine(winner, 'This line counts.')],
    fixes: () =>
      same
        ? [removeLine(directive, directive.path === winner.path, 'Remove this line')]
        : choices(directive, winner, model),
  });
}

/**
 * A drop-in that changes what another file sets is how drop-ins are meant: that needs no action, unless the main
 * file is stricter, or the drop-in that loses is not certain to be the more open one.
 */
function severityOf(directive: Directive, winner: Directive, same: boolean, model: SshdModel): Severity {
  if (directive.path === winner.path) return same ? 'info' : 'warning';
  if (same) return 'hint';
  const { target } = model;
  if (opens(winner, directive, target)) return 'warning';
  const isInMainFile = directive.path === model.tree.path;
  return isInMainFile || opens(directive, winner, target) ? 'hint' : 'warning';
}

/** Whether a line leaves the server more open than another one of its keyword. */
function opens(line: Directive, other: Directive, target: Target): boolean {
  const grammar = line.entry?.argument;
  if (grammar?.kind !== 'algorithms') return isMoreOpen(line.name, writtenValue(line), writtenValue(other));
  const offered = effectiveAlgorithms(grammar.of, writtenValue(other), target);
  const wanted = new Set(offered.map(({ name }) => name));
  return effectiveAlgorithms(grammar.of, writtenValue(line), target).some(({ name }) => !wanted.has(name));
}

/** Why the other line counts. */
function reason(directive: Directive, winner: Directive, same: boolean, model: SshdModel): string {
  const { path } = model.tree;
  if (isLast(winner, model.target)) {
    return directive.path === winner.path
      ? 'sshd keeps the last value and ignores this line.'
      : `of this keyword OpenSSH ${model.target.label} keeps the last value, and that file is read later.`;
  }
  if (directive.name === 'UnusedConnectionTimeout' && isNone(winner))
    return 'a "none" counts wherever it stands, and sshd ignores this line.';
  if (directive.path === winner.path) {
    return !same && takesList(directive)
      ? 'lines of this keyword do not add up: sshd keeps the first and ignores this one.'
      : 'sshd keeps the first value and ignores this line.';
  }
  if (directive.path === path) {
    return opens(winner, directive, model.target)
      ? 'that file is read first, so the stricter value here has no effect.'
      : 'that file is read first, and its value counts.';
  }
  if (winner.path === path)
    return 'that line stands above the Include that reads this file, and the first value counts.';
  return 'that file is read before this one, and the first value counts, not the last as with systemd.';
}

/** What keeps the value in force comes first: a fix-all must not open what is closed. */
function choices(directive: Directive, winner: Directive, model: SshdModel): Fix[] {
  const remove = removeLine(directive, false, 'Remove this line, which has no effect');
  if (winner.path !== directive.path || lacksUser(directive, model)) return [remove];
  const { source } = directive;
  const line = source.lineAt(winner.line.span.start) + 1;
  const title = `Use this value instead of the one on line ${line}`;
  const replacement = { span: argumentsSpan(winner), text: source.slice(argumentsSpan(directive)) };
  const replace = { title, safe: false, edits: [replacement, ...remove.edits] };
  const addition = winner.scope === directive.scope && joinInto(winner, directive, model.target);
  if (!addition) return [remove, replace];
  const join = { title: `Add it to line ${line}`, safe: false, edits: [addition, ...remove.edits] };
  return opensNothing(directive) ? [join, remove, replace] : [remove, join, replace];
}

function isLast(winner: Directive, target: Target): boolean {
  return winner.entry !== undefined && repeatOf(winner.entry, target) === 'last';
}
