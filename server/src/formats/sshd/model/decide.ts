import type { Target } from '../../../core/target.js';
import { keyOf, repeatOf } from '../catalogue/index.js';
import { type Directive, isNone } from './directive.js';

/** For each keyword the directive whose value counts: the first, or the last where the keyword is of that kind. */
export function decide(directives: readonly Directive[], target: Target): ReadonlyMap<string, Directive> {
  const decided = new Map<string, Directive>();
  for (const directive of directives) {
    const key = keyOf(directive.name);
    const isLast = directive.entry !== undefined && repeatOf(directive.entry, target) === 'last';
    const counts = isLast || isLastingNone(directive) ? !isDropped(directive, decided) : !decided.has(key);
    if (counts) decided.set(key, directive);
  }
  return decided;
}

/** sshd keeps the first time of this keyword, and a `none` wherever it stands. */
export function isLastingNone(directive: Directive): boolean {
  return directive.name === 'UnusedConnectionTimeout' && isNone(directive);
}

/** In the releases in which the last principals command wins, sshd takes none any more behind a keys command. */
function isDropped({ name }: Directive, decided: ReadonlyMap<string, Directive>): boolean {
  return name === 'AuthorizedPrincipalsCommand' && decided.has('authorizedkeyscommand');
}
