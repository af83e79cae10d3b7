import type { Algorithm, Standing } from './algorithms.js';

type Life = Pick<Algorithm, 'since' | 'until'>;

function cipher(name: string, standing: Standing, summary: string, why?: string, life: Life = {}): Algorithm {
  return { kind: 'cipher', name, standing, summary, ...(why === undefined ? {} : { why }), ...life };
}

const CBC = 'In CBC mode parts of the plain text can be recovered (CVE-2008-5161).';
const SHORT_BLOCK = 'With blocks of 64 bits, much traffic under one key gives plain text away (Sweet32).';
const RC4 = 'The output of RC4 is biased, and RFC 8758 forbids it.';

export const ciphers: readonly Algorithm[] = [
  cipher('3des-cbc', 'broken', 'Triple DES in CBC mode.', SHORT_BLOCK),
  cipher('blowfish-cbc', 'broken', 'Blowfish in CBC mode.', SHORT_BLOCK, { until: '7.6' }),
  cipher('cast128-cbc', 'broken', 'CAST-128 in CBC mode.', SHORT_BLOCK, { until: '7.6' }),
  cipher('arcfour', 'broken', 'RC4.', RC4, { until: '7.6' }),
  cipher('arcfour128', 'broken', 'RC4 with a key of 128 bits.', RC4, { until: '7.6' }),
  cipher('arcfour256', 'broken', 'RC4 with a key of 256 bits.', RC4, { until: '7.6' }),
  cipher('aes128-cbc', 'weak', 'AES in CBC mode, key of 128 bits.', CBC),
  cipher('aes192-cbc', 'weak', 'AES in CBC mode, key of 192 bits.', CBC),
  cipher('aes256-cbc', 'weak', 'AES in CBC mode, key of 256 bits.', CBC),
  cipher('rijndael-cbc@lysator.liu.se', 'broken', 'An old name of aes256-cbc.', CBC, { until: '8.5' }),
  cipher('aes128-ctr', 'acceptable', 'AES in counter mode, key of 128 bits; the MAC protects the data.'),
  cipher('aes192-ctr', 'acceptable', 'AES in counter mode, key of 192 bits; the MAC protects the data.'),
  cipher('aes256-ctr', 'acceptable', 'AES in counter mode, key of 256 bits; the MAC protects the data.'),
  cipher('aes128-gcm@openssh.com', 'strong', 'AES in Galois counter mode, key of 128 bits; needs no MAC.'),
  cipher('aes256-gcm@openssh.com', 'strong', 'AES in Galois counter mode, key of 256 bits; needs no MAC.'),
  cipher(
    'chacha20-poly1305@openssh.com',
    'strong',
    'ChaCha20 with Poly1305; needs no MAC. Both ends want the fix for Terrapin (CVE-2023-48795), and FIPS does not approve it.',
  ),
];
