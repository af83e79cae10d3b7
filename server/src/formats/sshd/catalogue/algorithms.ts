/** The families of algorithms that sshd_config(5) names; `gss-kex` is that of the distributions' GSSAPI patch. */
export type AlgorithmKind = 'cipher' | 'mac' | 'kex' | 'gss-kex' | 'signature' | 'ca-signature';

/**
 * `strong`: keep. `acceptable`: not the best, no reason to hurry. `weak`: remove when the clients allow it.
 * `broken`: remove.
 */
export type Standing = 'strong' | 'acceptable' | 'weak' | 'broken';

export interface Algorithm {
  readonly name: string;
  readonly kind: AlgorithmKind;
  readonly since?: string;
  /** The first release that refuses the name. */
  readonly until?: string;
  readonly variants?: readonly string[];
  readonly standing: Standing;
  /** Why it is weak or broken. */
  readonly why?: string;
  /** A key exchange that a quantum computer does not break. */
  readonly postQuantum?: boolean;
}
