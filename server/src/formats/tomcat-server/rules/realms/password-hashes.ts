/** The algorithms of a MessageDigest that every Java runtime has, without hyphens and in lower case. */
const DIGESTS: ReadonlySet<string> = new Set([
  'md2',
  'md5',
  'sha',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'sha512/224',
  'sha512/256',
  'sha3224',
  'sha3256',
  'sha3384',
  'sha3512',
]);

/** Those that are broken, or that nobody should trust any more. */
const WEAK_DIGESTS: ReadonlySet<string> = new Set(['md2', 'md5', 'sha', 'sha1']);

/** Names that people take for a digest, although they are something else in every runtime. */
const NO_DIGEST = /^(?:pbkdf|pbe|bcrypt|scrypt|argon|hmac|crypt|plain|none$)/;

function plain(algorithm: string): string {
  return algorithm.toLowerCase().replaceAll('-', '');
}

/** Whether every Java runtime has a digest of this name. */
export function isDigest(algorithm: string): boolean {
  return DIGESTS.has(plain(algorithm));
}

/** Whether it is a digest that is broken. */
export function isWeakDigest(algorithm: string): boolean {
  return WEAK_DIGESTS.has(plain(algorithm));
}

/** Whether no provider can have a digest of this name. */
export function isNoDigest(algorithm: string): boolean {
  return NO_DIGEST.test(algorithm.toLowerCase());
}

/** Whether this names a way to derive keys slowly, as a SecretKeyFactory has them. */
export function isKeyDerivation(algorithm: string): boolean {
  return /^pbkdf2withhmacsha(?:1|224|256|384|512|512\/224|512\/256)$/i.test(algorithm);
}
