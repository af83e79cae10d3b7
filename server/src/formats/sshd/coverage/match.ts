import type { CoverageItem } from '../../../core/coverage.js';

/** What Match blocks ask, and what they do to each other. */
export const matchBlocks: readonly CoverageItem[] = [
  {
    asks: 'A block sets what an earlier block decides for all of its sessions, or `Match all` does',
    rules: ['sshd/match-shadowed'],
    remark:
      'only where it can be proven: literals in pattern lists, networks in networks, all criteria together',
  },
  {
    asks: 'Two blocks that some session may fit both set the same keyword',
    omitted:
      'Exceptions before rules are written so on purpose; only a block that can never take effect is a finding.',
  },
  {
    asks: 'A block opens what the global section closes',
    rules: ['sshd/match-reopens'],
  },
  {
    asks: '`DenyUsers` or `DenyGroups` in a block, which replaces the global list',
    rules: ['sshd/deny-list-replaced'],
  },
  {
    asks: '`AllowUsers`, `AllowGroups`, `AcceptEnv` in a block, which replace the global list',
    omitted:
      'To narrow or exchange the list for some sessions is what such a block is for, and what is lost there is access, which is noticed.',
  },
  {
    asks: 'A block without any setting',
    rules: ['sshd/empty-match'],
  },
  {
    asks: 'A criterion whose patterns are all negated',
    rules: ['sshd/match-never-matches'],
  },
  {
    asks: 'Criteria that rule each other out: `User alice User bob`, networks apart, `alice,!alice`',
    rules: ['sshd/match-never-matches'],
  },
  {
    asks: 'A blank in a list',
    rules: ['sshd/invalid-match', 'sshd/match-never-matches'],
    remark: 'sshd refuses it without quotes, and misses what stands beside it within quotes',
  },
  {
    asks: 'A network with host bits, too long a prefix, or a comma at the end',
    rules: ['sshd/invalid-match'],
    remark: 'a warning before OpenSSH 8.4, which starts with it and then drops every connection',
  },
  {
    asks: 'A netmask, a host name or no address at all in `Address` or `LocalAddress`',
    rules: ['sshd/match-never-matches'],
  },
  {
    asks: '`Match Host` with a name while `UseDNS` is `no`',
    rules: ['sshd/match-never-matches'],
  },
  {
    asks: '`Match Group` with a number',
    rules: ['sshd/match-never-matches'],
    remark: 'as information: a group may be called so',
  },
  {
    asks: '`DOMAIN\\name` in `Match Group` without escapes',
    omitted:
      'Every release takes a backslash before a letter for itself, so the name reads as it is written.',
  },
  {
    asks: 'A list or a range in `LocalPort`',
    rules: ['sshd/invalid-match'],
  },
  {
    asks: 'A `LocalPort` or `LocalAddress` at which sshd does not listen',
    omitted: 'Ports also come from the command line and from socket units, which this file does not show.',
  },
  {
    asks: 'A criterion that is unknown, of the client, or newer than the target',
    rules: ['sshd/invalid-match'],
  },
  {
    asks: '`Match User = alice`, accepted up to OpenSSH 9.8',
    rules: ['sshd/invalid-match'],
  },
  {
    asks: '`all` beside other criteria',
    rules: ['sshd/invalid-match'],
  },
  {
    asks: '`Match User root` allows root while an allow list leaves root out',
    omitted:
      'The block does no harm then, and which groups root is in, which `AllowGroups` asks for, this file does not show.',
  },
];
