import type { CoverageItem } from '../../../core/coverage.js';

/** Algorithms, host keys, and what a change of release does to them. */
export const cryptography: readonly CoverageItem[] = [
  {
    asks: 'No 3DES, RC4, Blowfish, CAST or CBC in `Ciphers`, be it by `+` or `^`',
    by: {
      CIS: { '5.1.6': ['D12', 'D13', 'U22', 'U24'], '5.2.13': ['S15'] },
      STIG: ['SLES-15-010160'],
      'PCI DSS': ['2.2.7'],
      'dev-sec': ['sshd-01'],
      Mozilla: ['OpenSSH guidelines, modern'],
      'ssh-audit': ['ciphers'],
    },
    rules: ['sshd/weak-ciphers'],
    remark: 'broken ones are warnings, CBC with AES is advice; the default has had none of them since 6.7',
  },
  {
    asks: 'No MD5, SHA-1, RIPEMD or tags of 64 bits in `MACs`, which every default has',
    by: {
      CIS: { '5.1.15': ['D12', 'U22', 'U24'], '5.1.16': ['D13'], '5.2.14': ['S15'] },
      STIG: ['SLES-15-010270'],
      'PCI DSS': ['2.2.7'],
      'dev-sec': ['sshd-03'],
      Mozilla: ['OpenSSH guidelines, modern'],
      'ssh-audit': ['MACs'],
    },
    rules: ['sshd/weak-macs'],
    remark: 'what only the default brings in is said under the strict profile',
  },
  {
    asks: 'No SHA-1 and no group of 1024 bits in `KexAlgorithms` and `GSSAPIKexAlgorithms`',
    by: {
      CIS: { '5.1.12': ['D12', 'D13', 'U22', 'U24'], '5.1.13': ['D13'], '5.2.15': ['S15'] },
      'PCI DSS': ['2.2.7'],
      'dev-sec': ['sshd-02'],
      Mozilla: ['OpenSSH guidelines, modern'],
      'ssh-audit': ['key exchanges'],
    },
    rules: ['sshd/weak-key-exchange'],
    remark: 'the default of releases before 8.2 is said under the strict profile',
  },
  {
    asks: 'No `ssh-rsa` and no DSA in the lists of signatures: host keys, users, client hosts and authorities',
    by: { 'ssh-audit': ['host keys'] },
    rules: ['sshd/weak-host-keys'],
    remark: 'the default of releases before 8.8 is said under the strict profile',
  },
  {
    asks: 'Post-quantum key exchange where the release has it',
    by: { CIS: { '5.1.13': ['D13'] }, 'ssh-audit': ['key exchanges'] },
    rules: ['sshd/no-post-quantum-key-exchange'],
    remark:
      'a list without X25519, as FIPS and the STIGs want it, is left in peace except under the strict profile',
  },
  {
    asks: 'Only the algorithms of one approved list, in its order',
    by: {
      STIG: [
        'SLES-15-040450',
        'UBTU-22-255050',
        'UBTU-22-255055',
        'UBTU-22-255060',
        'UBTU-24-100820',
        'UBTU-24-100830',
        'UBTU-24-100840',
        'RHEL-09-255064',
        'RHEL-09-255070',
        'RHEL-09-255075',
        'RHEL-10-300030',
        'RHEL-10-300040',
        'RHEL-10-300050',
        'RHEL-10-300060',
      ],
    },
    omitted:
      'The lists of the STIGs contradict those of the others, ChaCha20 and X25519 first of all, and on Red Hat the crypto policy has them; what all of them call weak is found by the rules above.',
  },
  {
    asks: '`Ciphers`, `MACs` and `KexAlgorithms` are written at all',
    omitted:
      'The default of a current release is better than a list that nobody renews; what is weak in it is said under the strict profile.',
  },
  {
    asks: 'Only MACs that encrypt first (`-etm`)',
    by: { 'ssh-audit': ['MACs without -etm'] },
    omitted:
      'The ciphers that most connections use have no MAC, and `hmac-sha2-256` over the plain text has no known weakness; CIS, STIG and dev-sec list it.',
  },
  {
    asks: 'No elliptic curves of NIST, no `diffie-hellman-group14-sha256`',
    by: { 'ssh-audit': ['NIST curves', 'group14'] },
    omitted:
      'That is an opinion of one scanner: FIPS and the STIGs demand these curves, and RFC 9142 makes the group mandatory.',
  },
  {
    asks: 'No ChaCha20 and no CBC with `-etm` where the peer lacks strict key exchange (Terrapin)',
    by: { CVE: ['CVE-2023-48795'] },
    omitted:
      'Releases before 9.6 got the correction from their distributions, which a release number does not show.',
  },
  {
    asks: 'No small groups in the moduli file',
    by: { 'dev-sec': ['sshd-48'], 'ssh-audit': ['group exchange'] },
    omitted: 'The groups stand in another file.',
  },
  {
    asks: 'Red Hat: the crypto policy is included, and nothing goes past it',
    by: { STIG: ['RHEL-09-255065'], 'dev-sec': ['sshd-49'] },
    rules: ['sshd/overridden', 'sshd/crypto-policy-decides'],
    remark:
      'a list behind the included policy is overridden; on RHEL 8 the policy comes on the command line; whether a package put the Include into a drop-in that is not in sight cannot be known',
  },
  {
    asks: 'No DSA host key',
    by: { 'ssh-audit': ['host keys'] },
    rules: ['sshd/dsa-host-key'],
  },
  {
    asks: 'There is an Ed25519 host key, and the keys stand in a given order',
    by: { 'dev-sec': ['sshd-14'], Mozilla: ['OpenSSH guidelines, modern'] },
    omitted:
      'RSA keys of 3072 bits serve as well, FIPS forbids Ed25519, and the order of `HostKey` lines means nothing to a client.',
  },
  {
    asks: 'A single `HostKey` line replaces all of the default',
    omitted: 'Who writes the line wants that key and no other; the manual of the keyword says what happens.',
  },
  {
    asks: '`HostKey` names the public half',
    rules: ['sshd/public-host-key'],
  },
  {
    asks: '`HostCertificate` without the `HostKey` that it belongs to',
    rules: ['sshd/host-certificate-without-key'],
    remark: 'told by the usual file names only',
  },
  {
    asks: 'No `HostKey` fits `HostKeyAlgorithms`: sshd starts, and no client can connect',
    rules: ['sshd/no-usable-host-key'],
    remark: 'told by the usual file names only',
  },
  {
    asks: '`PubkeyAcceptedAlgorithms` without the types of the keys that users have',
    omitted:
      'The file does not say which keys the users have; a list of security keys alone may be what was wanted.',
  },
  {
    asks: '`RequiredRSASize` below 1024 has no effect',
    rules: ['sshd/required-rsa-size'],
    remark: 'every value below 2048 is found, under the strict profile',
  },
  {
    asks: 'RSA keys are long enough',
    by: { 'dev-sec': ['sshd-50'] },
    omitted: 'The lengths of keys are not in the file.',
  },
  {
    asks: 'A name that the release does not know, in upper case, as a pattern, or with a sign in the midst',
    rules: ['sshd/unknown-algorithm'],
  },
  {
    asks: 'Blanks in a list of algorithms',
    rules: ['sshd/extra-arguments'],
  },
  {
    asks: 'A removal that misses: a misspelt name behind `-`, a second `-`, upper case',
    rules: ['sshd/removes-no-algorithm'],
    remark: 'only where what was meant is still offered: hardening lists may name what is long gone',
  },
  {
    asks: 'A removal that leaves nothing',
    rules: ['sshd/removes-every-algorithm', 'sshd/no-usable-host-key'],
    remark:
      'ciphers, key exchanges and host keys are gone although `sshd -T` prints the default; accepted keys fall back to it',
  },
  {
    asks: '`+` with what is in the default, `-` with what is not, a name twice',
    omitted: 'It does nothing, and is right in a file that serves several releases with different defaults.',
  },
  {
    asks: 'A list that moves to a release where its names have gone (`ssh-dss` 9.8, RC4 and RIPEMD 7.6, rijndael and sntrup4591761 8.5) or not come yet (sntrup761 8.5, mlkem768 9.9)',
    rules: ['sshd/unknown-algorithm'],
  },
  {
    asks: 'The `^` prefix before 8.1, `-` before 7.5, a leading comma since 10.4, `PubkeyAcceptedAlgorithms` before 8.5',
    rules: ['sshd/unknown-algorithm', 'sshd/invalid-value', 'sshd/unsupported-keyword'],
  },
];
