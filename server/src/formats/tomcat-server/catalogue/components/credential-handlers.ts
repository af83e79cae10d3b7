import type { ComponentEntry } from '../component.js';
import { flag, int, text } from '../types.js';

/** How passwords are stored. */
export const credentialHandlers: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.realm.MessageDigestCredentialHandler',
    kind: 'CredentialHandler',
    summary: 'Passwords as digests.',
    attributes: [
      { name: 'algorithm', type: text, summary: 'Algorithm of the hash.' },
      { name: 'iterations', type: int(), default: '1', summary: 'Rounds of the hash.' },
      {
        name: 'saltLength',
        type: int({ unit: 'bytes' }),
        default: '32',
        summary: 'Salt length for new digests.',
      },
      {
        name: 'digestInRfc3112Order',
        type: flag,
        releases: '9.0.112+ 10.1.49+ 11.0.14+',
        default: 'false',
        summary: 'Hashes the password before the salt.',
      },
      { name: 'encoding', type: text, default: 'UTF-8', summary: 'Charset of the password.' },
    ],
    internal: ['logInvalidStoredCredentials'],
  },
  {
    name: 'org.apache.catalina.realm.SecretKeyCredentialHandler',
    kind: 'CredentialHandler',
    summary: 'Passwords as keys that are slow to derive.',
    attributes: [
      { name: 'algorithm', type: text, default: 'PBKDF2WithHmacSHA1', summary: 'Algorithm of the hash.' },
      { name: 'iterations', type: int(), default: '20000', summary: 'Rounds of the hash.' },
      {
        name: 'saltLength',
        type: int({ unit: 'bytes' }),
        default: '32',
        summary: 'Salt length for new digests.',
      },
      { name: 'keyLength', type: int({ unit: 'bits' }), default: '160', summary: 'Derived key length.' },
    ],
    internal: ['logInvalidStoredCredentials'],
  },
  {
    name: 'org.apache.catalina.realm.NestedCredentialHandler',
    kind: 'CredentialHandler',
    summary: 'Any of the ways within.',
    attributes: [],
  },
];
