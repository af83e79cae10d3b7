// Which SFTP server is started: sshd/misspelt-internal-sftp, sshd/sftp-server-outside-chroot.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { type Directive, rawValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { replace } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { decisive, INTERNAL_SFTP, isInternalSftp, isSftpServer, limitedSessions } from './sftp.js';

const manual = [{ source: 'manual', id: 'sshd_config(5)' }] as const;

/** A word that is meant to be sshd's own SFTP server, and is not. */
export const misspeltInternalSftp: Rule<SshdModel> = {
  id: 'sshd/misspelt-internal-sftp',
  title: 'The name of the built-in SFTP server in quotes or misspelt',
  why: 'sshd compares a forced command with `internal-sftp` as the line has it: quotes, capitals or a path make it the name of a program. There is none, so every session of these users ends at once.',
  remedy: 'Write `internal-sftp`, in lower case and without quotes.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['ForceCommand'],
  references: manual,
  examples: [
    {
      bad: 'DisableForwarding yes\nForceCommand "internal-sftp"\n',
      good: 'DisableForwarding yes\nForceCommand internal-sftp\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of model.accepted('ForceCommand')) {
      if (isInternalSftp(rawValue(directive))) continue;
      const [command] = directive.line.args;
      if (!command || !/^(?:[\w./-]*\/)?internal-sftp(?: |$)/i.test(command.value)) continue;
      const written = command.value.replace(/^\S*/, INTERNAL_SFTP);
      if (directive.source.slice(command.span) === written) continue;
      const message =
        'sshd takes this for the name of a program, which does not exist; its own SFTP server is written internal-sftp.';
      yield findingAt(directive, command.span, message, { fixes: () => [replace(command.span, written)] });
    }
  },
};

/** An SFTP server that a chroot hides. */
export const sftpServerOutsideChroot: Rule<SshdModel> = {
  id: 'sshd/sftp-server-outside-chroot',
  title: 'A chroot hides the SFTP server',
  why: 'The program is looked for inside of `ChrootDirectory`. Unless somebody copied it there with all its libraries, a session for files closes as soon as it opens. `internal-sftp` is a part of sshd and needs no file.',
  remedy: 'Use `internal-sftp`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['ChrootDirectory'],
  references: manual,
  examples: [
    {
      bad: 'DisableForwarding yes\nChrootDirectory /srv/sftp\nForceCommand /usr/lib/openssh/sftp-server\n',
      good: 'DisableForwarding yes\nChrootDirectory /srv/sftp\nForceCommand internal-sftp\n',
    },
    {
      bad: 'Subsystem sftp /usr/lib/openssh/sftp-server\nMatch Group sftp\n    DisableForwarding yes\n    ChrootDirectory /srv/sftp\n',
      good: 'Subsystem sftp internal-sftp\nMatch Group sftp\n    DisableForwarding yes\n    ChrootDirectory /srv/sftp\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const subsystems = new Map<Scope, Directive>();
    for (const each of sftpSubsystems(model)) {
      const scope = each.scope.isAlways ? model.global : each.scope;
      if (!subsystems.has(scope)) subsystems.set(scope, each);
    }
    const reported = new Set<Directive>();
    for (const { scope, forced, isChrooted } of limitedSessions(model)) {
      if (!isChrooted || (forced !== undefined && (isInternalSftp(forced) || !isSftpServer(forced))))
        continue;
      const culprit =
        forced === undefined
          ? (subsystems.get(scope) ?? subsystems.get(model.global))
          : decisive(model, scope, 'ForceCommand');
      const command = culprit?.line.args[forced === undefined ? 1 : 0];
      if (!culprit || !command || command.value === INTERNAL_SFTP || reported.has(culprit)) continue;
      reported.add(culprit);
      const message = `Sessions in a chroot cannot start ${command.value}, unless the chroot has a copy of it.`;
      yield findingAt(culprit, command.span, message, {
        fixes: () => [replace(command.span, INTERNAL_SFTP, { title: 'Use internal-sftp' })],
      });
    }
  },
};

/** The definitions of the subsystem for files. */
export function sftpSubsystems(model: SshdModel): readonly Directive[] {
  return model.accepted('Subsystem').filter(({ line }) => line.args[0]?.value === 'sftp');
}
