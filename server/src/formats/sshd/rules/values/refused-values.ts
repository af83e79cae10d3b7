// Values that sshd refuses: sshd/extra-arguments, sshd/invalid-value, sshd/unknown-algorithm.
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { valueFindings } from '../support.js';

const refused = {
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
} as const;

/** More words than the keyword takes. */
export const extraArguments: Rule<SshdModel> = {
  ...refused,
  id: 'sshd/extra-arguments',
  title: 'More arguments than the keyword takes',
  why: 'sshd refuses a line with words left over, and does not start. Often they are a comment without its `#`, a list that wants commas, or a path with a blank in it.',
  remedy: 'Quote an argument that has blanks, put `#` before a comment, or remove what is too much.',
  examples: [{ bad: 'PermitRootLogin no yes\n' }],
  check: (model) => valueFindings(model, 'extra'),
};

/** A value that the keyword does not admit. */
export const invalidValue: Rule<SshdModel> = {
  ...refused,
  id: 'sshd/invalid-value',
  title: 'A value that sshd refuses',
  why: 'sshd checks the form of every value, in Match blocks too, before it starts. One that it cannot read stops it, and after a restart nobody can log in over SSH.',
  remedy: 'Write a value of the form that the message names.',
  examples: [
    { bad: 'PrintMotd true\n', good: 'PrintMotd yes\n' },
    { bad: 'LoginGraceTime 30sec\n', good: 'LoginGraceTime 30s\n' },
  ],
  check: (model) => valueFindings(model, 'invalid'),
};

/** A name in a list of algorithms that this release does not have. */
export const unknownAlgorithm: Rule<SshdModel> = {
  ...refused,
  id: 'sshd/unknown-algorithm',
  title: 'An algorithm that this release of sshd does not know',
  why: 'One unknown name in `Ciphers`, `MACs`, `KexAlgorithms` or a list of key types, and sshd does not start. Names come and go with releases: a list that was copied from an old guide stops a new server.',
  remedy: 'Correct the name or remove it. A list that begins with `-` may name what does not exist.',
  examples: [{ bad: 'Ciphers aes256-ctr,aes128-crt\n', good: 'Ciphers aes256-ctr,aes128-ctr\n' }],
  check: (model) => valueFindings(model, 'algorithm'),
};
