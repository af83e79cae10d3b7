import type { Algorithm, Standing } from './algorithms.js';

/** A signature algorithm, and the releases that know the form for certificates. */
interface Signature {
  readonly name: string;
  readonly standing: Standing;
  readonly summary: string;
  readonly why?: string;
  readonly since?: string;
  readonly until?: string;
  readonly certificateSince?: string;
}

const DSA = 'DSA keys have 1024 bits and lean on SHA-1; OpenSSH no longer builds it.';
const RSA_SHA1 = 'It signs with SHA-1. The same RSA keys also sign by rsa-sha2-512.';

const BASE: readonly Signature[] = [
  { name: 'ssh-ed25519', standing: 'strong', summary: 'Ed25519 keys.' },
  {
    name: 'sk-ssh-ed25519@openssh.com',
    since: '8.2',
    standing: 'strong',
    summary: 'Ed25519 keys on a FIDO security key.',
  },
  {
    name: 'ssh-mldsa44-ed25519@openssh.com',
    since: '10.4',
    standing: 'strong',
    summary: 'A hybrid of ML-DSA and Ed25519, which withstands a quantum computer; new.',
  },
  { name: 'ecdsa-sha2-nistp256', standing: 'acceptable', summary: 'ECDSA keys on a NIST curve of 256 bits.' },
  { name: 'ecdsa-sha2-nistp384', standing: 'acceptable', summary: 'ECDSA keys on a NIST curve of 384 bits.' },
  { name: 'ecdsa-sha2-nistp521', standing: 'acceptable', summary: 'ECDSA keys on a NIST curve of 521 bits.' },
  {
    name: 'sk-ecdsa-sha2-nistp256@openssh.com',
    since: '8.2',
    standing: 'acceptable',
    summary: 'ECDSA keys on a FIDO security key.',
  },
  {
    name: 'webauthn-sk-ecdsa-sha2-nistp256@openssh.com',
    since: '8.4',
    certificateSince: '10.3',
    standing: 'acceptable',
    summary: 'ECDSA keys on a FIDO security key, signed through a browser.',
  },
  { name: 'ssh-dss', until: '9.8', standing: 'broken', summary: 'DSA keys.', why: DSA },
  { name: 'ssh-rsa', standing: 'broken', summary: 'RSA keys, signed with SHA-1.', why: RSA_SHA1 },
  {
    name: 'rsa-sha2-256',
    certificateSince: '7.8',
    standing: 'strong',
    summary: 'RSA keys, signed with SHA-256.',
  },
  {
    name: 'rsa-sha2-512',
    certificateSince: '7.8',
    standing: 'strong',
    summary: 'RSA keys, signed with SHA-512.',
  },
];

/** The name by which a signature algorithm goes with a certificate instead of a plain key. */
export function certificateForm(name: string): string {
  return `${name.replace('@openssh.com', '')}-cert-v01@openssh.com`;
}

function plain({ certificateSince: _, ...entry }: Signature, kind: Algorithm['kind']): Algorithm {
  return { ...entry, kind };
}

function certificate({ certificateSince, ...entry }: Signature): Algorithm {
  const since = certificateSince ?? entry.since;
  return {
    ...entry,
    kind: 'signature',
    name: certificateForm(entry.name),
    summary: `${entry.summary.slice(0, -1)}, in a certificate.`,
    ...(since === undefined ? {} : { since }),
  };
}

export const signatures: readonly Algorithm[] = BASE.flatMap((each) => [
  plain(each, 'signature'),
  certificate(each),
]);

/** What a certificate may have been signed by: no certificates. */
export const caSignatures: readonly Algorithm[] = BASE.map((each) => plain(each, 'ca-signature'));
