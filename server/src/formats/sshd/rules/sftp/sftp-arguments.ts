// What stands behind the command of the SFTP server: sshd/sftp-arguments-lost, sshd/sftp-without-log.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { type Directive, rawValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { replace } from '../../values/problem.js';
import { findingAt, relatedLine } from '../support.js';
import { INTERNAL_SFTP, isSftpServer, limitedSessions } from './sftp.js';
import { sftpSubsystems } from './sftp-commands.js';

/** Options of the SFTP server that take something away from its users. */
const RESTRICTIVE = /^-(?:R|P|p)/;

/** Options of the subsystem that a forced command does not have. */
export const sftpArgumentsLost: Rule<SshdModel> = {
  id: 'sshd/sftp-arguments-lost',
  title: 'A forced internal-sftp without the arguments of the subsystem',
  why: '`ForceCommand` replaces all of what `Subsystem sftp` says, its arguments too. A umask, a log level or even `-R` for read-only does not hold for these sessions.',
  remedy: 'Repeat the arguments behind `ForceCommand internal-sftp`.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  keywords: ['ForceCommand'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Subsystem sftp internal-sftp -u 0027\nMatch Group sftp\n    DisableForwarding yes\n    ForceCommand internal-sftp\n',
      good: 'Subsystem sftp internal-sftp -u 0027\nMatch Group sftp\n    DisableForwarding yes\n    ForceCommand internal-sftp -u 0027\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const [subsystem] = sftpSubsystems(model);
    const lost = subsystem?.line.args.slice(2) ?? [];
    if (!subsystem || lost.length === 0 || !isSftpServer(subsystem.line.args[1]?.value as string)) return;
    const text = subsystem.source.slice({
      start: (lost[0] as Argument).span.start,
      end: subsystem.line.span.end,
    });
    for (const { anchor, forced } of limitedSessions(model)) {
      if (forced !== INTERNAL_SFTP || anchor.name !== 'ForceCommand') continue;
      const message = `For these sessions sshd ignores the arguments of the subsystem, "${text}".`;
      yield findingAt(anchor, anchor.line.span, message, {
        severity: lost.some(({ value }) => RESTRICTIVE.test(value)) ? 'warning' : 'info',
        related: [relatedLine(subsystem, 'They are given here.')],
        fixes: () => [
          replace(anchor.line.raw, `${INTERNAL_SFTP} ${text}`, { title: `Add the arguments "${text}"` }),
        ],
      });
    }
  },
};

/** File transfers of which nothing is logged. */
export const sftpWithoutLog: Rule<SshdModel> = {
  id: 'sshd/sftp-without-log',
  title: 'File transfers are not logged',
  why: 'The SFTP server logs errors only. Afterwards nobody can tell which files somebody read, replaced or deleted.',
  remedy: 'Add `-l INFO`, or `-l VERBOSE`, behind the command.',
  kind: 'security',
  severity: 'info',
  profile: 'strict',
  risk: 2.5,
  keywords: ['Subsystem', 'ForceCommand'],
  references: [
    { source: 'Mozilla', id: 'OpenSSH guidelines, modern' },
    { source: 'CWE', id: 'CWE-778' },
  ],
  examples: [
    { bad: 'Subsystem sftp internal-sftp\n', good: 'Subsystem sftp internal-sftp -l INFO\n' },
    {
      bad: 'Subsystem sftp /usr/lib/openssh/sftp-server -l ERROR\n',
      good: 'Subsystem sftp /usr/lib/openssh/sftp-server -l INFO\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const directive of sftpSubsystems(model)) yield* unlogged(directive, directive.line.args.slice(1));
    for (const directive of model.accepted('ForceCommand')) {
      if (!isSftpServer(rawValue(directive))) continue;
      yield* unlogged(directive, directive.line.args);
    }
  },
};

const LOGGING = /^(?:INFO|VERBOSE|DEBUG[123]?)$/i;

function* unlogged(directive: Directive, [command, ...options]: readonly Argument[]): Iterable<Finding> {
  if (!command || !isSftpServer(command.value)) return;
  const at = options.findIndex(({ value }) => value.startsWith('-l'));
  const option = options[at];
  const level = option?.value === '-l' ? options[at + 1] : option;
  const isGlued = level !== undefined && level === option;
  const chosen = isGlued ? level.value.slice(2) : level?.value;
  if (chosen !== undefined && LOGGING.test(chosen)) return;
  const span = level?.span ?? command.span;
  const message =
    chosen === undefined
      ? 'File transfers are not logged.'
      : `File transfers are not logged at the level ${chosen}.`;
  const end = { start: command.span.end, end: command.span.end };
  yield findingAt(directive, span, message, {
    fixes: () => [
      level
        ? replace(span, isGlued ? '-lINFO' : 'INFO', { title: 'Log at the level INFO' })
        : replace(end, ' -l INFO', { title: 'Add -l INFO' }),
    ],
  });
}
