import type { FormatInfo } from '../../core/format.js';
import { denies, sniff } from './identify.js';

/** pg_hba.conf, the host-based authentication of PostgreSQL. */
export const info: FormatInfo = {
  id: 'pg-hba',
  title: 'pg_hba.conf',
  languageIds: ['pg_hba', 'pg-hba', 'pghba'],
  files: [
    { glob: 'pg_hba.conf', certainty: 1 },
    { glob: '**/pg_hba.d/*.conf', certainty: 1 },
    { glob: '*.pg_hba.conf', certainty: 0.9 },
    { glob: 'pg_hba-*.conf', certainty: 0.9 },
    { glob: 'pg_hba_*.conf', certainty: 0.9 },
  ],
  target: {
    product: 'postgresql',
    title: 'PostgreSQL',
    newest: '18',
    oldest: '10',
    variants: ['linux', 'openbsd', 'windows'],
  },
  hasLayout: true,
  sniff,
  denies,
};
