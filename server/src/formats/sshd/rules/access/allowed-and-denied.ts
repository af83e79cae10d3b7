import type { Finding } from '../../../../core/finding.js';
import { hasWildcard, matchesWildcard } from '../../../../core/glob.js';
import { groupBy } from '../../../../core/group.js';
import type { Rule } from '../../../../core/rule.js';
import { type Directive, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { isEverybody, readUserEntry } from '../../values/user-entry.js';
import { findingAt } from '../support.js';

/** Names that one list lets in and another keeps out. */
export const allowedAndDenied: Rule<SshdModel> = {
  id: 'sshd/allowed-and-denied',
  title: 'Somebody is both allowed and denied',
  why: 'An account must pass every list, in whatever order the lines stand: `DenyUsers`, `AllowUsers`, `DenyGroups`, `AllowGroups`. Who is denied stays out, whatever else allows it, and `DenyUsers *` keeps everybody out. `PermitRootLogin no` counts for root in the same way.',
  remedy:
    'Take the name out of one of the lists. Where there is an allow list, all others are kept out without any `Deny` line.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['AllowUsers', 'AllowGroups'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'DenyUsers *\nAllowUsers alice\n' },
    { bad: 'AllowGroups admins\nDenyGroups admins\n' },
    { bad: 'PermitRootLogin no\nAllowUsers alice root\n' },
  ],
  *check(model): Iterable<Finding> {
    const rootIsOut = rootMayNot(model);
    for (const of of ['Users', 'Groups'] as const) {
      const denials = new DenyLists(model, of);
      const who = of === 'Users' ? 'the account' : 'a member of';
      for (const directive of model.named(`Allow${of}`)) {
        const { scope, line } = directive;
        const denied = denials.for(scope);
        const isRootOut = of === 'Users' && rootIsOut(scope);
        for (const { value, span } of line.args) {
          const entry = denied?.entryAgainst(value);
          if (entry) {
            const message = `"${entry.value}" in Deny${of} counts before this; ${who} "${value}" cannot log in.`;
            const related = [{ path: entry.directive.path, span: entry.span, message: 'It is denied here.' }];
            yield findingAt(directive, span, message, { related });
          } else if (isRootOut && readUserEntry(value, model.target).user === 'root') {
            const message = 'PermitRootLogin is no: root cannot log in, although it is allowed here.';
            yield findingAt(directive, span, message, { severity: 'info' });
          }
        }
      }
    }
  },
};

/** Tells whether PermitRootLogin keeps root out of the sessions of a scope, whichever blocks they match besides. */
function rootMayNot(model: SshdModel): (scope: Scope) => boolean {
  const name = 'PermitRootLogin';
  const isLetIn = model
    .named(name)
    .some((each) => !each.scope.isAlways && writtenValue(each).toLowerCase() !== 'no');
  return (scope) => !isLetIn && model.valueIn(scope, name)?.toLowerCase() === 'no';
}

/** More patterns, or longer ones, than people write are not tried against each name. */
const MAX_PATTERNS = 16;
const MAX_LENGTH = 128;

interface DenyEntry {
  readonly directive: Directive;
  readonly value: string;
  readonly span: Directive['line']['span'];
}

class DenyList {
  readonly #byValue = new Map<string, DenyEntry>();
  readonly #patterns: DenyEntry[] = [];

  constructor(
    directives: readonly Directive[],
    private readonly model: SshdModel,
    private readonly ofUsers: boolean,
  ) {
    for (const directive of directives) {
      for (const { value, span } of directive.line.args) {
        const entry = { directive, value, span };
        this.#byValue.set(value, entry);
        const isPattern = hasWildcard(value) && !(ofUsers && value.includes('@'));
        const isUsual = value.length <= MAX_LENGTH && this.#patterns.length < MAX_PATTERNS;
        if (isPattern && isUsual) this.#patterns.push(entry);
      }
    }
  }

  /** The entry that surely denies all that an allowed one stands for. */
  entryAgainst(allowed: string): DenyEntry | undefined {
    const name = this.ofUsers ? readUserEntry(allowed, this.model.target).user : allowed;
    const same = this.#byValue.get(allowed) ?? this.#byValue.get(name);
    if (same || name.length > MAX_LENGTH) return same;
    const isLiteral = !hasWildcard(name);
    return this.#patterns.find(
      ({ value }) => isEverybody(value) || (isLiteral && matchesWildcard(value, name)),
    );
  }
}

class DenyLists {
  readonly #byScope: ReadonlyMap<Scope, readonly Directive[]>;
  readonly #lists = new Map<Scope, DenyList>();

  constructor(
    private readonly model: SshdModel,
    private readonly of: 'Users' | 'Groups',
  ) {
    this.#byScope = groupBy(model.named(`Deny${of}`), (directive) => directive.scope);
  }

  /** What denies the sessions of a scope. A block with a list of its own takes its sessions away from the global one. */
  for(scope: Scope): DenyList | undefined {
    const others = this.#byScope.size - (this.#byScope.has(this.model.global) ? 1 : 0);
    const deciding = !scope.isGlobal && this.#byScope.has(scope) ? scope : this.model.global;
    const directives = this.#byScope.get(deciding);
    if (!directives || (deciding.isGlobal && others > 0)) return undefined;
    const known = this.#lists.get(deciding);
    const list = known ?? new DenyList(directives, this.model, this.of === 'Users');
    this.#lists.set(deciding, list);
    return list;
  }
}
