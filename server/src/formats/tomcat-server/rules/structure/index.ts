import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { misplacedElement } from './misplaced-element.js';
import { missingAttribute } from './missing-attribute.js';
import { missingElement } from './missing-element.js';
import { notWellFormed } from './not-well-formed.js';
import { repeatedElement } from './repeated-element.js';
import { rootElement } from './root-element.js';
import { strayText } from './stray-text.js';
import { unknownElement } from './unknown-element.js';
import { wrongParentClass } from './wrong-parent-class.js';
import { wrongPlaceForClass } from './wrong-place-for-class.js';

/** Which elements there are, and what stands where. */
export const structureRules: readonly Rule<ServerModel>[] = [
  notWellFormed,
  rootElement,
  unknownElement,
  misplacedElement,
  repeatedElement,
  missingElement,
  missingAttribute,
  strayText,
  wrongParentClass,
  wrongPlaceForClass,
];
