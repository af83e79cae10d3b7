import type { Finding, Fix } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import { argumentsSpan } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import type { Scope } from '../model/scope.js';
import { findingAt } from './support.js';

/** Passwords are a way in by themselves. */
export const passwordAuthentication: Rule<SshdModel> = {
  id: 'sshd/password-authentication',
  title: 'Users can log in with a password',
  why: 'Passwords can be guessed, and bots try all day; a key cannot. With PAM there are two ways to ask for the same password, and both must be off: `PasswordAuthentication` and `KbdInteractiveAuthentication`.',
  remedy:
    'Give everybody a key, try it, and set `PasswordAuthentication no` and `KbdInteractiveAuthentication no`. Where a second factor is asked for by PAM, keep the latter and require a key as well: `AuthenticationMethods publickey,keyboard-interactive`.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 6.5,
  references: [
    { source: 'dev-sec', id: 'sshd-27' },
    { source: 'Mozilla', id: 'OpenSSH guidelines, modern' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    { bad: 'PasswordAuthentication yes\n', good: 'PasswordAuthentication no\n' },
    {
      bad: 'UsePAM yes\nPasswordAuthentication yes\n',
      good: 'UsePAM yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n',
    },
  ],
  *check(model, { profile }): Iterable<Finding> {
    const directive = model.inForce('PasswordAuthentication');
    if (model.value('PasswordAuthentication')?.toLowerCase() !== 'yes') return;
    if (requiresMore(model, model.global)) return;
    if (directive) {
      const edits = [{ span: argumentsSpan(directive), text: 'no' }];
      yield findingAt(directive, argumentsSpan(directive), 'Users can log in with a password alone.', {
        fixes: () => [turnOff(model, directive.path === model.tree.path, edits)],
      });
    } else if (profile === 'strict') {
      const { offset } = model.insertionPoint('PasswordAuthentication');
      yield {
        span: { start: offset, end: offset },
        message: 'Users can log in with a password alone: PasswordAuthentication is yes by default.',
        fixes: () => [turnOff(model, true, model.insert('PasswordAuthentication', 'no'))],
      };
    }
  },
};

/** The way that stays open when only PasswordAuthentication is closed. */
export const keyboardInteractiveOpen: Rule<SshdModel> = {
  id: 'sshd/keyboard-interactive-open',
  title: 'Passwords are still accepted by way of PAM',
  why: '`PasswordAuthentication no` closes one of two doors. With `UsePAM yes` and `KbdInteractiveAuthentication` on, which is its default, PAM asks for the same password through keyboard-interactive, and bots use that as well.',
  remedy:
    'Set `KbdInteractiveAuthentication no`. Where PAM asks for a second factor, require a key as well: `AuthenticationMethods publickey,keyboard-interactive`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['PasswordAuthentication'],
  risk: 7.5,
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'dev-sec', id: 'sshd-29' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      bad: 'UsePAM yes\nPasswordAuthentication no\n',
      good: 'UsePAM yes\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n',
    },
    {
      bad: 'KbdInteractiveAuthentication yes\nUsePAM yes\nPasswordAuthentication no\n',
      good: 'KbdInteractiveAuthentication no\nUsePAM yes\nPasswordAuthentication no\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const password = model.inForce('PasswordAuthentication');
    if (!password || model.value('PasswordAuthentication')?.toLowerCase() !== 'no') return;
    if (!asksByPam(model) || requiresMore(model, model.global)) return;
    const message =
      'PasswordAuthentication is no, but PAM still asks for the password by keyboard-interactive.';
    const related = [
      { path: password.path, span: password.line.span, message: 'Passwords are meant to be off.' },
    ];
    const directive = model.inForce('KbdInteractiveAuthentication');
    if (directive) {
      const span = argumentsSpan(directive);
      const fix: Fix = {
        title: 'Set KbdInteractiveAuthentication to no',
        safe: false,
        edits: [{ span, text: 'no' }],
      };
      yield findingAt(directive, span, message, { related, fixes: () => [fix] });
      return;
    }
    const { offset } = model.insertionPoint('KbdInteractiveAuthentication');
    yield {
      span: { start: offset, end: offset },
      message,
      related,
      fixes: () => [
        {
          title: 'Add KbdInteractiveAuthentication no',
          safe: false,
          edits: model.insert('KbdInteractiveAuthentication', 'no'),
        },
      ],
    };
  },
};

/** Whether keyboard-interactive hands the question on to PAM; false where that cannot be known. */
function asksByPam(model: SshdModel): boolean {
  const is = (name: string, value: string) => model.value(name)?.toLowerCase() === value;
  return is('UsePAM', 'yes') && is('KbdInteractiveAuthentication', 'yes');
}

/** Whether every way in that AuthenticationMethods admits begins with or needs a key. */
function requiresMore(model: SshdModel, scope: Scope): boolean {
  const methods = model.valueIn(scope, 'AuthenticationMethods');
  if (methods === undefined || methods === 'any') return false;
  return methods
    .split(' ')
    .every((list) => list.split(',').some((method) => /^(publickey|hostbased|gssapi)/.test(method)));
}

function turnOff(model: SshdModel, inRoot: boolean, edits: Fix['edits']): Fix {
  if (!inRoot || !asksByPam(model)) return { title: 'Set PasswordAuthentication to no', safe: false, edits };
  const directive = model.inForce('KbdInteractiveAuthentication');
  if (directive && directive.path !== model.tree.path)
    return { title: 'Set PasswordAuthentication to no', safe: false, edits };
  const second = directive
    ? [{ span: argumentsSpan(directive), text: 'no' }]
    : model.insert('KbdInteractiveAuthentication', 'no');
  return {
    title: 'Set PasswordAuthentication and KbdInteractiveAuthentication to no',
    safe: false,
    edits: [...second, ...edits],
  };
}
