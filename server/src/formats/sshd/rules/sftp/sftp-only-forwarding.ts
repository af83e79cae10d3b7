import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import type { TextEdit } from '../../../../core/text.js';
import { argumentsSpan, type Directive, isRefused, wholeLine } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { namesOf, type OpenForwarding, openForwarding } from '../forwarding/forwarding.js';
import { findingAt } from '../support.js';
import { isSftpServer, type LimitedSessions, limitedSessions } from './sftp.js';

/** Accounts for file transfer that can tunnel all the same. */
export const sftpOnlyForwarding: Rule<SshdModel> = {
  id: 'sshd/sftp-only-forwarding',
  title: 'Accounts for file transfer can open tunnels',
  why: '`ForceCommand` and `ChrootDirectory` limit what a session runs, not what it forwards. Whoever has such an account can reach the network behind the server, its databases on localhost too, with `ssh -N -L`.',
  remedy:
    'Add `DisableForwarding yes` to the block; before OpenSSH 10.4 also `AllowAgentForwarding no`, `X11Forwarding no` and `PermitTunnel no`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6.5,
  keywords: ['ForceCommand', 'ChrootDirectory'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-441' },
  ],
  examples: [
    {
      bad: 'Match Group sftp\n    ForceCommand internal-sftp\n',
      good: 'Match Group sftp\n    ForceCommand internal-sftp\n    DisableForwarding yes\n',
    },
    {
      bad: 'Match Group sftp\n    ForceCommand internal-sftp\n    AllowTcpForwarding no\n',
      good: 'Match Group sftp\n    ForceCommand internal-sftp\n    DisableForwarding yes\n    AllowAgentForwarding no\n    AllowTcpForwarding no\n',
      target: '9.6',
    },
  ],
  *check(model, { target, profileOf }): Iterable<Finding> {
    for (const sessions of limitedSessions(model)) {
      const { anchor, forced, isChrooted, scope } = sessions;
      if (forced !== undefined && !isSftpServer(forced)) continue;
      const open = openForwarding(model, scope);
      const leadsOut = open.some(
        ({ reaches }) => reaches === 'network' || (reaches === 'files' && !isChrooted),
      );
      // No command of such a session could use an agent.
      const isOpen = open.some(({ keyword }) => keyword !== 'AllowAgentForwarding');
      if (leadsOut || (isOpen && profileOf(anchor.path) === 'strict'))
        yield report(sessions, open, leadsOut, model, target);
    }
  },
};

function report(
  { anchor, forced, scope }: LimitedSessions,
  open: readonly OpenForwarding[],
  leadsOut: boolean,
  model: SshdModel,
  target: Target,
): Finding {
  const whom = forced === undefined ? 'These chrooted sessions' : 'These sessions are for files only, but';
  const message = `${whom} can still forward ${namesOf(open)}.`;
  return findingAt(anchor, anchor.line.keywordSpan, message, {
    severity: leadsOut ? 'warning' : 'info',
    fixes: () => closing(anchor, scope, open, model, target),
  });
}

/** The fix that closes what is open in the document of the directive; none where another document decides. */
function closing(
  anchor: Directive,
  scope: Scope,
  open: readonly OpenForwarding[],
  model: SshdModel,
  target: Target,
): readonly Fix[] {
  const wanted: (readonly [string, string])[] = [['DisableForwarding', 'yes']];
  for (const { keyword, covered } of open) {
    if (covered?.from !== undefined && !since(target, covered.from)) wanted.push([keyword, 'no']);
  }
  const { source } = anchor;
  const indent = source.indentAt(anchor.line.keywordSpan.start);
  const edits: TextEdit[] = [];
  const lines: string[] = [];
  for (const [name, value] of wanted) {
    if (model.valueIn(scope, name)?.toLowerCase() === value) continue;
    const everybodys = model.inForce(name);
    if (everybodys && !everybodys.scope.isGlobal) return [];
    const own = scope.isAlways ? everybodys : model.inForceIn(scope, name);
    if (own && (own.path !== anchor.path || isRefused(own))) return [];
    if (own) edits.push({ span: argumentsSpan(own), text: value });
    else lines.push(`${indent}${name} ${value}`);
  }
  if (lines.length > 0) edits.push(insertLine(source, wholeLine(anchor).end, lines.join(source.eol)));
  return edits.length === 0
    ? []
    : [{ title: 'Switch forwarding off for these sessions', safe: false, edits }];
}
