import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, relatedLine } from '../support.js';
import { asksByPam, keyboardInteractiveSwitch } from './passwords.js';

/** The way that stays open when only PasswordAuthentication is closed. */
export const keyboardInteractiveOpen: Rule<SshdModel> = {
  id: 'sshd/keyboard-interactive-open',
  title: 'Passwords are still accepted by way of PAM',
  why: '`PasswordAuthentication no` closes one of two doors. With `UsePAM yes` and `KbdInteractiveAuthentication` on, which is its default, PAM asks for the same password through keyboard-interactive, and bots use that as well.',
  remedy:
    'Set `KbdInteractiveAuthentication no` (before OpenSSH 8.7 `ChallengeResponseAuthentication no`). Where PAM asks for a second factor, require a key as well: `AuthenticationMethods publickey,keyboard-interactive`.',
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
    {
      target: '8.4',
      bad: 'UsePAM yes\nPasswordAuthentication no\n',
      good: 'UsePAM yes\nPasswordAuthentication no\nChallengeResponseAuthentication no\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const password = model.inForce('PasswordAuthentication');
    if (!password || model.value('PasswordAuthentication')?.toLowerCase() !== 'no') return;
    if (!asksByPam(model) || isChosen(model)) return;
    const name = keyboardInteractiveSwitch(model);
    const message = `PasswordAuthentication is no, but ${name} still lets PAM ask, as a rule for the same password.`;
    const related = [relatedLine(password, 'Passwords are meant to be off.')];
    const directive = model.inForce(name);
    if (directive) {
      const span = argumentsSpan(directive);
      const fix: Fix = { title: `Set ${name} to no`, safe: false, edits: [{ span, text: 'no' }] };
      yield findingAt(directive, span, message, { related, fixes: () => [fix] });
      return;
    }
    const { offset } = model.insertionPoint(name);
    yield {
      span: { start: offset, end: offset },
      message,
      related,
      fixes: () => [{ title: `Add ${name} no`, safe: false, edits: model.insert(name, 'no') }],
    };
  },
};

/** Whether AuthenticationMethods say which ways are open: none that is named there is open by oversight. */
function isChosen(model: SshdModel): boolean {
  return (model.value('AuthenticationMethods') ?? 'any') !== 'any';
}
