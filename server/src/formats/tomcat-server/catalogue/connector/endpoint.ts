import type { AttributeEntry } from '../attribute.js';
import { address, flag, int, javaClass, long, path, text } from '../types.js';

/** How any connector listens, and with which threads it serves. */
export const endpointAttributes: readonly AttributeEntry[] = [
  {
    name: 'maxHeaderCount',
    type: int(),
    default: '100',
    summary: 'How many headers a request may have; negative: no limit.',
  },
  {
    name: 'acceptCount',
    type: int(),
    default: '100',
    summary: 'How many connections may wait to be accepted; a longer queue is refused by the system.',
  },
  {
    name: 'acceptorThreadCount',
    type: int(),
    releases: '8.5 9.0',
    default: [{ releases: '8.5 9.0', value: '1' }],
    summary: 'Number of acceptor threads.',
  },
  {
    name: 'acceptorThreadPriority',
    type: int({ min: 1, max: 10 }),
    default: '5',
    summary: 'Priority of acceptor threads.',
  },
  {
    name: 'address',
    type: address,
    summary:
      'Address to listen on; one that cannot be resolved is only warned about and every interface is used.',
  },
  {
    name: 'bindOnInit',
    type: flag,
    default: 'true',
    summary: 'Binds the port when Tomcat initialises, not only when it starts.',
  },
  { name: 'clientCertProvider', type: text, summary: 'Security provider that reads client certificates.' },
  {
    name: 'connectionLinger',
    type: int({ unit: 's' }),
    default: '-1',
    summary: 'How long close waits for unsent data; negative: not at all.',
  },
  {
    name: 'connectionTimeout',
    type: int({ unit: 'ms' }),
    default: '60000',
    summary: 'How long to wait for a request after a connection; `-1`: for ever.',
  },
  {
    name: 'defaultSSLHostConfigName',
    type: text,
    default: '_default_',
    summary: '`SSLHostConfig` for clients that name no host.',
  },
  {
    name: 'executor',
    type: text,
    summary: 'Name of the `Executor` whose threads to use; it must stand before the connector.',
  },
  {
    name: 'executorTerminationTimeoutMillis',
    type: long({ unit: 'ms' }),
    default: '5000',
    summary: 'Waits for pool threads at stop.',
  },
  {
    name: 'keepAliveTimeout',
    type: int({ unit: 'ms' }),
    summary: 'How long a connection may be idle between requests; left out, as `connectionTimeout`.',
  },
  {
    name: 'maxConnections',
    type: int(),
    default: '8192',
    summary: 'How many connections there may be; `-1`: no limit.',
  },
  {
    name: 'maxKeepAliveRequests',
    type: int(),
    default: '100',
    summary: 'Requests for one connection; `1` closes it after each, `-1`: no limit.',
  },
  {
    name: 'maxQueueSize',
    type: int(),
    releases: '9.0.90+ 10.1.25+ 11.0',
    default: '2147483647',
    summary: 'How many requests may wait for a thread.',
  },
  { name: 'maxThreads', type: int(), default: '200', summary: 'Worker threads (ignored with executor).' },
  { name: 'minSpareThreads', type: int(), default: '10', summary: 'Idle workers kept.' },
  {
    name: 'processorCache',
    type: int(),
    default: '200',
    summary: 'Processors kept for later requests; `-1`: no limit.',
  },
  {
    name: 'sniParseLimit',
    type: int({ unit: 'bytes' }),
    default: '65536',
    summary: 'ClientHello bytes inspected for SNI.',
  },
  { name: 'SSLEnabled', type: flag, default: 'false', summary: 'Speaks TLS on this port.' },
  { name: 'sslImplementationName', type: javaClass, summary: 'Class of the TLS implementation.' },
  {
    name: 'strictSni',
    type: flag,
    releases: '9.0.113+ 10.1.50+ 11.0.15+',
    default: 'true',
    summary: 'Refuses requests whose host has another TLS configuration than the connection.',
  },
  { name: 'tcpNoDelay', type: flag, default: 'true', summary: 'Sends small packets at once (TCP_NODELAY).' },
  { name: 'threadPriority', type: int({ min: 1, max: 10 }), default: '5', summary: 'Worker priority.' },
  {
    name: 'threadsMaxIdleTime',
    type: int({ unit: 'ms' }),
    releases: '9.0.88+ 10.1.20+ 11.0',
    default: '60000',
    summary: 'Idle time of surplus internal-pool threads.',
  },
  {
    name: 'useAsyncIO',
    type: flag,
    releases: '8.5.42+ 9.0.19+ 10.0 10.1 11.0',
    default: 'true',
    summary: 'Uses asynchronous input and output.',
  },
  {
    name: 'useSendfile',
    type: flag,
    default: 'true',
    summary: 'Sends static files straight from the file system.',
  },
  {
    name: 'useVirtualThreads',
    type: flag,
    releases: '8.5.90+ 9.0.76+ 10.1.10+ 11.0',
    default: 'false',
    summary: 'Serves requests on virtual threads, from Java 21 on.',
  },
  {
    name: 'soTimeout',
    type: int({ unit: 'ms' }),
    releases: '7.0 8.5',
    replacement: 'connectionTimeout',
    summary: 'The old name of `connectionTimeout`.',
  },
  {
    name: 'soLinger',
    type: int({ unit: 's' }),
    releases: '7.0 8.5',
    replacement: 'connectionLinger',
    summary: 'The old name of `connectionLinger`.',
  },
  {
    name: 'backlog',
    type: int(),
    releases: '7.0 8.5',
    replacement: 'acceptCount',
    summary: 'The old name of `acceptCount`.',
  },
];

