import { matchesWildcard } from '../../../../core/glob.js';
import { type PolicyRow, policyRule } from '../../../../core/policy.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { readUserEntry } from '../../values/user-entry.js';

const row: PolicyRow = {
  id: 'sshd/permit-root-login',
  option: 'PermitRootLogin',
  title: 'Root can log in',
  why: 'Every bot tries root first: its name is known, its rights are complete, and the log cannot say who used it. A guessed password is all it takes.',
  remedy:
    'Log in with an account of your own and use sudo: `PermitRootLogin no`. Where automation needs root, `prohibit-password` lets it in with a key only. Make sure that another account can log in before you reload sshd.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8.1,
  references: [
    { source: 'CIS', id: 'Debian 12: 5.1.20' },
    { source: 'STIG', id: 'RHEL-09-255045' },
    { source: 'BSI', id: 'SYS.1.3.A8' },
    { source: 'PCI DSS', id: '2.2.6' },
    { source: 'lynis', id: 'SSH-7408' },
    { source: 'dev-sec', id: 'sshd-06' },
    { source: 'CWE', id: 'CWE-250' },
  ],
  examples: [
    { bad: 'PermitRootLogin yes\n', good: 'PermitRootLogin no\n' },
    {
      bad: 'PermitRootLogin yes\n',
      good: 'PermitRootLogin prohibit-password\n',
      fix: 'Set PermitRootLogin to prohibit-password',
    },
  ],
  accepts: (value, profile) =>
    profile === 'strict' ? value.toLowerCase() === 'no' : value.toLowerCase() !== 'yes',
  message: ({ value, isDefault }) => {
    if (value.toLowerCase() === 'yes') return 'Root can log in, with a password too.';
    return `Root can log in${isDefault ? ' by default' : ''}; CIS and STIG want "PermitRootLogin no".`;
  },
  severityOf: (value) => (value.toLowerCase() === 'yes' ? 'warning' : 'info'),
  better: [
    { value: 'no', safe: false },
    { value: 'prohibit-password', safe: false },
  ],
};

const rule = policyRule(row);

/** Root logs in, unless the lists of users keep root out whatever PermitRootLogin says. */
export const permitRootLogin: Rule<SshdModel> = {
  ...rule,
  check: (model, context) =>
    context.profileOf() !== 'strict' && isRootKeptOut(model) ? [] : rule.check(model, context),
};

/** Whether it is certain: a block, or a file out of reach, may let root in again. */
function isRootKeptOut(model: SshdModel): boolean {
  const allowed = [...model.accepted('AllowUsers')];
  const denied = [...model.accepted('DenyUsers')];
  if (!model.isComplete || [...allowed, ...denied].some(({ scope }) => !scope.isAlways)) return false;
  const entriesOf = (lists: typeof allowed) =>
    lists.flatMap(({ line }) => line.args.map(({ value }) => readUserEntry(value, model.target)));
  if (entriesOf(denied).some(({ user, host }) => host === undefined && matchesWildcard(user, 'root')))
    return true;
  return allowed.length > 0 && !entriesOf(allowed).some(({ user }) => matchesWildcard(user, 'root'));
}
