import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { argumentsSpan, type Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, relatedLine, removeLine } from '../support.js';

/** `AuthenticationMethods any` where sshd no longer takes it. */
export const lateAnyMethod: Rule<SshdModel> = {
  id: 'sshd/late-any-method',
  title: 'AuthenticationMethods any behind another AuthenticationMethods',
  why: 'From 8.7 to 9.6 sshd takes `any` only as long as no line above has set `AuthenticationMethods` for everybody, and stops with `"any" must appear alone`. A `Match` block that lets some accounts in with any method, under a global line that asks for two, keeps it from starting.',
  remedy:
    'Name the methods that shall do in the block, with blanks between them: `AuthenticationMethods publickey password`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['AuthenticationMethods'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      target: '9.2',
      bad: 'KbdInteractiveAuthentication no\nAuthenticationMethods publickey,password\nMatch User backup\n    AuthenticationMethods any\n',
      good: 'KbdInteractiveAuthentication no\nAuthenticationMethods publickey,password\nMatch User backup\n    AuthenticationMethods publickey password\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '8.7') || since(target, '9.7')) return;
    let first: Directive | undefined;
    for (const directive of model.accepted('AuthenticationMethods')) {
      if (first && directive.line.args[0]?.value === 'any') yield report(directive, first, model);
      if (directive.scope.isAlways) first ??= directive;
    }
  },
};

function report(directive: Directive, first: Directive, model: SshdModel): Finding {
  const message =
    'Up to OpenSSH 9.6, sshd does not start with "any" behind a line that sets AuthenticationMethods for everybody.';
  return findingAt(directive, argumentsSpan(directive), message, {
    related: [relatedLine(first, 'They are set for everybody here.')],
    fixes: () =>
      directive.scope.isAlways
        ? [removeLine(directive, false, 'Remove this line, which comes too late')]
        : nameMethods(directive, model),
  });
}

const USUAL_METHODS = [
  ['publickey', 'PubkeyAuthentication'],
  ['password', 'PasswordAuthentication'],
  ['keyboard-interactive', 'KbdInteractiveAuthentication'],
] as const;

/** `any` stands for each of the methods that are on. */
function nameMethods(directive: Directive, model: SshdModel): Fix[] {
  const isOn = (name: string) => model.valueIn(directive.scope, name)?.toLowerCase() === 'yes';
  const text = USUAL_METHODS.filter(([, name]) => isOn(name))
    .map(([method]) => method)
    .join(' ');
  if (text === '') return [];
  return [{ title: `Write ${text}`, safe: false, edits: [{ span: argumentsSpan(directive), text }] }];
}
