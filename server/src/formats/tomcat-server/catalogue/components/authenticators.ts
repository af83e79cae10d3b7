import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, javaClass, long, path, regex, text, word } from '../types.js';
import { valve } from './internal.js';

/** What every authenticator has. */
const authenticator: readonly AttributeEntry[] = [
  {
    name: 'allowCorsPreflight',
    type: word(['never', 'filter', 'always'], { ignoresCase: true, otherwise: 'warns' }),
    releases: '8.5.50+ 9.0.30+ 10.0 10.1 11.0',
    default: 'never',
    summary: 'Lets CORS preflights through without a login.',
  },
  { name: 'alwaysUseSession', type: flag, default: 'false', summary: 'Keeps every login in a session.' },
  {
    name: 'changeSessionIdOnAuthentication',
    type: flag,
    default: 'true',
    summary: 'Gives the session a new id at the login.',
  },
  {
    name: 'disableProxyCaching',
    type: flag,
    default: 'true',
    summary: 'Keeps proxies from caching protected pages.',
  },
  {
    name: 'jaspicCallbackHandlerClass',
    type: javaClass,
    releases: '8.5.24+ 9.0.2+ 10.0 10.1 11.0',
    default: 'org.apache.catalina.authenticator.jaspic.CallbackHandlerImpl',
    summary: 'Class of the JASPIC callback handler.',
  },
  {
    name: 'securePagesWithPragma',
    type: flag,
    default: 'false',
    summary: 'Uses other headers against caching, for old browsers.',
  },
  {
    name: 'secureRandomAlgorithm',
    type: text,
    default: 'SHA1PRNG',
    summary: 'Algorithm of the random numbers.',
  },
  { name: 'secureRandomClass', type: javaClass, summary: 'Class of the random numbers.' },
  { name: 'secureRandomProvider', type: text, summary: 'Provider of the random numbers.' },
  {
    name: 'sendAuthInfoResponseHeaders',
    type: flag,
    releases: '8.5.44+ 9.0.23+ 10.0 10.1 11.0',
    default: 'false',
    summary: 'Tells user and kind of login to the front end.',
  },
  {
    name: 'ssoReauthenticationMode',
    type: word(['default', 'principal', 'password', 'full'], { ignoresCase: true, otherwise: 'warns' }),
    releases: '9.0.114+ 10.1.51+ 11.0.16+',
    default: 'default',
    summary: 'Whether single sign-on logs in anew.',
  },
];

/** What every single sign-on has. */
const singleSignOn: readonly AttributeEntry[] = [
  { name: 'cookieDomain', type: text, summary: 'Domain of the SSO cookie.' },
  {
    name: 'cookieName',
    type: text,
    releases: '8.5.67+ 9.0.47+ 10.0 10.1 11.0',
    default: 'JSESSIONIDSSO',
    summary: 'SSO cookie name.',
  },
  {
    name: 'requireReauthentication',
    type: flag,
    default: 'false',
    summary: 'Asks the realm again for each application.',
  },
];

