import type { FormatInfo } from '../../core/format.js';
import { denies } from './identify.js';

/** The files of fail2ban: jail.local and its family. */
export const info: FormatInfo = {
  id: 'fail2ban',
  title: 'jail.local',
  languageIds: ['fail2ban'],
  files: [
    { glob: 'jail.local', certainty: 1 },
    { glob: 'jail.conf', certainty: 0.9 },
    { glob: '**/jail.d/*.conf', certainty: 0.9 },
    { glob: '**/jail.d/*.local', certainty: 1 },
    { glob: '**/filter.d/*.conf', certainty: 0.9 },
    { glob: '**/filter.d/*.local', certainty: 1 },
    { glob: '**/action.d/*.conf', certainty: 0.9 },
    { glob: '**/action.d/*.local', certainty: 1 },
    { glob: 'fail2ban.conf', certainty: 0.9 },
    { glob: 'fail2ban.local', certainty: 1 },
    { glob: '**/fail2ban.d/*.conf', certainty: 1 },
    { glob: '**/fail2ban.d/*.local', certainty: 1 },
    { glob: '**/fail2ban/paths-*.conf', certainty: 0.9 },
    { glob: '**/fail2ban/paths-*.local', certainty: 0.9 },
  ],
  target: {
    product: 'fail2ban',
    title: 'fail2ban',
    newest: '1.1',
    oldest: '0.10',
    variants: [],
  },
  denies,
};
