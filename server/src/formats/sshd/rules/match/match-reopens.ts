import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan, type Directive, isRefused, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Scope } from '../../model/scope.js';
import { requiresMore } from '../authentication/passwords.js';
import { isMoreOpen } from '../order/openness.js';
import { findingAt, relatedLine } from '../support.js';

/** A Match block that opens what the global section closed. */
export const matchReopens: Rule<SshdModel> = {
  id: 'sshd/match-reopens',
  title: 'A Match block re-opens what the global section closed',
  why: 'A `Match` block beats the global section wherever it stands. One that matches more than its writer thought undoes the hardening at the top, and a reader, or a scanner, who looks at the top alone does not see it. Forwarding for some of the users, and passwords for accounts with a forced command or a chroot, are how exceptions are meant to be made; only the strict profile asks about them.',
  remedy: 'Narrow the block to the few accounts or addresses that need the exception, or remove the line.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  keywords: ['Match'],
  risk: 5.3,
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    { bad: 'PasswordAuthentication no\nMatch User *\n    PasswordAuthentication yes\n' },
    { bad: 'PasswordAuthentication no\nMatch Address 192.0.2.0/24\n    PasswordAuthentication yes\n' },
  ],
  *check(model, { profileOf }): Iterable<Finding> {
    for (const name of JUDGED) {
      for (const directive of model.accepted(name)) {
        const { scope } = directive;
        if (scope.isAlways || !model.isInForce(directive)) continue;
        const top = model.inForce(name);
        if (!top || isRefused(top)) continue;
        if (!isMoreOpen(name, writtenValue(directive), writtenValue(top))) continue;
        const isException = EXCEPTIONS.has(name) || isLimited(scope, model) || requiresMore(model, scope);
        if (profileOf(directive.path) === 'strict' || isWide(scope) || !isException)
          yield report(directive, top, scope);
      }
    }
  },
};

/** Options that are judged inside blocks by a rule of their own are not here. */
const JUDGED: readonly string[] = [
  'AllowAgentForwarding',
  'AllowStreamLocalForwarding',
  'AllowTcpForwarding',
  'DisableForwarding',
  'GatewayPorts',
  'KbdInteractiveAuthentication',
  'PasswordAuthentication',
  'PermitTunnel',
];

/** What is closed for everybody so that a block can allow it to a few. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  'AllowAgentForwarding',
  'AllowStreamLocalForwarding',
  'AllowTcpForwarding',
  'DisableForwarding',
  'GatewayPorts',
  'PermitTunnel',
]);

function report(directive: Directive, top: Directive, scope: Scope): Finding {
  const wide = isWide(scope);
  const whom = wide ? 'every session' : `the sessions of "${scope.label}"`;
  const section = top.scope.isGlobal ? 'The global section' : '"Match all"';
  const message = `${section} sets ${directive.name} to ${writtenValue(top)}, but this block sets it to ${writtenValue(directive)} for ${whom}.`;
  return findingAt(directive, argumentsSpan(directive), message, {
    severity: wide ? 'warning' : 'info',
    related: [relatedLine(top, 'It is closed for everybody here.')],
  });
}

/** Whether the sessions of a block are for files or one command: who opens a password for these means it. */
function isLimited(scope: Scope, model: SshdModel): boolean {
  return ['ForceCommand', 'ChrootDirectory'].some((name) => model.inForceIn(scope, name) !== undefined);
}

/** Whether the blocks, whatever they name, match every session. */
function isWide(scope: Scope): boolean {
  return scope.blocks.every(({ condition }) =>
    condition.terms.every(({ criterion, argument }) =>
      argument ? matchesAll(argument.value) : criterion.name === 'all',
    ),
  );
}

function matchesAll(list: string): boolean {
  const patterns = list.split(',');
  if (patterns.some((each) => each.startsWith('!'))) return false;
  return (
    patterns.some((each) => /^\*+$/.test(each)) ||
    (patterns.includes('0.0.0.0/0') && patterns.includes('::/0'))
  );
}
