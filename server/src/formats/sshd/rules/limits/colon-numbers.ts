// Numbers with colons between them: sshd/unread-numbers, sshd/crashing-max-startups, sshd/ipv6-is-one-source.
import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { type Directive, isRefused } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { type Argument, spanWithin } from '../../parse/syntax.js';
import { replace, replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';

const manual = [{ source: 'manual', id: 'sshd_config(5)' }] as const;

const NUMBERS: Readonly<Record<string, RegExp>> = {
  MaxStartups: /^\s*[+-]?\d+(?::\s*[+-]?\d+:\s*[+-]?\d+)?/,
  PerSourceNetBlockSize: /^\s*[+-]?\d+(?::\s*[+-]?\d+)?/,
};

/** Numbers behind which sshd stops reading. */
export const unreadNumbers: Rule<SshdModel> = {
  id: 'sshd/unread-numbers',
  title: 'Something behind the numbers that sshd does not read',
  why: 'sshd reads numbers with colons between them as far as it can, and ignores the rest without a word: `10-30-60` is just `10`.',
  remedy: 'Write colons between the numbers, and nothing behind them.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: Object.keys(NUMBERS),
  references: manual,
  examples: [
    { bad: 'MaxStartups 10:30:60%\n', good: 'MaxStartups 10:30:60\n' },
    { bad: 'MaxStartups 10-30-60\n', good: 'MaxStartups 10:30:60\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const name of Object.keys(NUMBERS)) {
      for (const directive of model.accepted(name)) {
        if (!model.isInForce(directive)) continue;
        const argument = directive.line.args[0];
        const read = readNumbers(directive);
        if (!argument || !read || read.length === argument.value.length) continue;
        yield unread(directive, argument, read);
      }
    }
  },
};

/** The numbers of a directive as far as sshd reads them. */
function readNumbers({ name, line }: Directive): string | undefined {
  return NUMBERS[name]?.exec(line.args[0]?.value ?? '')?.[0];
}

function unread(directive: Directive, argument: Argument, read: string): Finding {
  const { value } = argument;
  const rest = spanWithin(argument, read.length, value.length);
  const message = `sshd reads ${directive.name} as ${read} and ignores "${value.slice(read.length)}".`;
  const joined = /^\d+(?:[-,;./]\d+){1,2}$/.test(value) ? value.replace(/\D/g, ':') : undefined;
  return findingAt(directive, rest, message, {
    fixes: () => [
      ...(joined === undefined ? [] : [replace(argument.span, joined)]),
      ...replaceWithin(argument, read.length, value.length, '', {
        safe: joined === undefined,
        title: 'Remove what sshd ignores',
      }),
    ],
  });
}

/** A limit that crashes two releases. */
export const crashingMaxStartups: Rule<SshdModel> = {
  id: 'sshd/crashing-max-startups',
  title: 'A MaxStartups below 10 that crashes sshd',
  why: 'With a single number below 10, OpenSSH 10.1 and 10.2 let in up to ten connections at once but have room for that number only. The next one makes the listening sshd exit: anybody can stop the server.',
  remedy: 'Write all three numbers, `5:30:5` for `5`, or update to OpenSSH 10.3.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7.5,
  keywords: ['MaxStartups'],
  references: [
    { source: 'release notes', id: 'OpenSSH 10.3' },
    { source: 'CWE', id: 'CWE-617' },
  ],
  examples: [{ bad: 'MaxStartups 5\n', good: 'MaxStartups 5:30:5\n', target: '10.2' }],
  *check(model, { target }): Iterable<Finding> {
    if (!since(target, '10.1') || since(target, '10.3')) return;
    const directive = model.inForce('MaxStartups');
    const argument = directive?.line.args[0];
    if (!directive || !argument || isRefused(directive)) return;
    if (!/^\d$/.test(readNumbers(directive) ?? '')) return;
    const message = `With a single number below 10, a few connections at once make OpenSSH ${target.label} exit.`;
    yield findingAt(directive, argument.span, message, {
      fixes: () => [replace(argument.span, `${argument.value.charAt(0)}:30:${argument.value.charAt(0)}`)],
    });
  },
};

/** A network size that makes all of IPv6 one source. */
export const ipv6IsOneSource: Rule<SshdModel> = {
  id: 'sshd/ipv6-is-one-source',
  title: 'All IPv6 clients count as one',
  why: 'Up to OpenSSH 10.2 a `PerSourceNetBlockSize` of one number sets the IPv6 size to 0: one attacker with IPv6 uses up the limits, or earns the penalties, of everybody with IPv6.',
  remedy: 'Write both sizes, such as `24:64`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5.3,
  keywords: ['PerSourceNetBlockSize'],
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'release notes', id: 'OpenSSH 10.3' },
  ],
  examples: [{ bad: 'PerSourceNetBlockSize 24\n', good: 'PerSourceNetBlockSize 24:64\n', target: '9.2' }],
  *check(model, { target }): Iterable<Finding> {
    if (since(target, '10.3')) return;
    const directive = model.inForce('PerSourceNetBlockSize');
    const argument = directive?.line.args[0];
    if (!directive || !argument || isRefused(directive)) return;
    const bits = readNumbers(directive);
    if (bits === undefined || bits.includes(':')) return;
    const message = `OpenSSH ${target.label} takes this for ${bits}:0, so that all IPv6 clients are one source.`;
    yield findingAt(directive, argument.span, message, {
      fixes: () => [replace(argument.span, `${bits}:64`)],
    });
  },
};
