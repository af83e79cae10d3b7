import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { type Argument, spanWithin } from '../../parse/syntax.js';
import { isHostName } from '../../values/host-name.js';
import { readUserEntry } from '../../values/user-entry.js';
import { findingAt } from '../support.js';

const LISTS = ['AllowUsers', 'DenyUsers', 'AllowGroups', 'DenyGroups'] as const;

/** Entries of the access lists that match no account. */
export const accessEntryWithoutEffect: Rule<SshdModel> = {
  id: 'sshd/access-entry-without-effect',
  title: 'An entry of an access list that matches nobody',
  why: 'sshd compares each entry with the **name** of the account or group, and what stands behind an `@` with the address of the client. A `!` before a name, a numeric id, the `%group` of sudo, or the name of a host while `UseDNS` is `no`, match nothing: who is meant is not let in, or not denied.',
  remedy:
    'Write names, and addresses or networks behind the `@`. To leave somebody out, use `DenyUsers` or `DenyGroups`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: LISTS,
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'DenyUsers !alice\n' },
    { bad: 'AllowGroups 1000\n' },
    { bad: 'UseDNS no\nAllowUsers alice@office.example.org\n' },
  ],
  *check(model): Iterable<Finding> {
    const comparesAddresses = model.knowsAddressesOnly;
    for (const name of LISTS) {
      for (const directive of model.accepted(name)) {
        for (const argument of directive.line.args) {
          const dead =
            deadName(argument, name, model) ??
            (comparesAddresses && name.endsWith('Users') ? deadHost(argument, model) : undefined);
          if (!dead) continue;
          const effect = name.startsWith('Allow') ? 'lets nobody in' : 'denies nobody';
          yield findingAt(directive, dead.span, `${dead.reason}; this ${dead.effect ?? effect}.`);
        }
      }
    }
  },
};

interface DeadEntry {
  readonly span: Argument['span'];
  readonly reason: string;
  /** Where it is another than that of the list. */
  readonly effect?: string;
}

/** Longer numbers are the names of accounts in some places. */
const ID = /^\d{1,5}$/;

function deadName(argument: Argument, list: string, { target }: SshdModel): DeadEntry | undefined {
  const { value, span } = argument;
  const ofUsers = list.endsWith('Users');
  const name = ofUsers ? readUserEntry(value, target).user : value;
  const dead = (reason: string) => ({ span, reason });
  if (name === '') return dead('No account has the empty name before the "@"');
  // That the comma is no separator is said already.
  if (name.includes(',')) return undefined;
  if (name.startsWith('!')) return dead(`${list} knows no "!": sshd looks for the name "${name}"`);
  if (ID.test(name)) return dead(`sshd compares names, and takes ${name} for one, not for an id`);
  if (name.startsWith('%') || (!ofUsers && name.startsWith('@'))) {
    return dead(`sshd has no sign for groups: it looks for the name "${name}"`);
  }
  return undefined;
}

/** The first name of a host where there can be addresses only. */
function deadHost(argument: Argument, { target }: SshdModel): DeadEntry | undefined {
  const { value } = argument;
  const { host } = readUserEntry(value, target);
  if (host === undefined) return undefined;
  let start = value.length - host.length;
  for (const element of host.split(',')) {
    if (isHostName(element)) {
      const reason = `UseDNS is no: sshd compares "${element}" with the address of the client`;
      const span = spanWithin(argument, start, start + element.length);
      return element.startsWith('!') ? { span, reason, effect: 'leaves nobody out' } : { span, reason };
    }
    start += element.length + 1;
  }
  return undefined;
}
