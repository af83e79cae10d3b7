import type { ComponentEntry } from '../component.js';
import { flag, int, regex, text } from '../types.js';
import { valve } from './internal.js';

/** Valves for a front end before Tomcat. */
export const proxyValves: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.valves.RemoteIpValve',
    kind: 'Valve',
    summary: 'Takes client and scheme from what the proxy says.',
    attributes: [
      {
        name: 'changeLocalName',
        type: flag,
        releases: '8.5.44+ 9.0.23+ 10.0 10.1 11.0',
        default: 'false',
        summary: 'Changes `getLocalName()` too.',
      },
      { name: 'changeLocalPort', type: flag, default: 'false', summary: 'Changes `getLocalPort()` too.' },
      {
        name: 'hostHeader',
        type: text,
        releases: '8.5.44+ 9.0.23+ 10.0 10.1 11.0',
        summary: 'Header with the original host.',
      },
      { name: 'httpServerPort', type: int(), default: '80', summary: 'Port reported for http.' },
      { name: 'httpsServerPort', type: int(), default: '443', summary: 'Port reported for https.' },
      { name: 'internalProxies', type: regex, summary: 'Proxies that are trusted and not listed.' },
      { name: 'portHeader', type: text, summary: 'Header with the original port.' },
      {
        name: 'protocolHeader',
        type: text,
        default: 'X-Forwarded-Proto',
        summary: 'Header with the scheme of the client.',
      },
      {
        name: 'protocolHeaderHttpsValue',
        type: text,
        default: 'https',
        summary: 'Value of that header that means HTTPS.',
      },
      {
        name: 'proxiesHeader',
        type: text,
        default: 'X-Forwarded-By',
        summary: 'Header that lists the proxies on the way.',
      },
      {
        name: 'remoteIpHeader',
        type: text,
        default: 'X-Forwarded-For',
        summary: 'Header with the chain of clients.',
      },
      {
        name: 'requestAttributesEnabled',
        type: flag,
        default: 'true',
        summary: 'Tells the access log who the client is.',
      },
      { name: 'trustedProxies', type: regex, summary: 'Proxies that are trusted and listed.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.SSLValve',
    kind: 'Valve',
    summary: 'Takes the client certificate from what the proxy says.',
    attributes: [
      { name: 'sslCipherHeader', type: text, default: 'ssl_cipher', summary: 'Header with cipher.' },
      {
        name: 'sslCipherUserKeySizeHeader',
        type: text,
        default: 'ssl_cipher_usekeysize',
        summary: 'Header with key size.',
      },
      {
        name: 'sslClientCertHeader',
        type: text,
        default: 'ssl_client_cert',
        summary: 'Header with client certificate.',
      },
      {
        name: 'sslClientEscapedCertHeader',
        type: text,
        releases: '8.5.67+ 9.0.47+ 10.0.7+ 10.1 11.0',
        default: 'ssl_client_escaped_cert',
        summary: 'Header with URL-encoded certificate.',
      },
      {
        name: 'sslSecureProtocolHeader',
        type: text,
        releases: '11.0',
        default: 'ssl_secure_protocol',
        summary: 'Header with protocol.',
      },
      {
        name: 'sslSessionIdHeader',
        type: text,
        default: 'ssl_session_id',
        summary: 'Header with session id.',
      },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.LoadBalancerDrainingValve',
    kind: 'Valve',
    releases: '8.5.30+ 9.0 10.0 10.1 11.0',
    summary: 'Sends new sessions to other nodes.',
    attributes: [
      { name: 'ignoreCookieName', type: text, summary: 'Cookie that bypasses draining.' },
      { name: 'ignoreCookieValue', type: text, summary: 'Its value.' },
      { name: 'redirectStatusCode', type: int(), default: '307', summary: 'Status of the redirect.' },
    ],
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.HealthCheckValve',
    kind: 'Valve',
    releases: '9.0.15+ 10.0 10.1 11.0',
    summary: 'Answers health checks of a balancer.',
    attributes: [
      {
        name: 'checkContainersAvailable',
        type: flag,
        releases: '9.0.39+ 10.0 10.1 11.0',
        default: 'true',
        summary: 'Looks whether all containers run.',
      },
      { name: 'path', type: text, default: '/health', summary: 'Path of the health check.' },
    ],
    internal: valve,
  },
];
