import type { Releases } from '../../tomcat/releases.js';
import { type ParameterEntry, parameter, type Reaction, type ShippedClass } from './parameter.js';
import { ssi } from './servlets.js';

const PACKAGE = 'org.apache.catalina.filters.';

/** The filters that rules speak of, by class. */
export const HEADER_FILTER = `${PACKAGE}HttpHeaderSecurityFilter`;
export const CORS_FILTER = `${PACKAGE}CorsFilter`;
export const CSRF_FILTER = `${PACKAGE}CsrfPreventionFilter`;
export const REST_CSRF_FILTER = `${PACKAGE}RestCsrfPreventionFilter`;
export const ADDRESS_FILTER = `${PACKAGE}RemoteAddrFilter`;
export const HOST_FILTER = `${PACKAGE}RemoteHostFilter`;
export const NETWORK_FILTER = `${PACKAGE}RemoteCIDRFilter`;
export const REMOTE_IP_FILTER = `${PACKAGE}RemoteIpFilter`;
export const RATE_FILTER = `${PACKAGE}RateLimitFilter`;
export const DUMPER_FILTER = `${PACKAGE}RequestDumperFilter`;
export const SSI_FILTER = 'org.apache.catalina.ssi.SSIFilter';

const UP_TO_10_1 = '8.5 9.0 10.0 10.1';
const SINCE_9 = '9.0 10.1 11';
const NOT_10_0 = '8.5 9.0 10.1 11';

const headers: readonly ParameterEntry[] = [
  parameter('hstsEnabled', 'boolean', 'true', 'Whether answers over TLS carry Strict-Transport-Security.'),
  parameter('hstsMaxAgeSeconds', 'integer', '0', 'For how many seconds browsers use TLS only; 0 ends it.'),
  parameter('hstsIncludeSubDomains', 'boolean', 'false', 'Whether this holds for the hosts below it too.'),
  parameter(
    'hstsPreload',
    'boolean',
    'false',
    'Whether the host asks to be in the list that browsers come with.',
  ),
  parameter('antiClickJackingEnabled', 'boolean', 'true', 'Whether answers carry X-Frame-Options.'),
  parameter(
    'antiClickJackingOption',
    { words: ['DENY', 'SAMEORIGIN', 'ALLOW-FROM'] },
    'DENY',
    'Who may show the pages in a frame.',
  ),
  parameter('antiClickJackingUri', 'text', undefined, 'Who may, for `ALLOW-FROM`.'),
  parameter(
    'blockContentTypeSniffingEnabled',
    'boolean',
    'true',
    'Whether browsers must believe the content type.',
  ),
  parameter(
    'xssProtectionEnabled',
    'boolean',
    undefined,
    'Whether answers carry X-XSS-Protection.',
    UP_TO_10_1,
  ),
];

const cors: readonly ParameterEntry[] = [
  parameter(
    'cors.allowed.origins',
    'text',
    '',
    'The origins whose scripts may read answers, with commas; `*` for all.',
  ),
  parameter('cors.allowed.methods', 'text', 'GET,POST,HEAD,OPTIONS', 'The methods that they may use.'),
  parameter('cors.allowed.headers', 'text', undefined, 'The headers that they may send.'),
  parameter('cors.exposed.headers', 'text', '', 'The headers that they may read.'),
  parameter('cors.preflight.maxage', 'integer', '1800', 'For how many seconds browsers remember this.'),
  parameter('cors.support.credentials', 'boolean', 'false', 'Whether they may use the cookies of the user.'),
  parameter('cors.request.decorate', 'boolean', 'true', 'Whether requests get attributes that tell of it.'),
];

const csrf: readonly ParameterEntry[] = [
  parameter('denyStatus', 'integer', '403', 'The status of what is refused.'),
  parameter('randomClass', 'text', 'java.security.SecureRandom', 'The class that makes the tokens.'),
];

const csrfOfPages: readonly ParameterEntry[] = [
  parameter('entryPoints', 'text', undefined, 'The paths that need no token, with commas.'),
  parameter('nonceCacheSize', 'integer', '5', 'How many tokens of a session are valid.'),
  parameter('nonceRequestParameterName', 'text', undefined, 'The parameter that holds the token.'),
  parameter(
    'enforce',
    'boolean',
    'true',
    'Whether requests without token are refused, or only logged.',
    NOT_10_0,
  ),
  parameter('noNonceURLPatterns', 'text', undefined, 'The links that get no token.', NOT_10_0),
];

const clients: readonly ParameterEntry[] = [
  parameter(
    'allow',
    'pattern',
    undefined,
    'Who is let in: a regular expression that matches the whole of it.',
  ),
  parameter(
    'deny',
    'pattern',
    undefined,
    'Who is not let in: a regular expression that matches the whole of it.',
  ),
  parameter('denyStatus', 'integer', '403', 'The status of what is refused.'),
];

const networks: readonly ParameterEntry[] = [
  parameter('allow', 'networks', undefined, 'The networks that are let in, with commas.'),
  parameter('deny', 'networks', undefined, 'The networks that are not let in, with commas.'),
];

