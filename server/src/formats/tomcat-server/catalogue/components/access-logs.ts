import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, javaClass, path, secret, text } from '../types.js';
import { valve } from './internal.js';

/** What every log of requests into a file has. */
const accessLog: readonly AttributeEntry[] = [
  { name: 'buffered', type: flag, default: 'true', summary: 'Buffers what is logged.' },
  { name: 'checkExists', type: flag, default: 'false', summary: 'Opens the file again when it is gone.' },
  { name: 'condition', type: text, summary: 'The old name of `conditionUnless`.' },
  { name: 'conditionIf', type: text, summary: 'Logs only when this request attribute is set.' },
  { name: 'conditionUnless', type: text, summary: 'Logs unless this attribute is set.' },
  { name: 'directory', type: path, default: 'logs', summary: 'Folder of the log, from `CATALINA_BASE`.' },
  { name: 'enabled', type: flag, default: 'true', summary: 'Whether it works.' },
  { name: 'encoding', type: text, summary: 'File charset.' },
  { name: 'fileDateFormat', type: text, default: '.yyyy-MM-dd', summary: 'Date in the name of the file.' },
  {
    name: 'ipv6Canonical',
    type: flag,
    releases: '8.5.44+ 9.0.9+ 10.0 10.1 11.0',
    default: 'false',
    summary: 'Writes IPv6 addresses as RFC 5952 says.',
  },
  { name: 'locale', type: text, default: 'en', summary: 'Locale of %t.' },
  {
    name: 'maxDays',
    type: int({ unit: 'days' }),
    releases: '8.5.30+ 9.0.7+ 10.0 10.1 11.0',
    default: '-1',
    summary: 'Days for which files are kept; `0` or less: for ever.',
  },
  {
    name: 'maxLogMessageBufferSize',
    type: int(),
    releases: '8.5.39+ 9.0.17+ 10.0 10.1 11.0',
    default: '256',
    summary: 'Reusable buffer size.',
  },
  {
    name: 'pattern',
    type: text,
    summary: 'What a line holds, or `common` or `combined`; left out, nothing is logged.',
  },
  { name: 'prefix', type: text, default: 'access_log', summary: 'File name start.' },
  {
    name: 'renameOnRotate',
    type: flag,
    default: 'false',
    summary: 'Puts the date into the name only when the file is rotated.',
  },
  {
    name: 'requestAttributesEnabled',
    type: flag,
    default: 'false',
    summary: 'Takes the client that a RemoteIpValve found.',
  },
  {
    name: 'resolveHosts',
    type: flag,
    releases: '7.0',
    default: 'false',
    summary: 'Looked up host names once; without effect.',
  },
  { name: 'rotatable', type: flag, default: 'true', summary: 'Begins a new file when the date changes.' },
  { name: 'suffix', type: text, summary: 'File name end.' },
];

/** Valves that log requests. */
export const accessLogs: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.valves.AccessLogValve',
    kind: 'Valve',
    summary: 'Logs requests into a file.',
    attributes: accessLog,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.ExtendedAccessLogValve',
    kind: 'Valve',
    summary: 'Logs requests into a file in the format of the W3C.',
    attributes: accessLog,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.JsonAccessLogValve',
    kind: 'Valve',
    releases: '8.5.88+ 9.0.74+ 10.1.8+ 11.0',
    summary: 'Logs requests into a file as JSON.',
    attributes: accessLog,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.JDBCAccessLogValve',
    kind: 'Valve',
    deprecated: '9.0 10.1 11.0',
    replacement: 'org.apache.catalina.valves.AccessLogValve',
    summary: 'Logs requests into a database.',
    attributes: [
      { name: 'connectionName', type: text, summary: 'User for the database.' },
      { name: 'connectionPassword', type: secret, summary: 'Password for the database, in the clear.' },
      { name: 'connectionURL', type: text, summary: 'URL of the database.' },
      { name: 'driverName', type: javaClass, summary: 'Class of the JDBC driver.' },
      {
        name: 'pattern',
        type: text,
        summary: 'What a line holds, or `common` or `combined`; left out, nothing is logged.',
      },
      {
        name: 'requestAttributesEnabled',
        type: flag,
        default: 'true',
        summary: 'Takes the client that a RemoteIpValve found.',
      },
      { name: 'resolveHosts', type: text, summary: 'Looked up host names once; without effect.' },
      { name: 'tableName', type: text, summary: 'Table.' },
      { name: 'useLongContentLength', type: flag, default: 'false', summary: 'Stores lengths as 64 bits.' },
    ],
    internal: [
      ...valve,
      'bytesField',
      'methodField',
      'queryField',
      'refererField',
      'remoteHostField',
      'statusField',
      'timestampField',
      'userAgentField',
      'userField',
      'virtualHostField',
    ],
  },
];
