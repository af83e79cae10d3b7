import type { Finding, Fix } from '../../../../core/finding.js';
import { matchesWildcard } from '../../../../core/glob.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { findingAt, removeLine } from '../support.js';

/** What loads or runs code of the client's choice in programs that know nothing of it. PATH is not here: sshd sets it. */
const LOADERS = [
  'LD_PRELOAD',
  'LD_LIBRARY_PATH',
  'LD_AUDIT',
  'BASH_ENV',
  'ENV',
  'IFS',
  'SHELLOPTS',
  'GLIBC_TUNABLES',
  'PERL5LIB',
  'PERL5OPT',
  'PYTHONPATH',
  'PYTHONSTARTUP',
  'PYTHONHOME',
  'RUBYLIB',
  'RUBYOPT',
  'NODE_OPTIONS',
] as const;

/** Longer patterns match none of the names. */
const MAX_LENGTH = 64;

/** Variables that change which code runs. */
export const dangerousEnvironment: Rule<SshdModel> = {
  id: 'sshd/dangerous-environment',
  title: 'Environment variables that decide which code runs',
  why: 'Some variables tell the loader, the shell or an interpreter what to run first. Accepted from the client, they let a user out of a `ForceCommand` or a restricted shell; the manual warns of patterns that are too wide.',
  remedy: 'Accept what sessions need, such as `AcceptEnv LANG LC_*`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['AcceptEnv', 'SetEnv'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-454' },
  ],
  examples: [
    { bad: 'AcceptEnv *\n', good: 'AcceptEnv LANG LC_*\n' },
    { bad: 'AcceptEnv LANG LD_*\n', good: 'AcceptEnv LANG\n' },
    { bad: 'SetEnv LD_PRELOAD=/opt/lib/trace.so\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of model.accepted('AcceptEnv')) {
      for (const argument of directive.line.args) {
        const name = acceptedBy(argument.value);
        if (name === undefined) continue;
        const message = `"${argument.value}" lets the client set ${name}, which decides what code runs.`;
        yield findingAt(directive, argument.span, message, { fixes: () => narrow(directive, argument) });
      }
    }
    for (const directive of model.accepted('SetEnv')) {
      for (const { value, span } of directive.line.args) {
        const message = assignmentMessage(value);
        if (message !== undefined) yield findingAt(directive, span, message);
      }
    }
  },
};

function acceptedBy(pattern: string): string | undefined {
  if (pattern.length > MAX_LENGTH) return undefined;
  return LOADERS.find((name) => matchesWildcard(pattern, name));
}

function narrow(directive: Directive, { value, span }: Argument): Fix[] {
  const { args } = directive.line;
  if (/^\*+$/.test(value)) {
    const text = 'LANG LC_*';
    return [{ title: `Accept ${text}`, safe: false, edits: [{ span, text }] }];
  }
  const index = args.findIndex((each) => each.span.start === span.start);
  const before = args[index - 1];
  const after = args[index + 1];
  const title = `Accept ${value} no more`;
  if (before)
    return [{ title, safe: false, edits: [{ span: { start: before.span.end, end: span.end }, text: '' }] }];
  if (after)
    return [
      { title, safe: false, edits: [{ span: { start: span.start, end: after.span.start }, text: '' }] },
    ];
  return [removeLine(directive, false, title)];
}

function assignmentMessage(assignment: string): string | undefined {
  const equals = assignment.indexOf('=');
  const name = assignment.slice(0, equals);
  if (name === 'LD_PRELOAD' || name === 'LD_AUDIT') {
    return `${name} loads a library into every program of every session.`;
  }
  if (name !== 'PATH') return undefined;
  const folder = assignment
    .slice(equals + 1)
    .split(':')
    .find((each) => !each.startsWith('/') || /^\/(tmp|var\/tmp|dev\/shm)(\/|$)/.test(each));
  if (folder === undefined) return undefined;
  return `sshd takes this PATH as it is, and "${folder}" in it is no folder that only root can write to.`;
}
