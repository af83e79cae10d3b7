import type { Format } from '../../core/format.js';
import { vocabulary } from './catalogue/index.js';
import { wordLists } from './catalogue/word-lists.js';
import { info } from './info.js';
import { Fail2banModel } from './model/model.js';
import { requestsOf } from './parse/includes.js';
import { parseIni } from './parse/parse.js';
import { statementAt } from './parse/statements.js';
import type { IniFile } from './parse/syntax.js';
import { roots } from './roots.js';
import { rules } from './rules/index.js';

/** The files of fail2ban: jail.local and its family. */
export const fail2ban: Format<IniFile, Fail2banModel> = {
  ...info,
  comment: { open: '#', close: '' },
  catalog: vocabulary,
  wordLists,
  rules,
  maxIncludeDepth: 16,
  parse: parseIni,
  comments: (file) => file.comments,
  statementAt,
  includes: requestsOf,
  roots,
  link: (tree, target, role) => new Fail2banModel(tree, target, role),
  uses: () => true,
};
