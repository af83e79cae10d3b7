import type { Finding } from '../../../core/finding.js';
import type { Rule } from '../../../core/rule.js';
import { argumentsSpan, type Directive, writtenValue } from '../model/directive.js';
import type { SshdModel } from '../model/model.js';
import type { Scope } from '../model/scope.js';
import { findingAt } from './support.js';

/** A Match block that opens what the global section closed. */
export const matchReopens: Rule<SshdModel> = {
  id: 'sshd/match-reopens',
  title: 'A Match block re-opens what the global section closed',
  why: 'A `Match` block beats the global section wherever it stands. One that matches more than its writer thought undoes the hardening at the top, and a reader, or a scanner, who looks at the top alone does not see it.',
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
    { bad: 'DisableForwarding yes\nMatch Address 192.0.2.0/24\n    DisableForwarding no\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const [name, rank] of Object.entries(OPENNESS)) {
      for (const directive of model.named(name)) {
        const { scope } = directive;
        if (scope.isAlways || model.inForceIn(scope, name) !== directive) continue;
        const top = model.inForce(name);
        if (!top || top.problems.length > 0 || directive.problems.length > 0) continue;
        if (rank(writtenValue(directive)) > rank(writtenValue(top))) yield report(directive, top, scope);
      }
    }
  },
};

/** How open a value leaves the server; options that are judged inside blocks by a rule of their own are not here. */
const OPENNESS: Readonly<Record<string, (value: string) => number>> = {
  AllowAgentForwarding: inOrder('no', 'yes'),
  AllowStreamLocalForwarding: inOrder('no', 'local', 'remote', 'yes', 'all'),
  AllowTcpForwarding: inOrder('no', 'local', 'remote', 'yes', 'all'),
  DisableForwarding: inOrder('yes', 'no'),
  GatewayPorts: inOrder('no', 'clientspecified', 'yes'),
  HostbasedAuthentication: inOrder('no', 'yes'),
  KbdInteractiveAuthentication: inOrder('no', 'yes'),
  PasswordAuthentication: inOrder('no', 'yes'),
  PermitTunnel: inOrder('no', 'point-to-point', 'ethernet', 'yes'),
};

function inOrder(...values: readonly string[]): (value: string) => number {
  return (value) => values.indexOf(value.toLowerCase());
}

function report(directive: Directive, top: Directive, scope: Scope): Finding {
  const isWide = scope.blocks.every(({ condition }) =>
    condition.terms.every(({ argument }) => matchesAll(argument?.value)),
  );
  const whom = isWide ? 'every session' : `the sessions of "${scope.label}"`;
  const message = `${directive.name} is ${writtenValue(top)} for everybody, but ${writtenValue(directive)} for ${whom}.`;
  return findingAt(directive, argumentsSpan(directive), message, {
    severity: isWide ? 'warning' : 'info',
    related: [{ path: top.path, span: top.line.span, message: 'The global section closes it here.' }],
  });
}

function matchesAll(patterns: string | undefined): boolean {
  return (
    patterns === undefined || patterns.split(',').some((each) => /^(\*+|0\.0\.0\.0\/0|::\/0)$/.test(each))
  );
}
