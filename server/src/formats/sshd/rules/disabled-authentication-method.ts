import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import type { Directive } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import { keyboardInteractiveSwitch } from './passwords.js';
import { findingAt } from './support.js';

/** AuthenticationMethods that ask for what is switched off. */
export const disabledAuthenticationMethod: Rule<SshdModel> = {
  id: 'sshd/disabled-authentication-method',
  title: 'AuthenticationMethods asks for a method that is off',
  why: 'Each list of `AuthenticationMethods` is one way in, and all of its methods must be passed. A list with a method that is switched off is a way that nobody can go. Where no list is left, sshd refuses to start; inside a `Match` block it starts, and locks the matched users out.',
  remedy: 'Switch the method on, or take it out of the list.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['AuthenticationMethods'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'PasswordAuthentication no\nAuthenticationMethods publickey,password publickey\n' },
    { bad: 'PubkeyAuthentication no\nAuthenticationMethods publickey\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of model.named('AuthenticationMethods')) {
      const { scope } = directive;
      const decides = scope.isAlways
        ? model.inForce('AuthenticationMethods')
        : model.inForceIn(scope, 'AuthenticationMethods');
      if (decides === directive && directive.problems.length === 0) yield* judge(directive, model);
    }
  },
};

/** The keyword that switches each method on. */
const SWITCHES: Readonly<Record<string, string>> = {
  publickey: 'PubkeyAuthentication',
  password: 'PasswordAuthentication',
  'keyboard-interactive': 'KbdInteractiveAuthentication',
  hostbased: 'HostbasedAuthentication',
  'gssapi-with-mic': 'GSSAPIAuthentication',
};

function* judge(directive: Directive, model: SshdModel): Iterable<Finding> {
  const { scope, line } = directive;
  const switchOf = (method: string): string | undefined => {
    const name = SWITCHES[method.split(':')[0] as string];
    return name === 'KbdInteractiveAuthentication' ? keyboardInteractiveSwitch(model, scope) : name;
  };
  const off = (method: string): boolean => {
    const name = switchOf(method);
    return name !== undefined && model.valueIn(scope, name)?.toLowerCase() === 'no';
  };
  const dead = line.args.filter(({ value }) => value.split(',').some(off));
  const noneLeft = dead.length === line.args.length;
  for (const list of dead) {
    const method = list.value.split(',').find(off) as string;
    const name = switchOf(method);
    yield findingAt(directive, list.span, messageFor(method, name as string, noneLeft, scope.isAlways), {
      severity: noneLeft && scope.isAlways ? 'error' : 'warning',
    });
  }
}

function messageFor(method: string, name: string, noneLeft: boolean, always: boolean): string {
  const off = `This list needs "${method}", but ${name} is no`;
  if (!noneLeft) return `${off}; nobody can log in this way.`;
  return always
    ? `${off}; no list is left, and sshd will not start.`
    : `${off}; the sessions of this block are locked out.`;
}
