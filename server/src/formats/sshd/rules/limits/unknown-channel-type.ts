import type { Finding } from '../../../../core/finding.js';
import { matchesWildcard } from '../../../../core/glob.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { since, type Target } from '../../../../core/target.js';
import { CHANNEL_TYPES } from '../../catalogue/vocabulary.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { type Argument, spanWithin } from '../../parse/syntax.js';
import { replaceWithin } from '../../values/problem.js';
import { findingAt } from '../support.js';

/** What the manual and people call them, and what sshd does. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  session: 'session:*',
  'tun-connection': 'tun',
};

const names = new Names(CHANNEL_TYPES.map(({ value }) => value));

/** A timeout of a kind of channel that does not exist. */
export const unknownChannelType: Rule<SshdModel> = {
  id: 'sshd/unknown-channel-type',
  title: 'A ChannelTimeout that matches no channel',
  why: 'sshd takes any name here. The manual speaks of `session`, but sshd calls its sessions `session:shell`, `session:command` and `session:subsystem:sftp`, and matches the whole name: `session=10m` never closes one.',
  remedy: 'Write `session:*=10m`; `global=10m` (since OpenSSH 9.7) is for all channels together.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['ChannelTimeout'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'ChannelTimeout session=10m\n', good: 'ChannelTimeout session:*=10m\n' },
    { bad: 'ChannelTimeout direct-tcp=10m\n', good: 'ChannelTimeout direct-tcpip=10m\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const directive of model.accepted('ChannelTimeout')) {
      for (const argument of directive.line.args) {
        const type = argument.value.split('=', 1)[0] as string;
        if (type === argument.value || matchesSome(type, target)) continue;
        yield report(directive, argument, type, target);
      }
    }
  },
};

/** Whether a pattern matches a channel. `global` stands for itself, and so does any subsystem. */
function matchesSome(pattern: string, target: Target): boolean {
  if (pattern.startsWith('session:subsystem:')) return true;
  return CHANNEL_TYPES.some(
    ({ value, since: release }) =>
      (release === undefined || since(target, release)) &&
      (value === pattern || (value !== 'global' && matchesWildcard(pattern, value))),
  );
}

function report(directive: Directive, argument: Argument, type: string, target: Target): Finding {
  const span = spanWithin(argument, 0, type.length);
  if (type === 'global') {
    const message = `"global" came with OpenSSH 9.7; ${target.label} has no channel of this name.`;
    return findingAt(directive, span, message);
  }
  const meant = OTHER_NAMES[type.toLowerCase()] ?? names.nearest(type);
  const question = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return findingAt(
    directive,
    span,
    `No channel of sshd is called "${type}", so this never has an effect${question}`,
    {
      fixes: () => (meant === undefined ? [] : replaceWithin(argument, 0, type.length, meant)),
    },
  );
}
