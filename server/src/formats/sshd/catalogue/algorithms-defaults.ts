import { since, type Target } from '../../../core/target.js';
import type { AlgorithmKind } from './algorithms.js';
import { certificateForm } from './algorithms-signatures.js';

/** What a server offers that is told nothing, from a release on. */
interface DefaultList {
  readonly since?: string;
  /** The first release that has another list again, where a build has its own. */
  readonly until?: string;
  readonly variants?: readonly string[];
  readonly names: readonly string[];
}

const CURVES = ['curve25519-sha256', 'curve25519-sha256@libssh.org'];
const NIST_CURVES = ['ecdh-sha2-nistp256', 'ecdh-sha2-nistp384', 'ecdh-sha2-nistp521'];
const FINITE_FIELDS = [
  'diffie-hellman-group-exchange-sha256',
  'diffie-hellman-group16-sha512',
  'diffie-hellman-group18-sha512',
  'diffie-hellman-group14-sha256',
];
const CLASSICAL = [...CURVES, ...NIST_CURVES, ...FINITE_FIELDS];
const SNTRUP = 'sntrup761x25519-sha512@openssh.com';
const SNTRUP_BOTH = ['sntrup761x25519-sha512', SNTRUP];
const MLKEM = 'mlkem768x25519-sha256';

const kex: readonly DefaultList[] = [
  { since: '10.0', names: [MLKEM, ...SNTRUP_BOTH, ...CURVES, ...NIST_CURVES] },
  { since: '9.9', names: [...SNTRUP_BOTH, MLKEM, ...CLASSICAL] },
  { since: '9.2', until: '9.3', variants: ['debian'], names: [...SNTRUP_BOTH, ...CLASSICAL] },
  { since: '9.0', names: [SNTRUP, ...CLASSICAL] },
  { since: '8.9', names: [...CURVES, ...NIST_CURVES, SNTRUP, ...FINITE_FIELDS] },
  { since: '8.2', names: CLASSICAL },
  { names: [...CLASSICAL, 'diffie-hellman-group14-sha1'] },
];

const gssKex: readonly DefaultList[] = [
  {
    names: [
      'gss-group14-sha256-',
      'gss-group16-sha512-',
      'gss-nistp256-sha256-',
      'gss-curve25519-sha256-',
      'gss-group14-sha1-',
      'gss-gex-sha1-',
    ],
  },
];

const CHACHA = 'chacha20-poly1305@openssh.com';
const CTR = ['aes128-ctr', 'aes192-ctr', 'aes256-ctr'];
const GCM = ['aes128-gcm@openssh.com', 'aes256-gcm@openssh.com'];

const cipher: readonly DefaultList[] = [
  { since: '10.0', names: [CHACHA, ...GCM, ...CTR] },
  { names: [CHACHA, ...CTR, ...GCM] },
];

const mac: readonly DefaultList[] = [
  {
    names: [
      'umac-64-etm@openssh.com',
      'umac-128-etm@openssh.com',
      'hmac-sha2-256-etm@openssh.com',
      'hmac-sha2-512-etm@openssh.com',
      'hmac-sha1-etm@openssh.com',
      'umac-64@openssh.com',
      'umac-128@openssh.com',
      'hmac-sha2-256',
      'hmac-sha2-512',
      'hmac-sha1',
    ],
  },
];

const ED25519 = 'ssh-ed25519';
const ECDSA = ['ecdsa-sha2-nistp256', 'ecdsa-sha2-nistp384', 'ecdsa-sha2-nistp521'];
const SK_ED25519 = 'sk-ssh-ed25519@openssh.com';
const SK_ECDSA = 'sk-ecdsa-sha2-nistp256@openssh.com';
const WEBAUTHN = 'webauthn-sk-ecdsa-sha2-nistp256@openssh.com';
const RSA_SHA2 = ['rsa-sha2-512', 'rsa-sha2-256'];
const RSA_SHA1 = 'ssh-rsa';

function withCertificates(names: readonly string[]): string[] {
  return [...names.map(certificateForm), ...names];
}

const signature: readonly DefaultList[] = [
  {
    since: '10.3',
    names: withCertificates([ED25519, ...ECDSA, SK_ED25519, SK_ECDSA, WEBAUTHN, ...RSA_SHA2]),
  },
  { since: '8.8', names: withCertificates([ED25519, ...ECDSA, SK_ED25519, SK_ECDSA, ...RSA_SHA2]) },
  { since: '8.5', names: withCertificates([ED25519, ...ECDSA, SK_ED25519, SK_ECDSA, ...RSA_SHA2, RSA_SHA1]) },
  { since: '8.2', names: withCertificates([...ECDSA, SK_ECDSA, ED25519, SK_ED25519, ...RSA_SHA2, RSA_SHA1]) },
  { since: '7.8', names: withCertificates([...ECDSA, ED25519, ...RSA_SHA2, RSA_SHA1]) },
  {
    names: [...[...ECDSA, ED25519, RSA_SHA1].map(certificateForm), ...ECDSA, ED25519, ...RSA_SHA2, RSA_SHA1],
  },
];

const caSignature: readonly DefaultList[] = [
  { since: '10.3', names: [ED25519, ...ECDSA, SK_ED25519, SK_ECDSA, WEBAUTHN, ...RSA_SHA2] },
  { since: '8.5', names: [ED25519, ...ECDSA, SK_ED25519, SK_ECDSA, ...RSA_SHA2] },
  { since: '8.2', names: [...ECDSA, SK_ECDSA, ED25519, SK_ED25519, ...RSA_SHA2] },
  { names: [...ECDSA, ED25519, ...RSA_SHA2, RSA_SHA1] },
];

const defaults: Readonly<Record<AlgorithmKind, readonly DefaultList[]>> = {
  cipher,
  mac,
  kex,
  'gss-kex': gssKex,
  signature,
  'ca-signature': caSignature,
};

/** What a server of the target's release offers where nobody says anything, in its order of preference. */
export function defaultAlgorithms(kind: AlgorithmKind, target: Target): readonly string[] {
  const list = defaults[kind].find((each) => {
    if (each.variants && (target.variant === undefined || !each.variants.includes(target.variant))) {
      return false;
    }
    if (each.until !== undefined && since(target, each.until)) return false;
    return each.since === undefined || since(target, each.since);
  });
  return list?.names ?? [];
}
