import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { byteOrderMark } from './byte-order-mark.js';
import { commentInValue } from './comment-in-value.js';
import { duplicateOption } from './duplicate-option.js';
import { duplicateSection } from './duplicate-section.js';
import { lineWithoutEquals } from './line-without-equals.js';
import { misspeltSection } from './misspelt-section.js';
import { optionBeforeSection } from './option-before-section.js';
import { swallowedOption } from './swallowed-option.js';
import { unclosedSection } from './unclosed-section.js';
import { unindentedValue } from './unindented-value.js';

/** Rules about how sections, options and values are written. */
export const syntaxRules: readonly Rule<Fail2banModel>[] = [
  byteOrderMark,
  commentInValue,
  duplicateOption,
  duplicateSection,
  lineWithoutEquals,
  misspeltSection,
  optionBeforeSection,
  swallowedOption,
  unclosedSection,
  unindentedValue,
];
