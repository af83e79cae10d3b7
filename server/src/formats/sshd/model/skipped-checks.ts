import { since, type Target } from '../../../core/target.js';
import type { Line } from '../parse/syntax.js';
import type { Scope } from './scope.js';

const COMMANDS: ReadonlySet<string> = new Set(['AuthorizedKeysCommand', 'AuthorizedPrincipalsCommand']);

/**
 * Before 8.7, sshd did not look at every value: at that of a command only where it took it, and not at
 * AuthenticationMethods any more once they were set for everybody.
 */
export class SkippedChecks {
  readonly #set = new Set<string>();

  constructor(private readonly target: Target) {}

  /** Whether sshd passes over the value of a keyword; a command must have some text. To be asked in reading order. */
  skips(name: string, scope: Scope, line: Line): boolean {
    const isCommand = COMMANDS.has(name);
    if ((!isCommand && name !== 'AuthenticationMethods') || since(this.target, '8.7')) return false;
    const isSet = this.#set.has(name);
    if (scope.isAlways) this.#set.add(name);
    return isCommand ? line.raw.start < line.raw.end && (isSet || !scope.isAlways) : isSet;
  }
}
