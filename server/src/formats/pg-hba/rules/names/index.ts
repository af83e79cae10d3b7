import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { addressAsName } from './address-as-name.js';
import { asteriskInName } from './asterisk-in-name.js';
import { groupAfterBlank } from './group-after-blank.js';
import { groupInQuotes } from './group-in-quotes.js';
import { impossibleName } from './impossible-name.js';
import { keywordInCapitals } from './keyword-in-capitals.js';
import { keywordInOtherColumn } from './keyword-in-other-column.js';
import { keywordInQuotes } from './keyword-in-quotes.js';
import { regexBefore16 } from './regex-before-16.js';

/** Rules about what the names of databases and roles mean. */
export const nameRules: readonly Rule<PgHbaModel>[] = [
  addressAsName,
  asteriskInName,
  groupAfterBlank,
  groupInQuotes,
  impossibleName,
  keywordInCapitals,
  keywordInOtherColumn,
  keywordInQuotes,
  regexBefore16,
];
