import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { contextPath } from './context-path.js';
import { crossContext } from './cross-context.js';
import { effectiveWebXmlNotLogged } from './effective-web-xml-not-logged.js';
import { externalXmlEntities } from './external-xml-entities.js';
import { linkedFiles } from './linked-files.js';
import { privilegedContext } from './privileged-context.js';
import { readableSessionCookie } from './readable-session-cookie.js';
import { sampleApplication } from './sample-application.js';
import { sessionIdsInUrls } from './session-ids-in-urls.js';
import { wideSessionCookie } from './wide-session-cookie.js';

/** What applications may do. */
export const contextRules: readonly Rule<ServerModel>[] = [
  contextPath,
  crossContext,
  effectiveWebXmlNotLogged,
  externalXmlEntities,
  linkedFiles,
  privilegedContext,
  readableSessionCookie,
  sampleApplication,
  sessionIdsInUrls,
  wideSessionCookie,
];
