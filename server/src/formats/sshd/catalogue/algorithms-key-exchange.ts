import type { Algorithm, Standing } from './algorithms.js';

type More = Pick<Algorithm, 'why' | 'since' | 'until' | 'backports' | 'postQuantum' | 'variants'>;

function kex(name: string, standing: Standing, summary: string, more: More = {}): Algorithm {
  return { kind: 'kex', name, standing, summary, ...more };
}

function gss(name: string, standing: Standing, summary: string, why?: string): Algorithm {
  return { kind: 'gss-kex', name, standing, summary, ...(why === undefined ? {} : { why }) };
}

const SHA1 = 'It relies on SHA-1, which is broken.';
const SMALL_GROUP = 'Its group of 1024 bits is within reach of attackers (Logjam), and it relies on SHA-1.';
const SNTRUP = 'A hybrid of NTRU Prime and X25519, which withstands a quantum computer.';
const NIST = 'Elliptic-curve Diffie-Hellman on a NIST curve';

export const keyExchange: readonly Algorithm[] = [
  kex('diffie-hellman-group1-sha1', 'broken', 'Diffie-Hellman in a fixed group of 1024 bits.', {
    why: SMALL_GROUP,
  }),
  kex('diffie-hellman-group14-sha1', 'weak', 'Diffie-Hellman in a fixed group of 2048 bits, with SHA-1.', {
    why: SHA1,
  }),
  kex('diffie-hellman-group14-sha256', 'acceptable', 'Diffie-Hellman in a fixed group of 2048 bits.'),
  kex('diffie-hellman-group16-sha512', 'acceptable', 'Diffie-Hellman in a fixed group of 4096 bits.'),
  kex('diffie-hellman-group18-sha512', 'acceptable', 'Diffie-Hellman in a fixed group of 8192 bits; slow.'),
  kex(
    'diffie-hellman-group-exchange-sha1',
    'weak',
    'Diffie-Hellman in a group of the moduli file, with SHA-1.',
    {
      why: SHA1,
    },
  ),
  kex('diffie-hellman-group-exchange-sha256', 'acceptable', 'Diffie-Hellman in a group of the moduli file.'),
  kex('ecdh-sha2-nistp256', 'acceptable', `${NIST} of 256 bits.`),
  kex('ecdh-sha2-nistp384', 'acceptable', `${NIST} of 384 bits.`),
  kex('ecdh-sha2-nistp521', 'acceptable', `${NIST} of 521 bits.`),
  kex(
    'mlkem768nistp256-sha256',
    'acceptable',
    'A hybrid of ML-KEM and a NIST curve, for places that ask for FIPS.',
    {
      since: '10.5',
      backports: { redhat: '9.9' },
      postQuantum: true,
    },
  ),
  kex('mlkem1024nistp384-sha384', 'acceptable', 'A stronger hybrid of the same kind, in builds of Red Hat.', {
    since: '9.9',
    variants: ['redhat'],
    postQuantum: true,
  }),
  kex('curve25519-sha256', 'strong', 'Elliptic-curve Diffie-Hellman on X25519.'),
  kex('curve25519-sha256@libssh.org', 'strong', 'The older name of curve25519-sha256.'),
  kex('sntrup4591761x25519-sha512@tinyssh.org', 'broken', 'A first hybrid of NTRU Prime and X25519.', {
    since: '8.0',
    until: '8.5',
    postQuantum: true,
    why: 'Its designers withdrew this form of NTRU Prime.',
  }),
  kex('sntrup761x25519-sha512', 'strong', SNTRUP, {
    since: '9.9',
    backports: { debian: '9.2' },
    postQuantum: true,
  }),
  kex('sntrup761x25519-sha512@openssh.com', 'strong', `${SNTRUP} The older name of sntrup761x25519-sha512.`, {
    since: '8.5',
    postQuantum: true,
  }),
  kex(
    'mlkem768x25519-sha256',
    'strong',
    'A hybrid of ML-KEM and X25519, which withstands a quantum computer.',
    {
      since: '9.9',
      postQuantum: true,
    },
  ),
];

/** Their names end with a hyphen because each stands for one method of each mechanism. */
export const gssKeyExchange: readonly Algorithm[] = [
  gss('gss-gex-sha1-', 'weak', 'Diffie-Hellman in a group of the moduli file, with SHA-1.', SHA1),
  gss('gss-group1-sha1-', 'broken', 'Diffie-Hellman in a fixed group of 1024 bits.', SMALL_GROUP),
  gss('gss-group14-sha1-', 'weak', 'Diffie-Hellman in a fixed group of 2048 bits, with SHA-1.', SHA1),
  gss('gss-group14-sha256-', 'acceptable', 'Diffie-Hellman in a fixed group of 2048 bits.'),
  gss('gss-group16-sha512-', 'acceptable', 'Diffie-Hellman in a fixed group of 4096 bits.'),
  gss('gss-nistp256-sha256-', 'acceptable', `${NIST} of 256 bits.`),
  gss('gss-curve25519-sha256-', 'acceptable', 'Elliptic-curve Diffie-Hellman on X25519.'),
];
