import type { Rule } from '../../../../core/rule.js';
import type { PgHbaModel } from '../../model/model.js';
import { blankBeforeComma } from './blank-before-comma.js';
import { byteOrderMark } from './byte-order-mark.js';
import { carriageReturn } from './carriage-return.js';
import { commentSign } from './comment-sign.js';
import { continuation } from './continuation.js';
import { hashInWord } from './hash-in-word.js';
import { noRecords } from './no-records.js';
import { oddBlank } from './odd-blank.js';
import { semicolon } from './semicolon.js';
import { singleQuotes } from './single-quotes.js';
import { swallowedRecord } from './swallowed-record.js';
import { trailingComma } from './trailing-comma.js';
import { unterminatedQuote } from './unterminated-quote.js';
import { wordTooLong } from './word-too-long.js';

/** Rules about how lines and words are written. */
export const lexicalRules: readonly Rule<PgHbaModel>[] = [
  blankBeforeComma,
  byteOrderMark,
  carriageReturn,
  commentSign,
  continuation,
  hashInWord,
  noRecords,
  oddBlank,
  semicolon,
  singleQuotes,
  swallowedRecord,
  trailingComma,
  unterminatedQuote,
  wordTooLong,
];
