import type { Finding, Fix } from '../../../../core/finding.js';
import type { IncludeRequest } from '../../../../core/format.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { EmptyInclude } from '../../model/read.js';
import type { Argument } from '../../parse/syntax.js';
import { findingAt } from '../support.js';

/** An Include that brings nothing in, of which sshd does not say a word. */
export const includeIgnored: Rule<SshdModel> = {
  id: 'sshd/include-ignored',
  title: 'An Include that sshd ignores',
  why: 'sshd reads what an `Include` finds, and is silent where that is nothing: a path that is not there, a folder, a home folder written as `~`. The settings that should have come from there are simply not in force.',
  remedy:
    'Write the full path of a file, or a pattern such as `/etc/ssh/sshd_config.d/*.conf`. Relative paths begin at `/etc/ssh`, also in files that are included.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Include'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'Include ~/sshd.conf\n', good: 'Include /root/sshd.conf\n' },
    {
      bad: 'Include /etc/ssh/sshd_config.d\n',
      good: 'Include /etc/ssh/sshd_config.d/*.conf\n',
      files: { 'sshd_config.d/10-own.conf': 'UseDNS no\n' },
    },
    { bad: 'Include /etc/ssh/hardening.conf\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '8.2')) return;
    const seen = new Set<unknown>();
    for (const directive of model.named('Include')) {
      if (directive.line.problem || seen.has(directive.line)) continue;
      seen.add(directive.line);
      for (const argument of directive.line.args) {
        if (argument.value.startsWith('~')) yield reportTilde(directive, argument);
      }
    }
    for (const [directive, empty] of groupBy(model.emptyIncludes, (each) => each.directive)) {
      const words = new Map(directive.line.args.map(({ value, span }) => [span.start, value]));
      for (const each of empty) {
        if (seen.has(each.request)) continue;
        seen.add(each.request);
        const finding = reportEmpty(each, words.get(each.request.span.start) ?? '', model);
        if (finding) yield finding;
      }
    }
  },
};

function reportTilde(directive: Directive, argument: Argument): Finding {
  const { value, span } = argument;
  const message = `sshd does not expand "~" here: it looks for a folder of that name, finds none, and includes nothing.`;
  return findingAt(directive, span, message, {
    fixes: () => (/^~\/[^\s"'\\#]+$/.test(value) ? [replacement(span, `/root${value.slice(1)}`)] : []),
  });
}

/** @param value the word of the line that asks for what is not there */
function reportEmpty(
  { absence, directive, request }: EmptyInclude,
  value: string,
  model: SshdModel,
): Finding | undefined {
  const { span } = request;
  if (absence === 'folder') {
    const message = `"${value}" is a folder, and sshd reads nothing from it. Name the files in it, with a pattern.`;
    const pattern = `${value.replace(/\/+$/, '')}/*.conf`;
    return findingAt(directive, span, message, {
      fixes: () => (/[\s"'\\#]/.test(value) ? [] : [replacement(span, pattern)]),
    });
  }
  const paths = value.split(/\s+/).filter((each) => each !== '');
  if (paths.length > 1 && paths.every((each) => each.endsWith('.conf'))) {
    const message = 'The quotes make one path of these, which is not there. Write the paths without them.';
    return findingAt(directive, span, message, {
      fixes: () => (/["'\\#]/.test(value) ? [] : [replacement(span, paths.join(' '))]),
    });
  }
  if (absence !== 'missing' || !isAtHand(request.base, model)) return undefined;
  const isRelative = !value.startsWith('/') && directive.path !== model.tree.path;
  const message = isRelative
    ? `There is no /etc/ssh/${value}: relative paths begin at /etc/ssh, not beside this file. sshd includes nothing.`
    : `There is no file "${value}"; sshd includes nothing, and says nothing.`;
  return findingAt(directive, span, message);
}

/** Whether what is missing here is missing on the server: the copy of a configuration may lie anywhere. */
function isAtHand(base: IncludeRequest['base'], { tree }: SshdModel): boolean {
  const folder = tree.path.slice(0, tree.path.lastIndexOf('/'));
  return base === 'configuration' ? folder.endsWith('/etc/ssh') : folder === '/etc/ssh';
}

function replacement(span: { start: number; end: number }, text: string): Fix {
  return { title: `Write ${text}`, safe: false, edits: [{ span, text }] };
}
