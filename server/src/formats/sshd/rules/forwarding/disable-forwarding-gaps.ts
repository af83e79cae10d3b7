import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { type Directive, wholeLine, writtenValue } from '../../model/directive.js';
import { insertLine } from '../../model/insertion.js';
import type { SshdModel } from '../../model/model.js';
import { limitedSessions } from '../sftp/sftp.js';
import { findingAt } from '../support.js';
import { namesOf, type OpenForwarding, openForwarding } from './forwarding.js';

/** DisableForwarding in the releases in which it leaves something on. */
export const disableForwardingGaps: Rule<SshdModel> = {
  id: 'sshd/disable-forwarding-gaps',
  title: 'DisableForwarding leaves some forwarding on',
  why: 'Before OpenSSH 10.0 `DisableForwarding` did not stop forwarded agents and X11, and before 10.4 not `tun` devices, although its manual said so (CVE-2025-32728).',
  remedy:
    'Write `AllowAgentForwarding no`, `X11Forwarding no` and `PermitTunnel no` beside it. A package with the correction needs none of them: set the target to the build, such as `9.2-debian`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.3,
  keywords: ['DisableForwarding'],
  references: [
    { source: 'CVE', id: 'CVE-2025-32728' },
    { source: 'release notes', id: 'OpenSSH 10.0' },
  ],
  examples: [
    {
      bad: 'DisableForwarding yes\n',
      good: 'DisableForwarding yes\nAllowAgentForwarding no\n',
      target: '9.6',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (since(target, '10.4')) return;
    const limited = new Set(limitedSessions(model).map(({ scope }) => scope.criteria));
    for (const directive of model.accepted('DisableForwarding')) {
      const { scope } = directive;
      if (!model.isInForce(directive) || limited.has(scope.criteria)) continue;
      if (writtenValue(directive).toLowerCase() !== 'yes') continue;
      const open = openForwarding(model, scope);
      if (open.length > 0) yield report(directive, open, model);
    }
  },
};

function report(directive: Directive, open: readonly OpenForwarding[], model: SshdModel): Finding {
  const { scope, source, line } = directive;
  const missing = open.filter(({ keyword }) => model.inForceIn(scope, keyword) === undefined);
  const indent = source.indentAt(line.keywordSpan.start);
  const text = missing.map(({ keyword }) => `${indent}${keyword} no`).join(source.eol);
  const message = `OpenSSH ${model.target.label} still forwards ${namesOf(open)} with this.`;
  return findingAt(directive, line.span, message, {
    // The agent is the client's to offer, and it is on by default.
    severity: open.every(({ keyword }) => keyword === 'AllowAgentForwarding') ? 'info' : 'warning',
    fixes: () => {
      const decidedElsewhere = missing.some(
        ({ keyword }) => model.inForce(keyword)?.scope.isGlobal === false,
      );
      if (missing.length < open.length || decidedElsewhere) return [];
      const edits = [insertLine(source, wholeLine(directive).end, text)];
      return [{ title: `Switch ${namesOf(open)} off too`, safe: false, edits }];
    },
  });
}
