import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { parseVersion, type Target } from '../../../core/target.js';
import { ciphers } from './algorithms-ciphers.js';
import { gssKeyExchange, keyExchange } from './algorithms-key-exchange.js';
import { macs } from './algorithms-macs.js';
import { caSignatures, signatures } from './algorithms-signatures.js';

/** The families of algorithms that sshd_config(5) names; `gss-kex` is that of the distributions' GSSAPI patch. */
export type AlgorithmKind = 'cipher' | 'mac' | 'kex' | 'gss-kex' | 'signature' | 'ca-signature';

/**
 * `strong`: keep. `acceptable`: not the best, no reason to hurry. `weak`: remove when the clients allow it.
 * `broken`: remove.
 */
export type Standing = 'strong' | 'acceptable' | 'weak' | 'broken';

/** The name of an algorithm in one of the families. Releases that are left out mean: in every one that is known. */
export interface Algorithm extends CatalogEntry {
  readonly kind: AlgorithmKind;
  readonly standing: Standing;
  /** Why it is weak or broken, as a sentence. */
  readonly why?: string;
  /** A key exchange that a quantum computer does not break. */
  readonly postQuantum?: boolean;
  /** By build, the release that has the name although `since` is a later one. */
  readonly backports?: Readonly<Record<string, string>>;
}

/** The algorithms of each family, in the order in which OpenSSH lists them. */
export const algorithms: Readonly<Record<AlgorithmKind, Catalog<Algorithm>>> = {
  cipher: new Catalog(ciphers),
  mac: new Catalog(macs),
  kex: new Catalog(keyExchange),
  'gss-kex': new Catalog(gssKeyExchange),
  signature: new Catalog(signatures),
  'ca-signature': new Catalog(caSignatures),
};

/** Whether the target's release and build know an algorithm. */
export function isKnown(algorithm: Algorithm, target: Target): boolean {
  const standing = algorithms[algorithm.kind].standing(algorithm, target);
  if (standing !== 'too-new' || algorithm.backports === undefined) return standing === 'known';
  return Object.entries(algorithm.backports).some(
    ([variant, release]) =>
      (target.variant === undefined || target.variant === variant) &&
      target.version === parseVersion(release),
  );
}

/** The algorithm of that very name, where the target knows it: case counts. */
export function algorithmNamed(kind: AlgorithmKind, name: string, target: Target): Algorithm | undefined {
  const found = algorithms[kind].get(name);
  return found?.name === name && isKnown(found, target) ? found : undefined;
}
