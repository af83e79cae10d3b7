import type { AttributeEntry } from './attribute.js';
import { flag, int } from './types.js';

/** What Tomcat 5 took on every element of a class; files still carry it along. */
export const everyElementOfTomcat5: readonly AttributeEntry[] = [
  {
    name: 'debug',
    type: int(),
    releases: '6.0',
    default: '0',
    summary: 'How much to log; `logging.properties` says so now.',
  },
];

/** How hosts of Tomcat 6 and before read descriptors. */
export const formerHostAttributes: readonly AttributeEntry[] = [
  {
    name: 'xmlNamespaceAware',
    type: flag,
    releases: '6.0',
    default: 'false',
    summary: 'Reads descriptors with namespaces.',
  },
  {
    name: 'xmlValidation',
    type: flag,
    releases: '6.0',
    default: 'false',
    replacement: 'Context/xmlValidation',
    summary: 'Validates descriptors.',
  },
];

/** What connectors of Tomcat 6 and before had. */
export const formerConnectorAttributes: readonly AttributeEntry[] = [
  {
    name: 'emptySessionPath',
    type: flag,
    releases: '6.0',
    default: 'false',
    replacement: 'Context/sessionCookiePath',
    summary: 'Sets session cookies for the whole host.',
  },
  {
    name: 'maxProcessors',
    type: int(),
    releases: '6.0',
    replacement: 'maxThreads',
    summary: 'How many threads there might be.',
  },
  {
    name: 'maxSpareThreads',
    type: int(),
    releases: '6.0',
    summary: 'How many threads might be idle.',
  },
  {
    name: 'minProcessors',
    type: int(),
    releases: '6.0',
    replacement: 'minSpareThreads',
    summary: 'How many threads to begin with.',
  },
  {
    name: 'useURIValidationHack',
    type: flag,
    releases: '6.0',
    summary: 'Normalized URIs, which is always done now.',
  },
];
