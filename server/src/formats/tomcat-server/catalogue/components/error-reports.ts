import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag } from '../types.js';
import { valve } from './internal.js';

/** What every error page has. */
const errorReport: readonly AttributeEntry[] = [
  {
    name: 'showReport',
    type: flag,
    default: 'true',
    summary: 'Shows message, stack trace and source in error pages.',
  },
  {
    name: 'showServerInfo',
    type: flag,
    default: 'true',
    summary: 'Shows the version of Tomcat in error pages.',
  },
];

/** A file for a status or for an exception. */
const prefixes = ['errorCode.', 'exceptionType.'];

/** Valves that write error pages. */
export const errorReports: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.valves.ErrorReportValve',
    kind: 'Valve',
    summary: 'Writes error pages in HTML.',
    attributes: errorReport,
    prefixes,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.JsonErrorReportValve',
    kind: 'Valve',
    releases: '8.5.83+ 9.0.40+ 10.0 10.1 11.0',
    summary: 'Writes error pages in JSON.',
    attributes: errorReport,
    prefixes,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.ProxyErrorReportValve',
    kind: 'Valve',
    releases: '8.5.86+ 9.0.72+ 10.1.6+ 11.0',
    summary: 'Fetches error pages from elsewhere.',
    attributes: [
      ...errorReport,
      {
        name: 'usePropertiesFile',
        type: flag,
        default: 'false',
        summary: 'Reads the pages from a properties file.',
      },
      {
        name: 'useRedirect',
        type: flag,
        default: [
          { releases: '8.5', value: 'true' },
          { releases: '9.0 10.1 11.0', value: 'false' },
        ],
        summary: 'Redirects instead of fetching.',
      },
    ],
    prefixes,
    internal: valve,
  },
];
