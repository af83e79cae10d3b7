import { oncePer } from '../../../../core/once.js';
import { type Directive, isRefused, rawValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';

/** The command that sshd serves itself, by its exact name. */
export const INTERNAL_SFTP = 'internal-sftp';

/** The sessions of a scope that sets a forced command or a chroot, and what limits them. */
export interface LimitedSessions {
  readonly scope: Scope;
  /** The line of this scope that limits them. */
  readonly anchor: Directive;
  /** What is run whatever the client asks for, as sshd reads it: with quotes and a comment, if there are any. */
  readonly forced: string | undefined;
  readonly isChrooted: boolean;
}

/** The scopes that set ForceCommand or ChrootDirectory, and in which one of them is in force; each session once. */
export const limitedSessions = oncePer((model: SshdModel): readonly LimitedSessions[] => [
  ...findLimitedSessions(model),
]);

function* findLimitedSessions(model: SshdModel): Iterable<LimitedSessions> {
  const seen = new Set<string>();
  for (const directive of [...model.named('ForceCommand'), ...model.named('ChrootDirectory')]) {
    const { scope } = directive;
    const key = scope.isAlways ? '' : scope.criteria;
    if (seen.has(key)) continue;
    seen.add(key);
    const command = decisive(model, scope, 'ForceCommand');
    const chroot = decisive(model, scope, 'ChrootDirectory');
    if ((command && isRefused(command)) || (chroot && isRefused(chroot))) continue;
    const forced = command && valueOrNone(command);
    const isChrooted = chroot !== undefined && valueOrNone(chroot) !== undefined;
    const anchor =
      forced !== undefined && command?.scope === scope ? command : isChrooted ? chroot : undefined;
    if (anchor?.scope !== scope) continue;
    yield { scope, anchor, forced, isChrooted };
  }
}

/** The directive that decides a keyword for the sessions of a scope, be it the scope's own or everybody's. */
export function decisive(model: SshdModel, scope: Scope, name: string): Directive | undefined {
  return scope.isAlways ? model.inForce(name) : (model.inForceIn(scope, name) ?? model.inForce(name));
}

function valueOrNone(directive: Directive): string | undefined {
  const value = rawValue(directive);
  return value.toLowerCase() === 'none' ? undefined : value;
}

/** Whether sshd serves a command itself: it compares the text as written, with case, up to the first blank. */
export function isInternalSftp(command: string): boolean {
  return command.split(/[ \t]/, 1)[0] === INTERNAL_SFTP;
}

/** Whether a command is an SFTP server, sshd's own or a program. */
export function isSftpServer(command: string): boolean {
  return isInternalSftp(command) || /(?:^|\/)sftp-server$/.test(command.split(/[ \t]/, 1)[0] as string);
}
