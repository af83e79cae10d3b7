import { since } from '../../../../core/target.js';
import { type Directive, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';

/** Before 8.7 either of two keywords switched keyboard-interactive on; since then they are one. */
const OTHER_METHODS = [
  'PasswordAuthentication',
  'KbdInteractiveAuthentication',
  'ChallengeResponseAuthentication',
  'HostbasedAuthentication',
  'GSSAPIAuthentication',
] as const;

const METHODS = ['PubkeyAuthentication', ...OTHER_METHODS] as const;

const KEY_SOURCES = ['AuthorizedKeysFile', 'AuthorizedKeysCommand', 'TrustedUserCAKeys'] as const;

/** How the sessions of a scope can prove who they are, whichever other blocks they match as well. */
export class WaysIn {
  /** By keyword, the place of the first block that sets it to anything but `no` or `none`. */
  readonly #firstOpening = new Map<string, number>();
  readonly #order: ReadonlyMap<Scope, number>;

  constructor(private readonly model: SshdModel) {
    this.#order = new Map(model.scopes.map((scope, index) => [scope, index]));
  }

  /** The Match blocks that set anything of this. */
  blocks(): ReadonlySet<Scope> {
    const blocks = new Set<Scope>();
    for (const name of [...METHODS, ...KEY_SOURCES, 'AuthenticationMethods']) {
      for (const { scope } of this.model.named(name)) if (!scope.isAlways) blocks.add(scope);
    }
    return blocks;
  }

  /** The line that closes the last method; where AuthenticationMethods are set, another rule judges them. */
  closingMethod(scope: Scope): Directive | undefined {
    const areKeysOff = this.#isOff('PubkeyAuthentication', scope) && !this.#hasMethods(scope);
    return areKeysOff && this.#areOthersOff(scope) ? this.#decidedHere(scope, METHODS) : undefined;
  }

  /** The line that leaves no place for keys where there is no way in without one. */
  closingKeys(scope: Scope): Directive | undefined {
    if (!KEY_SOURCES.every((name) => this.#isOff(name, scope)) || !this.#needsKeys(scope)) return undefined;
    return this.#decidedHere(scope, [...KEY_SOURCES, 'AuthenticationMethods', ...METHODS]);
  }

  #needsKeys(scope: Scope): boolean {
    if (!this.#hasMethods(scope)) return this.#areOthersOff(scope);
    if (this.#isOpenedElsewhere('AuthenticationMethods', scope)) return false;
    const lists = this.#valueIn(scope, 'AuthenticationMethods')?.split(' ') ?? [];
    return lists.length > 0 && lists.every((list) => list.split(',').includes('publickey'));
  }

  #areOthersOff(scope: Scope): boolean {
    const isOne = (name: string) =>
      name !== 'ChallengeResponseAuthentication' || !since(this.model.target, '8.7');
    return OTHER_METHODS.filter(isOne).every((name) => this.#isOff(name, scope));
  }

  #hasMethods(scope: Scope): boolean {
    const methods = this.#valueIn(scope, 'AuthenticationMethods');
    const areSet = methods !== undefined && methods !== 'any';
    return areSet || this.#isOpenedElsewhere('AuthenticationMethods', scope);
  }

  #valueIn(scope: Scope, name: string): string | undefined {
    return scope.isGlobal ? this.model.value(name) : this.model.valueIn(scope, name);
  }

  #isOff(name: string, scope: Scope): boolean {
    return isClosed(this.#valueIn(scope, name)) && !this.#isOpenedElsewhere(name, scope);
  }

  /** Where a scope sets the keyword itself, only a block above it can open what it closes. */
  #isOpenedElsewhere(name: string, scope: Scope): boolean {
    const known = this.#firstOpening.get(name);
    const first = known ?? this.#placeOf(this.model.named(name).find(isOpening)?.scope);
    this.#firstOpening.set(name, first);
    const setsItself = !scope.isGlobal && this.model.inForceIn(scope, name);
    return first < (setsItself ? this.#placeOf(scope) : Number.POSITIVE_INFINITY);
  }

  #placeOf(scope: Scope | undefined): number {
    return (scope && this.#order.get(scope)) ?? Number.POSITIVE_INFINITY;
  }

  /** What is closed for everybody is said once, not in each block. */
  #decidedHere(scope: Scope, names: readonly string[]): Directive | undefined {
    for (const name of names) {
      const directive = scope.isGlobal ? this.model.inForce(name) : this.model.inForceIn(scope, name);
      if (directive && (scope.isGlobal || directive.scope === scope)) return directive;
    }
    return undefined;
  }
}

function isOpening(directive: Directive): boolean {
  return !directive.scope.isAlways && !isClosed(writtenValue(directive));
}

function isClosed(value: string | undefined): boolean {
  return value !== undefined && /^(no|none)$/i.test(value);
}
