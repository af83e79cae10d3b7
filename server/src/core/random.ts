/**
 * The part of the Web Crypto API that is wanted here. Node, workers and browsers have it as `crypto`; the core is
 * compiled without the types of any of them.
 */
interface RandomSource {
  getRandomValues(bytes: Uint8Array): Uint8Array;
}

const { crypto } = globalThis as unknown as { readonly crypto: RandomSource };

/** Thirty-two letters and digits, so that five bits choose one; those that are easily mistaken are left out. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789';

/** A word that nobody can guess: five bits for each of its letters, from the system's source of randomness. */
export function randomWord(length: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
