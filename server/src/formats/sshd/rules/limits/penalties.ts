// Penalties for clients that misbehave: sshd/per-source-penalties, sshd/penalties-stay-on, sshd/everybody-exempt.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { type Directive, isRefused } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { spanWithin } from '../../parse/syntax.js';
import { findingAt, relatedLine, removeLine } from '../support.js';

/** Penalties that are off. */
export const perSourcePenalties: Rule<SshdModel> = {
  id: 'sshd/per-source-penalties',
  title: 'Addresses that guess passwords are not slowed down',
  why: 'Since OpenSSH 9.8 sshd refuses an address for a while after failed logins, which takes most of the speed from guessing. `PerSourcePenalties no` switches that off for everybody.',
  remedy:
    'Remove the line. Where many people come from one address, such as that of a load balancer, name it in `PerSourcePenaltyExemptList`.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 4.3,
  keywords: ['PerSourcePenalties'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 9.8' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: 'PerSourcePenalties no\n', good: 'PerSourcePenalties yes\n' }],
  *check(model): Iterable<Finding> {
    const lines = penaltyLines(model);
    const off = lines.find((each) => switchOf(each) !== undefined);
    if (!off || switchOf(off)?.value.toLowerCase() !== 'no' || lines.some(namesPenalty)) return;
    const { span } = switchOf(off) as Argument;
    yield findingAt(off, span, 'Addresses that fail to log in are no longer refused for a while.', {
      fixes: () => [{ title: 'Set PerSourcePenalties to yes', safe: false, edits: [{ span, text: 'yes' }] }],
    });
  },
};

/** Penalties that are to be off, and are on. */
export const penaltiesStayOn: Rule<SshdModel> = {
  id: 'sshd/penalties-stay-on',
  title: 'PerSourcePenalties no, and penalties on another line',
  why: 'The lines of `PerSourcePenalties` add up. One that names a penalty switches all of them on, whatever `no` says before or after it.',
  remedy: 'Keep either the `no` or the penalties.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['PerSourcePenalties'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'PerSourcePenalties authfail:10s\nPerSourcePenalties no\n',
      good: 'PerSourcePenalties authfail:10s\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const lines = penaltyLines(model);
    const named = lines.find(namesPenalty);
    if (!named) return;
    for (const directive of lines) {
      const off = switchOf(directive);
      if (off?.value.toLowerCase() !== 'no') continue;
      yield findingAt(directive, off.span, 'Penalties are on all the same, since a line names one.', {
        related: [relatedLine(named, 'This line switches them on.')],
        fixes: () =>
          directive.line.args.length === 1
            ? [removeLine(directive, false, 'Remove this line, which has no effect')]
            : [],
      });
    }
  },
};

function penaltyLines(model: SshdModel): readonly Directive[] {
  if (!since(model.target, '9.8')) return [];
  return model.accepted('PerSourcePenalties').filter(({ scope }) => scope.isAlways);
}

/** The `yes` or `no` of a line, which is alone on it. */
function switchOf({ line }: Directive): Argument | undefined {
  return line.args.find(({ value }) => /^(yes|no)$/i.test(value));
}

function namesPenalty({ line }: Directive): boolean {
  return line.args.some(({ value }) => value.includes(':'));
}

/** Networks wider than these are not somebody's own. */
const NARROW_ENOUGH = { inet: 8, inet6: 16 };

/** An exemption that leaves no one to be punished. */
export const everybodyExempt: Rule<SshdModel> = {
  id: 'sshd/everybody-exempt',
  title: 'Nearly everybody is exempt from penalties',
  why: '`PerSourcePenalties` slows down those who guess passwords or attack sshd. An exemption of a whole address family, or of a large part of it, is for attackers too.',
  remedy: 'List the few networks that share an address or that monitor this server.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 4.3,
  keywords: ['PerSourcePenaltyExemptList'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [{ bad: 'PerSourcePenaltyExemptList 0.0.0.0/0,::/0\n' }],
  *check(model): Iterable<Finding> {
    const directive = model.inForce('PerSourcePenaltyExemptList');
    const list = directive?.line.args[0];
    if (directive && list && !isRefused(directive)) yield* wideElements(directive, list);
  },
};

function* wideElements(directive: Directive, list: Argument): Iterable<Finding> {
  let start = 0;
  for (const element of list.value.split(',')) {
    if (isWide(element)) {
      const message = `${element} exempts attackers from penalties too.`;
      yield findingAt(directive, spanWithin(list, start, start + element.length), message);
    }
    start += element.length + 1;
  }
}

function isWide(element: string): boolean {
  if (element.includes('*') && /^[*?.:]+$/.test(element)) return true;
  const bits = /^[\da-f.:]+\/(\d{1,3})$/i.exec(element)?.[1];
  return bits !== undefined && Number(bits) < NARROW_ENOUGH[element.includes(':') ? 'inet6' : 'inet'];
}
