import type { Format } from '../../core/format.js';
import { keywords } from './catalogue/index.js';
import { info } from './info.js';
import { SshdModel } from './model/model.js';
import { parseSshdConfig, type SshdFile } from './parse/parse.js';
import { roots } from './roots.js';
import { rules } from './rules/index.js';

/** sshd_config(5), the configuration of OpenSSH's server. */
export const sshd: Format<SshdFile, SshdModel> = {
  ...info,
  comment: { open: '#', close: '' },
  catalog: keywords,
  rules,
  // SERVCONF_MAX_DEPTH in servconf.c
  maxIncludeDepth: 16,
  parse: parseSshdConfig,
  comments: (file) => file.comments,
  includes: (file) => file.includes,
  roots,
  link: (tree, target, role) => new SshdModel(tree, target, role),
  uses: (model, keyword) => model.named(keyword).length > 0,
};
