import type { AttributeEntry } from '../attribute.js';
import { flag, int, long, text, word } from '../types.js';

/** What every connector has. */
export const sharedAttributes: readonly AttributeEntry[] = [
  {
    name: 'allowBackslash',
    type: flag,
    releases: '10.0 10.1 11.0',
    default: 'false',
    summary: 'Takes a backslash for a slash in paths.',
  },
  { name: 'allowTrace', type: flag, default: 'false', summary: 'Lets TRACE through to applications.' },
  {
    name: 'asyncTimeout',
    type: long({ unit: 'ms' }),
    default: '30000',
    summary: 'How long an asynchronous request may take.',
  },
  {
    name: 'discardFacades',
    type: flag,
    releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0',
    default: [
      { releases: '8.5', value: 'false' },
      { releases: '9.0 10.0 10.1 11.0', value: 'true' },
    ],
    summary: 'Makes new facade objects for every request instead of using them again.',
  },
  { name: 'enableLookups', type: flag, default: 'false', summary: 'Looks up the host names of clients.' },
  {
    name: 'encodedReverseSolidusHandling',
    type: word(['reject', 'decode', 'passthrough'], { ignoresCase: true, otherwise: 'warns' }),
    releases: '9.0.99+ 10.1.35+ 11.0.3+',
    default: 'decode',
    summary: 'What happens to `%5c` in paths.',
  },
  {
    name: 'encodedSolidusHandling',
    type: word(['reject', 'decode', 'passthrough'], { ignoresCase: true, otherwise: 'warns' }),
    releases: '8.5.54+ 9.0.34+ 10.0 10.1 11.0',
    default: 'reject',
    summary: 'What happens to `%2f` in paths.',
  },
  {
    name: 'enforceEncodingInGetWriter',
    type: flag,
    releases: '10.0 10.1 11.0',
    default: 'true',
    summary: 'Tells ISO-8859-1 where an application sets no charset.',
  },
  {
    name: 'maxCookieCount',
    type: int(),
    releases: '8.5.5+ 9.0 10.0 10.1 11.0',
    default: '200',
    summary: 'How many cookies a request may have; negative: no limit.',
  },
  {
    name: 'maxParameterCount',
    type: int(),
    default: [
      { releases: '8.5 9.0 10.0 10.1', value: '10000' },
      { releases: '11.0', value: '1000' },
    ],
    summary: 'How many parameters a request may have; negative: no limit.',
  },
  {
    name: 'maxPartCount',
    type: int(),
    releases: '9.0.106+ 10.1.42+ 11.0.8+',
    default: '50',
    summary: 'How many parts a multipart request may have; negative: no limit.',
  },
  {
    name: 'maxPartHeaderSize',
    type: int({ unit: 'bytes' }),
    releases: '9.0.106+ 10.1.42+ 11.0.8+',
    default: '512',
    summary: 'Header bytes per multipart part.',
  },
  {
    name: 'maxPostSize',
    type: int({ unit: 'bytes' }),
    default: '2097152',
    summary: 'Bytes of a form body that are read into parameters; negative: no limit.',
  },
  {
    name: 'maxSavePostSize',
    type: int({ unit: 'bytes' }),
    default: '4096',
    summary: 'Bytes of a body kept over a FORM or CLIENT-CERT login; `-1`: no limit.',
  },
  { name: 'parseBodyMethods', type: text, default: 'POST', summary: 'Methods whose form body is parsed.' },
  {
    name: 'port',
    type: int({ min: 0, max: 65535 }),
    default: '-1',
    summary: 'Port to listen on; `0` takes a free one.',
  },
  {
    name: 'protocol',
    type: text,
    default: 'HTTP/1.1',
    summary: 'Protocol to speak: `HTTP/1.1`, `AJP/1.3` or the class of a handler.',
  },
  { name: 'proxyName', type: text, summary: 'Host name reported by getServerName().' },
  { name: 'proxyPort', type: int(), default: '0', summary: 'Port reported by getServerPort().' },
  {
    name: 'redirectPort',
    type: int(),
    default: '443',
    summary: 'Port to redirect to where a resource wants TLS.',
  },
  {
    name: 'rejectSuspiciousURIs',
    type: flag,
    releases: '10.1 11.0',
    default: 'false',
    summary: 'Refuses paths that the Servlet specification calls suspicious.',
  },
  {
    name: 'scheme',
    type: text,
    default: 'http',
    summary: 'What `getScheme()` answers; not needed on a TLS connector.',
  },
  {
    name: 'secure',
    type: flag,
    default: 'false',
    summary: 'What `isSecure()` answers; not needed on a TLS connector.',
  },
  {
    name: 'throwOnFailure',
    type: flag,
    releases: '8.5.47+ 9.0 10.0 10.1 11.0',
    default: [
      { releases: '8.5', value: 'true' },
      { releases: '9.0 10.0 10.1 11.0', value: 'false' },
    ],
    summary: 'Stops the whole server when this connector fails.',
  },
  { name: 'URIEncoding', type: text, default: 'UTF-8', summary: 'Charset of the %-codes in a URI.' },
  {
    name: 'useBodyEncodingForURI',
    type: flag,
    default: 'false',
    summary: 'Reads the query string in the charset of the body.',
  },
  {
    name: 'useIPVHosts',
    type: flag,
    default: 'false',
    summary: 'Chooses the host by the address that was called.',
  },
  {
    name: 'xpoweredBy',
    type: flag,
    default: 'false',
    summary: 'Sends `X-Powered-By` with the versions of Tomcat and Java.',
  },
];

/** What connectors of Tomcat 6 and before had; files still carry it along. */
export const leftovers: readonly AttributeEntry[] = [
  {
    name: 'maxSpareThreads',
    type: int(),
    releases: '6.0',
    replacement: 'maxThreads',
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
    name: 'maxProcessors',
    type: int(),
    releases: '6.0',
    replacement: 'maxThreads',
    summary: 'How many threads there might be.',
  },
  {
    name: 'debug',
    type: int(),
    releases: '6.0',
    summary: 'How much to log; `logging.properties` says so now.',
  },
];
