import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { annotationsScanned } from './annotations-scanned.js';
import { classOfOtherNamespace } from './class-of-other-namespace.js';
import { mimeExtensionWithDot } from './mime-extension-with-dot.js';
import { unknownTomcatClass } from './unknown-tomcat-class.js';
import { unlimitedUpload } from './unlimited-upload.js';
import { uselessWelcomeFile } from './useless-welcome-file.js';

/** What a descriptor names that is not there, and what it leaves open. */
export const descriptorRules: readonly Rule<WebXmlModel>[] = [
  annotationsScanned,
  classOfOtherNamespace,
  mimeExtensionWithDot,
  unknownTomcatClass,
  unlimitedUpload,
  uselessWelcomeFile,
];
