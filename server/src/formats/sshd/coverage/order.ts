import type { CoverageItem } from '../../../core/coverage.js';

/** Which of several lines counts, and for whom. */
export const order: readonly CoverageItem[] = [
  {
    asks: 'A keyword of the whole server behind a `Match` line, as tools append it',
    rules: ['sshd/not-allowed-in-match'],
    remark:
      'the same for transport keywords such as `Ciphers`, and for retired ones that sshd admits only outside',
  },
  {
    asks: 'A line at the margin behind an indented block: meant for everybody, in force for a few',
    rules: ['sshd/stranded-in-match'],
    remark: 'not where the whole block stands at the margin: nothing tells then what was meant',
  },
  {
    asks: 'The file ends inside a `Match` block, so what is appended falls into it',
    omitted:
      'Every file whose last section is a block ends so, the examples of the manual included; what then falls into a block is found when it is there, and an empty block at the end is a finding.',
  },
  {
    asks: 'A `Match` block stands before the end of the global section',
    omitted:
      'Behind a block nothing is global any more but for `Match all`, which says what it does; only lines that stand there by mistake are findings.',
  },
  {
    asks: 'A keyword is set twice for the same sessions, with another value or the same one',
    rules: ['sshd/overridden'],
    remark: 'the old and the new name of a keyword are one; the same value twice is information',
  },
  {
    asks: 'A second line of a list that does not add up: `SetEnv`, `AuthorizedKeysFile`, `AuthenticationMethods`, `PermitOpen`, `PermitListen`, `ChannelTimeout`, `RevokedKeys`, `LogVerbose`, algorithms',
    rules: ['sshd/overridden'],
    remark: 'offers to add it to the first line where that is well-defined',
  },
  {
    asks: 'Keywords of which the last value counts: `StreamLocalBindMask`, `FingerprintHash`, and, by release, `MaxStartups`, `PerSourceNetBlockSize`, `IPQoS`, `PerSourceMaxStartups`, `AuthorizedPrincipalsCommand`; a `none` of `UnusedConnectionTimeout`',
    rules: ['sshd/overridden'],
    remark: 'by the target: in OpenSSH up to 10.0 a drop-in that sets `MaxStartups` loses to the main file',
  },
  {
    asks: 'A second `RekeyLimit` that sets the time to the size of the first',
    omitted: 'Both count in every release, so neither line is without effect.',
  },
  {
    asks: 'A drop-in decides what the main file says more strictly: `50-cloud-init.conf`, `50-redhat.conf`, crypto policies',
    rules: ['sshd/overridden'],
    remark: 'a hint only where the drop-in is the stricter one, or neither is: that is what drop-ins are for',
  },
  {
    asks: 'A drop-in loses since its name sorts behind another: `99-` and `50-`',
    rules: ['sshd/overridden'],
  },
  {
    asks: 'Drop-ins that are included behind the lines they repeat',
    rules: ['sshd/overridden'],
  },
  {
    asks: 'Algorithms given on the command line of sshd beat the file, as on Red Hat Enterprise Linux 8',
    omitted: 'The command line of the service is not in this file, so it cannot be told whether it has any.',
  },
];
