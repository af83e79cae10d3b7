import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { isEverybody } from '../../values/user-entry.js';
import { findingAt } from '../support.js';
import { WaysIn } from './ways-in.js';

/** Every way in is closed, and sshd starts all the same. */
export const nobodyCanLogIn: Rule<SshdModel> = {
  id: 'sshd/nobody-can-log-in',
  title: 'Nobody can log in',
  why: 'Every method of authentication is off, or only keys are left and none are looked for, or everybody is denied. sshd starts without a word, and refuses everybody from then on.',
  remedy:
    'Leave one way open, mostly `PubkeyAuthentication yes`, and try it from a second terminal. To keep some accounts out on purpose, use `DenyUsers`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['PubkeyAuthentication', 'AuthorizedKeysFile', 'DenyUsers', 'DenyGroups'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'PubkeyAuthentication no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n' },
    { bad: 'PasswordAuthentication no\nKbdInteractiveAuthentication no\nAuthorizedKeysFile none\n' },
    { bad: 'DenyUsers *\n' },
  ],
  *check(model): Iterable<Finding> {
    // A line that is out of reach may leave a way open.
    if (!model.isComplete) return;
    yield* everybodyDenied(model);
    const waysIn = new WaysIn(model);
    const forEverybody = closed(model.global, waysIn);
    if (forEverybody) {
      yield forEverybody;
      return;
    }
    for (const scope of waysIn.blocks()) {
      const forBlock = closed(scope, waysIn);
      if (forBlock) yield forBlock;
    }
  },
};

function closed(scope: Scope, waysIn: WaysIn): Finding | undefined {
  const who = scope.isGlobal ? 'nobody can log in' : 'the sessions of this block cannot log in';
  const noMethod = waysIn.closingMethod(scope);
  if (noMethod) {
    const message = `No method of authentication is left; sshd starts, and ${who}.`;
    return findingAt(noMethod, argumentsSpan(noMethod), message);
  }
  const noKeys = waysIn.closingKeys(scope);
  if (!noKeys) return undefined;
  const message = `A key is asked for, and none is looked for; sshd starts, and ${who}.`;
  return findingAt(noKeys, argumentsSpan(noKeys), message);
}

function* everybodyDenied(model: SshdModel): Iterable<Finding> {
  for (const [deny, allow] of [
    ['DenyUsers', 'AllowUsers'],
    ['DenyGroups', 'AllowGroups'],
  ] as const) {
    const directives = model.named(deny);
    // Blocks have lists of their own, and beside an allow list another rule says it.
    if (directives.some((each) => !each.scope.isGlobal) || model.named(allow).length > 0) continue;
    for (const directive of directives) {
      for (const { value, span } of directive.line.args) {
        if (!isEverybody(value)) continue;
        yield findingAt(directive, span, `"${value}" denies everybody; sshd starts, and nobody can log in.`);
      }
    }
  }
}
