import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { descriptorVersion } from './descriptor-version.js';
import { elementOfOtherVersion } from './element-of-other-version.js';
import { elementOrder } from './element-order.js';
import { invalidAttribute } from './invalid-attribute.js';
import { invalidValue } from './invalid-value.js';
import { misplacedElement } from './misplaced-element.js';
import { missingElement } from './missing-element.js';
import { rootElement } from './root-element.js';
import { strayText } from './stray-text.js';
import { tooManyElements } from './too-many-elements.js';
import { unknownElement } from './unknown-element.js';

/** What the schema of the descriptor's version forbids. */
export const schemaRules: readonly Rule<WebXmlModel>[] = [
  descriptorVersion,
  elementOfOtherVersion,
  elementOrder,
  invalidAttribute,
  invalidValue,
  misplacedElement,
  missingElement,
  rootElement,
  strayText,
  tooManyElements,
  unknownElement,
];