/** What only non-blocking endpoints have, not the asynchronous ones. */
export const pollingAttributes: readonly AttributeEntry[] = [
  { name: 'oomParachute', type: int(), releases: '7.0', summary: 'Memory kept for when Java has no more.' },
  {
    name: 'pollerThreadCount',
    type: int(),
    releases: '8.5 9.0',
    default: [{ releases: '8.5 9.0', value: '1' }],
    summary: 'NIO poller threads.',
  },
  {
    name: 'pollerThreadPriority',
    type: int({ min: 1, max: 10 }),
    default: '5',
    summary: 'Priority of the poller.',
  },
  { name: 'selectorTimeout', type: long({ unit: 'ms' }), default: '1000', summary: 'NIO selector wait.' },
  {
    name: 'unixDomainSocketParentOwner',
    type: text,
    releases: '9.0.121+ 10.1.58+ 11.0.25+',
    summary: 'Required owner of the socket directory.',
  },
  {
    name: 'unixDomainSocketParentPermissions',
    type: text,
    releases: '9.0.121+ 10.1.58+ 11.0.25+',
    summary: 'Required mode of the socket directory.',
  },
  {
    name: 'unixDomainSocketPath',
    type: path,
    releases: '9.0.42+ 10.0.1+ 10.1 11.0',
    summary: 'Unix socket to listen on instead of a port.',
  },
  {
    name: 'unixDomainSocketPathPermissions',
    type: text,
    releases: '9.0.42+ 10.0.1+ 10.1 11.0',
    default: 'rw-rw-rw-',
    summary: 'Mode of the socket file.',
  },
  {
    name: 'useInheritedChannel',
    type: flag,
    releases: '8.5.33+ 9.0.11+ 10.0 10.1 11.0',
    default: 'false',
    summary: 'Takes the socket from systemd or inetd.',
  },
];

/** What the APR endpoint had on top, which 10.1 has no more. */
export const nativeAttributes: readonly AttributeEntry[] = [
  {
    name: 'deferAccept',
    type: flag,
    releases: '8.5 9.0 10.0',
    default: 'true',
    summary: 'Accepts a connection only when data came (TCP_DEFER_ACCEPT).',
  },
  {
    name: 'ipv6v6only',
    type: flag,
    releases: '8.5.9+ 9.0 10.0',
    default: 'false',
    summary: 'Listens on IPv6 alone.',
  },
  { name: 'pollerSize', type: int(), releases: '7.0', summary: 'Sockets in the poller.' },
  {
    name: 'pollTime',
    type: int(),
    releases: '8.5 9.0 10.0',
    default: '2000',
    summary: 'Microseconds between polls.',
  },
  {
    name: 'sendfileSize',
    type: int(),
    releases: '8.5 9.0 10.0',
    default: '1024',
    summary: 'How many files may be sent at a time.',
  },
];

/** What Tomcat sets for itself. `portOffset` is an attribute of the server that a connector ignores. */
export const internalEndpointAttributes = ['daemon', 'domain', 'name', 'portOffset'];
