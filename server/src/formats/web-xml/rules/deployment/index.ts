import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { componentWithoutClass } from './component-without-class.js';
import { refusedValue } from './refused-value.js';
import { taglibAtRoot } from './taglib-at-root.js';
import { versionTooNew } from './version-too-new.js';

/** Rules about what Tomcat does not deploy although a schema may let it pass. */
export const deploymentRules: readonly Rule<WebXmlModel>[] = [
  componentWithoutClass,
  refusedValue,
  taglibAtRoot,
  versionTooNew,
];