const remoteIp: readonly ParameterEntry[] = [
  parameter('remoteIpHeader', 'text', 'x-forwarded-for', 'The header that holds the address of the client.'),
  parameter(
    'internalProxies',
    'pattern',
    undefined,
    'The proxies that are believed; those of private networks by default.',
  ),
  parameter(
    'trustedProxies',
    'pattern',
    undefined,
    'The proxies that are believed and named in `proxiesHeader`.',
  ),
  parameter('proxiesHeader', 'text', 'X-Forwarded-By', 'The header that names the proxies.'),
  parameter(
    'protocolHeader',
    'text',
    'X-Forwarded-Proto',
    'The header that holds the protocol of the client.',
  ),
  parameter('protocolHeaderHttpsValue', 'text', 'https', 'Its value where that is TLS.'),
  parameter('hostHeader', 'text', undefined, 'The header that holds the host that was asked for.'),
  parameter('portHeader', 'text', undefined, 'The header that holds the port that was asked for.'),
  parameter('httpServerPort', 'integer', '80', 'The port of requests without TLS.'),
  parameter('httpsServerPort', 'integer', '443', 'The port of requests with TLS.'),
  parameter(
    'changeLocalName',
    'boolean',
    'false',
    'Whether the local name becomes the host that was asked for.',
  ),
  parameter(
    'changeLocalPort',
    'boolean',
    'false',
    'Whether the local port becomes the one that was asked for.',
  ),
  parameter('requestAttributesEnabled', 'boolean', 'true', 'Whether access logs may use what was found.'),
  parameter('enableLookups', 'boolean', 'false', 'Whether the name of the client is looked up.'),
];

const rate: readonly ParameterEntry[] = [
  parameter('bucketDuration', 'integer', '60', 'For how many seconds requests are counted.'),
  parameter('bucketRequests', 'integer', '300', 'How many requests of an address are answered in that time.'),
  parameter('enforce', 'boolean', 'true', 'Whether further requests are refused, or only marked.'),
  parameter('statusCode', 'integer', '429', 'The status of what is refused.'),
  parameter('statusMessage', 'text', undefined, 'The message of what is refused.'),
  parameter('exposeHeaders', 'boolean', 'false', 'Whether answers tell of the limit.', SINCE_9),
  parameter('rateLimitClassName', 'text', undefined, 'The class that counts.', SINCE_9),
  parameter('policyName', 'text', undefined, 'The name of the limit in the headers.', SINCE_9),
];

const encoding = parameter('encoding', 'text', undefined, 'The encoding that is set.');
const ignore = parameter(
  'ignore',
  'boolean',
  'false',
  'Whether the encoding that a client names is passed over.',
);

/** The filters of Tomcat. */
export const shippedFilters: readonly ShippedClass[] = [
  filter('AddDefaultCharsetFilter', 'logged', [encoding]),
  filter('CorsFilter', 'ignored', cors),
  filter('CsrfPreventionFilter', 'refused', [...csrf, ...csrfOfPages]),
  filter('ExpiresFilter', 'logged', [
    parameter('ExpiresDefault', 'text', undefined, 'When answers expire.'),
    parameter(
      'ExpiresExcludedResponseStatusCodes',
      'text',
      '304',
      'The statuses of answers that are left alone.',
    ),
  ]),
  filter('FailedRequestFilter', 'refused', [], UP_TO_10_1),
  filter('HttpHeaderSecurityFilter', 'refused', headers),
  filter('RateLimitFilter', 'refused', rate, '8.5.89+ 9.0.76+ 10.1.9+ 11'),
  filter('RemoteAddrFilter', 'refused', clients),
  filter('RemoteCIDRFilter', 'refused', networks, '8.5.32+ 9.0.9+ 10.0 10.1 11'),
  filter('RemoteHostFilter', 'refused', clients),
  filter('RemoteIpFilter', 'ignored', remoteIp),
  filter('RequestDumperFilter', 'ignored', []),
  filter('RestCsrfPreventionFilter', 'refused', [
    ...csrf,
    parameter('pathsAcceptingParams', 'text', undefined, 'The paths that take the token as a parameter.'),
  ]),
  filter('SessionInitializerFilter', 'ignored', []),
  filter('SetCharacterEncodingFilter', 'logged', [encoding, ignore]),
  filter('WebdavFixFilter', 'ignored', [], UP_TO_10_1),
  {
    className: SSI_FILTER,
    kind: 'filter',
    onUnknownName: 'ignored',
    onWrongNumber: 'refused',
    parameters: [
      ...ssi,
      parameter('contentType', 'pattern', undefined, 'The types of the pages that are looked into.'),
    ],
  },
];

function filter(
  name: string,
  onUnknownName: Reaction,
  parameters: readonly ParameterEntry[],
  releases?: Releases,
): ShippedClass {
  const entry: ShippedClass = {
    className: PACKAGE + name,
    kind: 'filter',
    onUnknownName,
    onWrongNumber: 'refused',
    parameters,
    ...(name === 'ExpiresFilter' ? { prefixes: ['Expires', 'expires'] } : {}),
  };
  return releases === undefined ? entry : { ...entry, releases };
}
