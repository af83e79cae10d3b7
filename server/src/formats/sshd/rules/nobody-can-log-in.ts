import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import { argumentsSpan, type Directive, writtenValue } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import type { Scope } from '../model/scope.js';
import { isEverybody } from './access-entries.js';
import { keyboardInteractiveSwitch } from './passwords.js';
import { findingAt } from './support.js';

const METHODS = [
  'PubkeyAuthentication',
  'PasswordAuthentication',
  'KbdInteractiveAuthentication',
  'ChallengeResponseAuthentication',
  'HostbasedAuthentication',
  'GSSAPIAuthentication',
] as const;

const KEY_SOURCES = ['AuthorizedKeysFile', 'AuthorizedKeysCommand', 'TrustedUserCAKeys'] as const;

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
    const openings = new Openings(model);
    const forEverybody = closed(model.global, model, openings);
    if (forEverybody) {
      yield forEverybody;
      return;
    }
    const blocks = new Set([...METHODS, ...KEY_SOURCES].flatMap((name) => blocksOf(name, model)));
    for (const scope of blocks) {
      const forBlock = closed(scope, model, openings);
      if (forBlock) yield forBlock;
    }
  },
};

function blocksOf(name: string, model: SshdModel): Scope[] {
  return model.named(name).flatMap(({ scope }) => (scope.isAlways ? [] : scope));
}

function closed(scope: Scope, model: SshdModel, openings: Openings): Finding | undefined {
  const who = scope.isGlobal ? 'nobody can log in' : 'the sessions of this block cannot log in';
  const noMethod = closingMethod(scope, model, openings);
  if (noMethod) {
    const message = `No method of authentication is left; sshd starts, and ${who}.`;
    return findingAt(noMethod, argumentsSpan(noMethod), message);
  }
  const noKeys = closingKeys(scope, model, openings);
  if (!noKeys) return undefined;
  const message = `Only keys are asked for, and none are looked for; sshd starts, and ${who}.`;
  return findingAt(noKeys, argumentsSpan(noKeys), message);
}

/** Which blocks set a keyword to anything but `no` or `none`: the sessions of a scope may match them as well. */
class Openings {
  readonly #first = new Map<string, number>();
  readonly #order: ReadonlyMap<Scope, number>;

  constructor(private readonly model: SshdModel) {
    this.#order = new Map(model.scopes.map((scope, index) => [scope, index]));
  }

  /** Whether one of them counts for sessions of a scope: where that sets the keyword itself, only one above it does. */
  elsewhere(name: string, scope: Scope): boolean {
    const known = this.#first.get(name);
    const first = known ?? this.#indexOf(this.model.named(name).find(isOpening)?.scope);
    this.#first.set(name, first);
    const setsItself = !scope.isGlobal && this.model.inForceIn(scope, name);
    return first < (setsItself ? this.#indexOf(scope) : Number.POSITIVE_INFINITY);
  }

  #indexOf(scope: Scope | undefined): number {
    return (scope && this.#order.get(scope)) ?? Number.POSITIVE_INFINITY;
  }
}

function isOpening(directive: Directive): boolean {
  return !directive.scope.isAlways && !isClosed(writtenValue(directive));
}

function isClosed(value: string | undefined): boolean {
  return value?.toLowerCase() === 'no' || value?.toLowerCase() === 'none';
}

function isOff(name: string, scope: Scope, model: SshdModel, openings: Openings): boolean {
  return isClosed(model.valueIn(scope, name)) && !openings.elsewhere(name, scope);
}

function isKeyboardInteractiveOff(scope: Scope, model: SshdModel, openings: Openings): boolean {
  const off = (name: string) => isOff(name, scope, model, openings);
  const name = keyboardInteractiveSwitch(model, scope);
  return off(name) && !openings.elsewhere('KbdInteractiveAuthentication', scope);
}

/** The line that closes the last method; where AuthenticationMethods are set, another rule judges them. */
function closingMethod(scope: Scope, model: SshdModel, openings: Openings): Directive | undefined {
  const off = (name: string) => isOff(name, scope, model, openings);
  if (!off('PubkeyAuthentication') || hasMethods(scope, model, openings)) return undefined;
  if (!arePasswordsOff(scope, model, openings)) return undefined;
  return decidedHere(scope, METHODS, model);
}

/** The line that leaves no place for keys where nothing else is asked for. */
function closingKeys(scope: Scope, model: SshdModel, openings: Openings): Directive | undefined {
  const off = (name: string) => isOff(name, scope, model, openings);
  if (!KEY_SOURCES.every(off) || hasMethods(scope, model, openings)) return undefined;
  if (!arePasswordsOff(scope, model, openings)) return undefined;
  return decidedHere(scope, ['AuthorizedKeysFile', ...METHODS], model);
}

function arePasswordsOff(scope: Scope, model: SshdModel, openings: Openings): boolean {
  const off = (name: string) => isOff(name, scope, model, openings);
  const others = ['PasswordAuthentication', 'HostbasedAuthentication', 'GSSAPIAuthentication'];
  return others.every(off) && isKeyboardInteractiveOff(scope, model, openings);
}

function hasMethods(scope: Scope, model: SshdModel, openings: Openings): boolean {
  const name = 'AuthenticationMethods';
  const methods = model.valueIn(scope, name);
  return (methods !== undefined && methods !== 'any') || openings.elsewhere(name, scope);
}

/** What is off for everybody is said once, not in each block. */
function decidedHere(scope: Scope, names: readonly string[], model: SshdModel): Directive | undefined {
  for (const name of names) {
    const directive = scope.isGlobal ? model.inForce(name) : model.inForceIn(scope, name);
    if (directive && (scope.isGlobal || directive.scope === scope)) return directive;
  }
  return undefined;
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
