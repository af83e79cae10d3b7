import type { Algorithm, Standing } from './algorithms.js';

type Life = Pick<Algorithm, 'until'>;

function mac(name: string, standing: Standing, summary: string, why?: string, life: Life = {}): Algorithm {
  return { kind: 'mac', name, standing, summary, ...(why === undefined ? {} : { why }), ...life };
}

const SHA1 = 'SHA-1 is broken as a hash. In a MAC it still holds, but no current client needs it.';
const SHORT_TAG = 'A tag of 64 bits is too short to withstand patient forgery.';
const TRUNCATED = 'SHA-1 is broken as a hash, and this cuts its output to 96 bits.';
const MD5 = 'Collisions in MD5 take seconds to find.';
const RIPEMD = 'RIPEMD-160 is old, hardly studied, and gone from OpenSSH since 7.6.';
const REMOVED: Life = { until: '7.6' };

export const macs: readonly Algorithm[] = [
  mac('hmac-sha1', 'weak', 'HMAC with SHA-1, over the plain text.', SHA1),
  mac('hmac-sha1-96', 'broken', 'HMAC with SHA-1 cut to 96 bits, over the plain text.', TRUNCATED),
  mac('hmac-sha2-256', 'acceptable', 'HMAC with SHA-256, over the plain text.'),
  mac('hmac-sha2-512', 'acceptable', 'HMAC with SHA-512, over the plain text.'),
  mac('hmac-md5', 'broken', 'HMAC with MD5, over the plain text.', MD5),
  mac('hmac-md5-96', 'broken', 'HMAC with MD5 cut to 96 bits, over the plain text.', MD5),
  mac('hmac-ripemd160', 'broken', 'HMAC with RIPEMD-160, over the plain text.', RIPEMD, REMOVED),
  mac('hmac-ripemd160@openssh.com', 'broken', 'HMAC with RIPEMD-160, over the plain text.', RIPEMD, REMOVED),
  mac('umac-64@openssh.com', 'weak', 'UMAC with a tag of 64 bits, over the plain text.', SHORT_TAG),
  mac('umac-128@openssh.com', 'acceptable', 'UMAC with a tag of 128 bits, over the plain text.'),
  mac('hmac-sha1-etm@openssh.com', 'weak', 'HMAC with SHA-1, over the cipher text.', SHA1),
  mac(
    'hmac-sha1-96-etm@openssh.com',
    'broken',
    'HMAC with SHA-1 cut to 96 bits, over the cipher text.',
    TRUNCATED,
  ),
  mac('hmac-sha2-256-etm@openssh.com', 'strong', 'HMAC with SHA-256, over the cipher text.'),
  mac('hmac-sha2-512-etm@openssh.com', 'strong', 'HMAC with SHA-512, over the cipher text.'),
  mac('hmac-md5-etm@openssh.com', 'broken', 'HMAC with MD5, over the cipher text.', MD5),
  mac('hmac-md5-96-etm@openssh.com', 'broken', 'HMAC with MD5 cut to 96 bits, over the cipher text.', MD5),
  mac(
    'hmac-ripemd160-etm@openssh.com',
    'broken',
    'HMAC with RIPEMD-160, over the cipher text.',
    RIPEMD,
    REMOVED,
  ),
  mac('umac-64-etm@openssh.com', 'weak', 'UMAC with a tag of 64 bits, over the cipher text.', SHORT_TAG),
  mac(
    'umac-128-etm@openssh.com',
    'strong',
    'UMAC with a tag of 128 bits, over the cipher text; FIPS does not approve it.',
  ),
];
