import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { asksByPam, keyboardInteractiveSwitch, requiresMore } from './passwords.js';

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
  *check(model, { profileOf }): Iterable<Finding> {
    const directive = model.inForce('PasswordAuthentication');
    if (model.value('PasswordAuthentication')?.toLowerCase() !== 'yes') return;
    if (requiresMore(model)) return;
    if (directive) {
      const edits = [{ span: argumentsSpan(directive), text: 'no' }];
      yield findingAt(directive, argumentsSpan(directive), 'Users can log in with a password alone.', {
        fixes: () => [turnOff(model, directive.path === model.tree.path, edits)],
      });
    } else if (profileOf() === 'strict') {
      const { offset } = model.insertionPoint('PasswordAuthentication');
      yield {
        span: { start: offset, end: offset },
        message: 'Users can log in with a password alone: PasswordAuthentication is yes by default.',
        fixes: () => [turnOff(model, true, model.insert('PasswordAuthentication', 'no'))],
      };
    }
  },
};

/** Closes the second door too, where it would stay open and the fix can reach it. */
function turnOff(model: SshdModel, inRoot: boolean, edits: Fix['edits']): Fix {
  const alone: Fix = { title: 'Set PasswordAuthentication to no', safe: false, edits };
  if (!inRoot || !asksByPam(model)) return alone;
  const name = keyboardInteractiveSwitch(model);
  const directive = model.inForce(name);
  if (directive && directive.path !== model.tree.path) return alone;
  const second = directive ? [{ span: argumentsSpan(directive), text: 'no' }] : model.insert(name, 'no');
  return { title: `Set PasswordAuthentication and ${name} to no`, safe: false, edits: [...second, ...edits] };
}
