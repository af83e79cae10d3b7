import type { Finding } from '../../../../core/finding.js';
import { oncePer } from '../../../../core/once.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { mayStandInMatch, repeatOf } from '../../catalogue/index.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { findingAt, moveAboveMatch, relatedLine } from '../support.js';

/** A directive that its writer seems to have meant for everybody, behind a Match block. */
export const strandedInMatch: Rule<SshdModel> = {
  id: 'sshd/stranded-in-match',
  title: 'A setting stranded in the Match block above it',
  why: 'A `Match` block ends at the next `Match` or at the end of the file. A line that stands at the margin behind an indented block looks as if it held for everybody, but holds only for the sessions that the block matches. Tools that append to the file leave settings there.',
  remedy: 'Move the line above the first `Match`. If it is meant for the block, indent it like the others.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Match'],
  risk: 5.5,
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Match Group sftp\n    X11Forwarding no\n    AllowTcpForwarding no\n\nPermitTTY no\n',
      good: 'PermitTTY no\nMatch Group sftp\n    X11Forwarding no\n    AllowTcpForwarding no\n\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of strandedLines(model)) {
      yield report(directive, directive.scope.blocks.at(-1)?.directive as Directive, model);
    }
  },
};

/** The lines that stand in a Match block and look as if they did not. */
export const strandedLines = oncePer(
  ({ scopes, target }: SshdModel): ReadonlySet<Directive> =>
    new Set(scopes.flatMap((scope) => stranded(scope, target))),
);

/** Those that are no deeper than the Match line, where the first of the block is, and that sshd admits in it. */
function stranded({ blocks, directives, isAlways }: Scope, target: Target): readonly Directive[] {
  const block = blocks.at(-1)?.directive;
  if (!block || isAlways) return [];
  const margin = block.line.depth;
  const isOwn = ({ path, name }: Directive) => path === block.path && name !== 'Match';
  const first = directives.find(isOwn);
  if (!first || first.line.depth <= margin) return [];
  return directives.filter(
    (each) => each.line.depth <= margin && isOwn(each) && each.entry && mayStandInMatch(each.entry, target),
  );
}

function report(directive: Directive, block: Directive, model: SshdModel): Finding {
  const { line } = directive;
  const message = `${directive.name} holds only for the sessions of "${directive.scope.label}": the block goes on to the next Match or the end of the file.`;
  const related = [relatedLine(block, 'The block begins here.')];
  const winner = winnerOver(directive, model);
  if (winner) {
    const { path, line: other } = winner;
    related.push({ path, span: other.span, message: 'This line sets it for these sessions already.' });
  }
  return findingAt(directive, line.span, message, {
    related,
    fixes: () => {
      const indent = { span: { start: line.line.start, end: line.span.start }, text: bodyIndent(directive) };
      const keep = { title: 'Indent it as a part of the block', safe: false, edits: [indent] };
      if (directive.path !== model.tree.path) return [keep];
      return [moveAboveMatch(directive, model, 'Move it above the first Match, for everybody'), keep];
    },
  });
}

/** What keeps the line from having any effect. */
function winnerOver({ scope, name, entry, line }: Directive, model: SshdModel): Directive | undefined {
  if (!entry || repeatOf(entry, model.target) === 'all') return undefined;
  const winner = model.inForceIn(scope, name);
  return winner?.line === line ? undefined : winner;
}

function bodyIndent(directive: Directive): string {
  const first = directive.scope.directives.find((each) => each.name !== 'Match');
  return first ? first.source.indentAt(first.line.keywordSpan.start) : '    ';
}
