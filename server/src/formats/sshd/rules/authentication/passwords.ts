import { since } from '../../../../core/target.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';

/**
 * The keyword that decides whether keyboard-interactive is offered to the sessions of a scope. Before 8.7 there
 * were two, and either of them could switch it on.
 */
export function keyboardInteractiveSwitch(model: SshdModel, scope: Scope = model.global): string {
  const own = 'KbdInteractiveAuthentication';
  if (since(model.target, '8.7') || model.valueIn(scope, own)?.toLowerCase() === 'yes') return own;
  return 'ChallengeResponseAuthentication';
}

/** Whether keyboard-interactive hands the question on to PAM; false where that cannot be known. */
export function asksByPam(model: SshdModel): boolean {
  const isOn = (name: string) => model.value(name)?.toLowerCase() === 'yes';
  return isOn('UsePAM') && isOn(keyboardInteractiveSwitch(model));
}

/** Whether every way in that AuthenticationMethods admit, for everybody or in a scope, asks for more than passwords. */
export function requiresMore(model: SshdModel, scope?: Scope): boolean {
  const name = 'AuthenticationMethods';
  const methods = scope ? model.valueIn(scope, name) : model.value(name);
  if (methods === undefined || methods === 'any') return false;
  return methods
    .split(' ')
    .every((list) => list.split(',').some((method) => /^(publickey|hostbased|gssapi)/.test(method)));
}
