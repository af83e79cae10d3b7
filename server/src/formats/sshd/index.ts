import type { Format } from '../../core/format.js';
import { keywords } from './catalogue/index.js';
import { roots, sniff } from './identify.js';
import { SshdModel } from './model/model.js';
import { parseSshdConfig, type SshdFile } from './parse/parse.js';
import { rules } from './rules/index.js';

/** sshd_config(5), the configuration of OpenSSH's server. */
export const sshd: Format<SshdFile, SshdModel> = {
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
  comment: { open: '#', close: '' },
  catalog: keywords,
  rules,
  // SERVCONF_MAX_DEPTH in servconf.c
  maxIncludeDepth: 16,
  sniff,
  parse: parseSshdConfig,
  comments: (file) => file.comments,
  includes: (file) => file.includes,
  roots,
  link: (tree, target, role) => new SshdModel(tree, target, role),
  uses: (model, keyword) => model.named(keyword).length > 0,
};
