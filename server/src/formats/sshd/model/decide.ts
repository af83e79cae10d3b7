import type { Target } from '../../../core/target.js';
import { repeatOf } from '../catalogue/index.js';
import { type Directive, isNone } from './directive.js';

/** For each keyword the directive whose value counts: the first, or the last where the keyword is of that kind. */
export function decide(directives: readonly Directive[], target: Target): ReadonlyMap<string, Directive> {
  const decided = new Map<string, Directive>();
  for (const directive of directives) {
    const key = directive.name;
    const isLast = directive.entry !== undefined && repeatOf(directive.entry, target) === 'last';
    const counts = isLast || isLastingNone(directive) ? !isDropped(directive, decided) : !decided.has(key);
    if (counts) decided.set(key, directive);
  }
  return decided;
}

/** What is decided, by key. */
export type Decisions = Pick<ReadonlyMap<string, Directive>, 'get' | typeof Symbol.iterator>;

/** Up to so many, looking through them costs no more than a map, which takes five times the memory. */
const FEW = 8;

/** What a block decides: one of very many, and of a few keywords. */
export function decideInBlock(directives: readonly Directive[], target: Target): Decisions {
  const decided = decide(directives, target);
  return decided.size > FEW ? decided : new FewDecisions([...decided.keys()], [...decided.values()]);
}

class FewDecisions implements Decisions {
  constructor(
    private readonly keys: readonly string[],
    private readonly directives: readonly Directive[],
  ) {}

  get(key: string): Directive | undefined {
    return this.directives[this.keys.indexOf(key)];
  }

  *[Symbol.iterator](): MapIterator<[string, Directive]> {
    for (const [index, key] of this.keys.entries()) yield [key, this.directives[index] as Directive];
  }
}

/** sshd keeps the first time of this keyword, and a `none` wherever it stands. */
export function isLastingNone(directive: Directive): boolean {
  return directive.name === 'UnusedConnectionTimeout' && isNone(directive);
}

/** In the releases in which the last principals command wins, sshd takes none any more behind a keys command. */
function isDropped({ name }: Directive, decided: ReadonlyMap<string, Directive>): boolean {
  return name === 'AuthorizedPrincipalsCommand' && decided.has('AuthorizedKeysCommand');
}
