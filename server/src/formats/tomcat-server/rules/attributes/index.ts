import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { classOfAnotherKind } from './class-of-another-kind.js';
import { deprecatedName } from './deprecated-name.js';
import { notANumber } from './not-a-number.js';
import { notATruthValue } from './not-a-truth-value.js';
import { numberOutOfRange } from './number-out-of-range.js';
import { unknownAttribute } from './unknown-attribute.js';
import { unknownClass } from './unknown-class.js';
import { unknownWord } from './unknown-word.js';
import { unresolvedProperty } from './unresolved-property.js';
import { unsupportedAttribute } from './unsupported-attribute.js';

/** Which attributes and classes there are, and of what type values are. */
export const attributeRules: readonly Rule<ServerModel>[] = [
  unknownAttribute,
  unsupportedAttribute,
  deprecatedName,
  notANumber,
  numberOutOfRange,
  notATruthValue,
  unknownWord,
  unresolvedProperty,
  unknownClass,
  classOfAnotherKind,
];
