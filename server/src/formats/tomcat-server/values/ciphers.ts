/** A cipher, or a class of ciphers, that a list lets in although nobody should use it. */
export interface WeakCipher {
  readonly name: string;
  /** What is wrong with it, as a noun: `RC4`. */
  readonly weakness: string;
}

/** Parts of names of ciphers, in either notation and in upper case, with what they stand for. */
const WEAK_PARTS: ReadonlyMap<string, string> = new Map([
  ['NULL', 'no encryption'],
  ['ENULL', 'no encryption'],
  ['ANULL', 'no authentication'],
  ['ANON', 'no authentication'],
  ['ADH', 'no authentication'],
  ['AECDH', 'no authentication'],
  ['EXP', 'export keys'],
  ['EXP1024', 'export keys'],
  ['EXPORT', 'export keys'],
  ['EXPORT40', 'export keys'],
  ['EXPORT56', 'export keys'],
  ['EXPORT1024', 'export keys'],
  ['LOW', 'DES'],
  ['DES', 'DES'],
  ['DES40', 'DES'],
  ['3DES', '3DES'],
  ['CBC3', '3DES'],
  ['RC2', 'RC2'],
  ['RC4', 'RC4'],
  ['IDEA', 'IDEA'],
  ['SEED', 'SEED'],
  ['MD5', 'MD5'],
]);

/** The words after `!` that keep what has a weakness out for good. */
const EXCLUDED_BY: Readonly<Record<string, readonly string[]>> = {
  'no encryption': ['ENULL', 'NULL'],
  'no authentication': ['ANULL'],
  'export keys': ['EXP', 'EXPORT'],
  DES: ['DES', 'LOW'],
  '3DES': ['3DES'],
  RC2: ['RC2'],
  RC4: ['RC4'],
  IDEA: ['IDEA'],
  SEED: ['SEED'],
  MD5: ['MD5'],
};

/** The names in a list of ciphers, signs included: colons, commas and blanks divide it. */
export function cipherNames(list: string): readonly string[] {
  return list.split(/[:,\s]+/).filter((name) => name !== '');
}

/** The names in a list that let weak ciphers in and that no `!` takes out again. */
export function weakCiphers(list: string): readonly WeakCipher[] {
  const names = cipherNames(list);
  const excluded = new Set(
    names.filter((name) => name.startsWith('!')).map((name) => name.slice(1).toUpperCase()),
  );
  return names.flatMap((name) => {
    if (/^[!+@-]/.test(name)) return [];
    const weakness = weaknessOf(name, excluded);
    return weakness === undefined ? [] : [{ name, weakness }];
  });
}

function weaknessOf(name: string, excluded: ReadonlySet<string>): string | undefined {
  const upper = name.toUpperCase();
  if (excluded.has(upper)) return undefined;
  const isExcluded = (weakness: string) => (EXCLUDED_BY[weakness] ?? []).some((word) => excluded.has(word));
  if (upper === 'ALL' && !isExcluded('no authentication')) return 'no authentication';
  const weaknesses = upper
    .split(/[-_+]/)
    .map((part) => WEAK_PARTS.get(part))
    .filter((each): each is string => each !== undefined);
  const tripleDes = weaknesses.includes('3DES') ? weaknesses.filter((each) => each !== 'DES') : weaknesses;
  return tripleDes.some(isExcluded) ? undefined : tripleDes[0];
}

/** Whether a list has nothing that TLS 1.2 could use: it is empty, or every cipher in it is one of TLS 1.3. */
export function isEmptyForTls12(list: string): boolean {
  return cipherNames(list).every((name) => /^TLS_(?:AES|CHACHA20)_\w+_SHA\d{3}$/i.test(name));
}
