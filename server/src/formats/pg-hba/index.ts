import type { Format } from '../../core/format.js';
import { vocabulary } from './catalogue/index.js';
import { wordLists } from './catalogue/word-lists.js';
import { info } from './info.js';
import { layout } from './layout/layout.js';
import { admit } from './model/admission.js';
import { PgHbaModel } from './model/model.js';
import { lineStartAt, type PgHbaFile, parsePgHba } from './parse/parse.js';
import { roots } from './roots.js';
import { rules } from './rules/index.js';

/** pg_hba.conf, the host-based authentication of PostgreSQL. */
export const pgHba: Format<PgHbaFile, PgHbaModel> = {
  ...info,
  comment: { open: '#', close: '' },
  catalog: vocabulary,
  wordLists,
  rules,
  // CONF_FILE_MAX_DEPTH in conffiles.h
  maxIncludeDepth: 10,
  parse: parsePgHba,
  comments: (file) => file.comments,
  statementAt: lineStartAt,
  layout,
  includes: (file) => file.includes,
  roots,
  link: (tree, target, role) => new PgHbaModel(tree, target, role),
  uses: () => true,
  admission: admit,
};
