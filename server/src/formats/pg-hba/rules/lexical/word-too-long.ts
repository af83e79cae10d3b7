import { mistakeRule } from '../support.js';

/** A word that the server has no room for. */
export const wordTooLong = mistakeRule({
  mistake: 'too-long',
  id: 'pg-hba/word-too-long',
  title: 'A word that is too long for the server',
  why: 'Until PostgreSQL 15 a word may have 10,239 bytes, and 255 with PostgreSQL 10. With a longer one the server refuses the whole file.',
  remedy: 'Shorten the word.',
  references: [{ source: 'manual', id: 'PostgreSQL: auth-pg-hba-conf' }],
  examples: [{ bad: `hostssl app ${'a'.repeat(256)} 192.0.2.0/24 scram-sha-256\n`, target: '10' }],
});
