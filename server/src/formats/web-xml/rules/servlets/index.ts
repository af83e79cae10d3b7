import type { Rule } from '../../../../core/rule.js';
import type { WebXmlModel } from '../../model/model.js';
import { cgiCommandLineArguments } from './cgi-command-line-arguments.js';
import { cgiOrSsi } from './cgi-or-ssi.js';
import { cgiServerEnvironment } from './cgi-server-environment.js';
import { debugOfDefaultServlet } from './debug-of-default-servlet.js';
import { directoryListings } from './directory-listings.js';
import { jspDevelopmentMode } from './jsp-development-mode.js';
import { jspVersionHeader } from './jsp-version-header.js';
import { openAdministration } from './open-administration.js';
import { publicCgiScripts } from './public-cgi-scripts.js';
import { ssiExec } from './ssi-exec.js';
import { webdavPastConstraints } from './webdav-past-constraints.js';
import { webdavSpecialPaths } from './webdav-special-paths.js';
import { writableApplication } from './writable-application.js';

/** What servlets give away, those of Tomcat above all. */
export const servletRules: readonly Rule<WebXmlModel>[] = [
  cgiCommandLineArguments,
  cgiOrSsi,
  cgiServerEnvironment,
  debugOfDefaultServlet,
  directoryListings,
  jspDevelopmentMode,
  jspVersionHeader,
  openAdministration,
  publicCgiScripts,
  ssiExec,
  webdavPastConstraints,
  webdavSpecialPaths,
  writableApplication,
];