/** Valves that authenticate. */
export const authenticators: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.authenticator.BasicAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for user and password by HTTP.',
    attributes: [
      ...authenticator,
      { name: 'cache', type: flag, default: 'true', summary: 'Keeps the principal in the session.' },
      {
        name: 'charset',
        type: word(['UTF-8', ''], { ignoresCase: true, otherwise: 'warns' }),
        releases: '8.5.21+ 9.0 10.0 10.1 11.0',
        default: [{ releases: '11.0', value: 'UTF-8' }],
        summary: 'Charset sent in the Basic challenge.',
      },
      {
        name: 'trimCredentials',
        type: flag,
        releases: '8.5.38+ 9.0.15+ 10.0 10.1',
        deprecated: '9.0 10.1',
        default: [
          { releases: '8.5 10.0', value: 'true' },
          { releases: '9.0 10.1', value: 'false' },
        ],
        summary: 'Trims user and password.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.DigestAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for a digest of the password by HTTP.',
    attributes: [
      ...authenticator,
      {
        name: 'algorithms',
        type: text,
        releases: '8.5.88+ 9.0.74+ 10.1.8+ 11.0',
        default: 'SHA-256,MD5',
        summary: 'Digest algorithms offered.',
      },
      { name: 'cache', type: flag, default: 'false', summary: 'Keeps the principal in the session.' },
      { name: 'key', type: text, summary: 'Key of the nonces.' },
      { name: 'nonceCacheSize', type: int(), default: '1000', summary: 'Nonces remembered.' },
      { name: 'nonceCountWindowSize', type: int(), default: '100', summary: 'Nonce-count window.' },
      {
        name: 'nonceValidity',
        type: long({ unit: 'ms' }),
        default: '300000',
        summary: 'How long a nonce is good for.',
      },
      { name: 'opaque', type: text, summary: 'Value that clients send back as it is.' },
      { name: 'validateUri', type: flag, default: 'true', summary: 'Checks the URI in the digest.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.FormAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for user and password by a page.',
    attributes: [
      ...authenticator,
      {
        name: 'authenticationSessionTimeout',
        type: int({ unit: 's' }),
        releases: '8.5.88+ 9.0.74+ 10.1.8+ 11.0',
        default: '120',
        summary: 'Seconds that a session may last during the login.',
      },
      { name: 'cache', type: flag, default: 'true', summary: 'Keeps the principal in the session.' },
      { name: 'characterEncoding', type: text, summary: 'Charset of the login form.' },
      { name: 'landingPage', type: path, summary: 'Page after a login that nothing asked for.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.SSLAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for a client certificate.',
    attributes: [
      ...authenticator,
      { name: 'cache', type: flag, default: 'true', summary: 'Keeps the principal in the session.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.SpnegoAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for a Kerberos ticket.',
    attributes: [
      ...authenticator,
      {
        name: 'applyJava8u40Fix',
        type: flag,
        deprecated: '9.0 10.1 11.0',
        default: [
          { releases: '8.5 10.0', value: 'true' },
          { releases: '9.0 10.1 11.0', value: 'false' },
        ],
        summary: 'Works around an error of Java 8.',
      },
      { name: 'cache', type: flag, default: 'true', summary: 'Keeps the principal in the session.' },
      {
        name: 'loginConfigName',
        type: text,
        default: 'com.sun.security.jgss.krb5.accept',
        summary: 'Entry of the JAAS configuration.',
      },
      { name: 'noKeepAliveUserAgents', type: regex, summary: 'Agents with keep-alive off.' },
      {
        name: 'storeDelegatedCredential',
        type: flag,
        default: 'true',
        summary: 'Keeps the ticket of the user.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.NonLoginAuthenticator',
    kind: 'Valve',
    parents: ['Context'],
    summary: 'Asks for nothing.',
    attributes: [
      ...authenticator,
      { name: 'cache', type: flag, default: 'true', summary: 'Keeps the principal in the session.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.authenticator.SingleSignOn',
    kind: 'Valve',
    summary: 'Makes one login count for all applications of the host.',
    attributes: singleSignOn,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.ha.authenticator.ClusterSingleSignOn',
    kind: 'Valve',
    summary: 'Makes one login count for the cluster.',
    attributes: [
      ...singleSignOn,
      {
        name: 'accessTimeout',
        type: long({ unit: 'ms' }),
        releases: '8.5.12+ 9.0 10.0 10.1 11.0',
        default: '5000',
        summary: 'How long the cluster map may take to answer.',
      },
      { name: 'mapSendOptions', type: int(), default: '6', summary: 'Channel flags.' },
      {
        name: 'rpcTimeout',
        type: long({ unit: 'ms' }),
        default: '15000',
        summary: 'How long the cluster may take to answer.',
      },
      {
        name: 'terminateOnStartFailure',
        type: flag,
        default: 'false',
        summary: 'Stops where the map cannot start.',
      },
    ],
    internal: valve,
  },
];
