import type { FormatInfo } from '../../core/format.js';

/** sshd_config(5), the configuration of OpenSSH's server. */
export const info: FormatInfo = {
  id: 'sshd',
  title: 'sshd_config',
  languageIds: ['sshd_config', 'sshdconfig'],
  files: [
    { glob: 'sshd_config', certainty: 1 },
    { glob: '**/sshd_config.d/*.conf', certainty: 1 },
    { glob: '*.sshd_config', certainty: 0.9 },
  ],
  target: {
    product: 'openssh',
    title: 'OpenSSH',
    newest: '10.5',
    oldest: '7.4',
    variants: ['debian', 'portable', 'redhat'],
  },
  sniff: async (head) => (await import('./sniff.js')).sniff(head),
};
