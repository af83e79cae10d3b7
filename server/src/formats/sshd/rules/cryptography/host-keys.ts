import { since } from '../../../../core/target.js';
import { type Directive, writtenValue } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';

/** A type of keys, by the part of a file's usual name that tells it. */
export type KeyType = 'dsa' | 'ecdsa' | 'ed25519' | 'mldsa44_ed25519' | 'rsa';

/** What people call the types of keys. */
export const KEY_TYPE_NAMES: Readonly<Record<KeyType, string>> = {
  dsa: 'DSA',
  ecdsa: 'ECDSA',
  ed25519: 'Ed25519',
  mldsa44_ed25519: 'ML-DSA',
  rsa: 'RSA',
};

const USUAL_NAME = /\/ssh_host_(dsa|ecdsa|ed25519|mldsa44_ed25519|rsa)_key(?:-cert)?(?:\.pub)?$/;

/** The type of the key in a file, where its name is one of those that `ssh-keygen -A` gives. */
export function keyTypeOf(path: string): KeyType | undefined {
  return USUAL_NAME.exec(path)?.[1] as KeyType | undefined;
}

/** The HostKey lines that sshd acts on. */
export function hostKeys(model: SshdModel): readonly Directive[] {
  return model.accepted('HostKey').filter(({ scope }) => scope.isGlobal);
}

/**
 * The types of the keys that sshd tries to load, those of the default where no line names one; undefined where
 * they cannot be known.
 */
export function hostKeyTypes(model: SshdModel): ReadonlySet<KeyType> | undefined {
  if (!model.isComplete) return undefined;
  const written = model.named('HostKey');
  if (written.length === 0) return byDefault(model);
  const types = written.map((directive) => keyTypeOf(writtenValue(directive)));
  return types.includes(undefined) ? undefined : new Set(types as KeyType[]);
}

function byDefault({ target }: SshdModel): ReadonlySet<KeyType> {
  const types: KeyType[] = ['rsa', 'ecdsa', 'ed25519'];
  if (since(target, '10.4')) types.push('mldsa44_ed25519');
  if (!since(target, '7.7')) types.push('dsa');
  return new Set(types);
}

/** The type of keys that sign by an algorithm; undefined for those of security keys. */
export function keyTypeFor(algorithm: string): KeyType | undefined {
  if (algorithm.startsWith('ssh-dss')) return 'dsa';
  if (algorithm.startsWith('ecdsa-')) return 'ecdsa';
  if (algorithm.startsWith('ssh-ed25519')) return 'ed25519';
  if (algorithm.startsWith('ssh-mldsa44')) return 'mldsa44_ed25519';
  return /^(?:ssh-rsa|rsa-sha2-)/.test(algorithm) ? 'rsa' : undefined;
}
