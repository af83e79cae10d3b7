import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { address, flag, int, long, text } from '../types.js';

/** What every sender has. */
const sender: readonly AttributeEntry[] = [
  {
    name: 'ooBInline',
    type: flag,
    default: 'true',
    summary: 'Takes urgent data in line with the rest (OOBINLINE).',
  },
  {
    name: 'soKeepAlive',
    type: flag,
    default: 'false',
    summary: 'Lets the system probe idle connections (SO_KEEPALIVE).',
  },
  { name: 'soLingerTime', type: int(), default: '3', summary: 'How long close waits for unsent data.' },
  {
    name: 'soReuseAddress',
    type: flag,
    default: 'true',
    summary: 'Binds although old connections linger (SO_REUSEADDR).',
  },
  { name: 'soTrafficClass', type: int(), default: '28', summary: 'Traffic class of the packets (IP TOS).' },
  { name: 'tcpNoDelay', type: flag, default: 'true', summary: 'Sends small packets at once (TCP_NODELAY).' },
  { name: 'timeout', type: long({ unit: 'ms' }), default: '3000', summary: 'How long an answer may take.' },
  { name: 'udpPort', type: int(), default: '-1', summary: 'UDP port; `-1`: none.' },
  { name: 'address', type: address, summary: 'Address to send to.' },
  { name: 'direct', type: flag, releases: '7.0', summary: 'Uses direct buffers.' },
  { name: 'directBuffer', type: flag, default: 'false', summary: 'Uses direct buffers.' },
  {
    name: 'keepAliveCount',
    type: int(),
    default: '-1',
    summary: 'Messages for one connection; `-1`: no limit.',
  },
  {
    name: 'keepAliveTime',
    type: long({ unit: 'ms' }),
    default: '-1',
    summary: 'Life of a connection; `-1`: no limit.',
  },
  { name: 'maxRetryAttempts', type: int(), default: '1', summary: 'How often sending is tried again.' },
  { name: 'port', type: int(), default: '0', summary: 'Port to send to.' },
  { name: 'rxBufSize', type: int(), default: '25188', summary: 'Receive buffer.' },
  {
    name: 'soLingerOn',
    type: flag,
    default: 'false',
    summary: 'Lets close wait for unsent data (SO_LINGER).',
  },
  {
    name: 'throwOnFailedAck',
    type: flag,
    default: 'true',
    summary: 'Fails where a message is not confirmed.',
  },
  { name: 'txBufSize', type: int(), default: '65536', summary: 'Send buffer.' },
  { name: 'udpRxBufSize', type: int(), default: '25188', summary: 'Receive buffer of UDP.' },
  { name: 'udpTxBufSize', type: int(), default: '65536', summary: 'Send buffer of UDP.' },
];

/** What every receiver has. */
const receiver: readonly AttributeEntry[] = [
  {
    name: 'ooBInline',
    type: flag,
    default: 'true',
    summary: 'Takes urgent data in line with the rest (OOBINLINE).',
  },
  {
    name: 'soKeepAlive',
    type: flag,
    default: 'false',
    summary: 'Lets the system probe idle connections (SO_KEEPALIVE).',
  },
  { name: 'soLingerTime', type: int(), default: '3', summary: 'How long close waits for unsent data.' },
  {
    name: 'soReuseAddress',
    type: flag,
    default: 'true',
    summary: 'Binds although old connections linger (SO_REUSEADDR).',
  },
  { name: 'soTrafficClass', type: int(), default: '28', summary: 'Traffic class of the packets (IP TOS).' },
  { name: 'tcpNoDelay', type: flag, default: 'true', summary: 'Sends small packets at once (TCP_NODELAY).' },
  { name: 'timeout', type: int({ unit: 'ms' }), default: '3000', summary: 'How long an answer may take.' },
  { name: 'udpPort', type: int(), default: '-1', summary: 'UDP port; `-1`: none.' },
  {
    name: 'address',
    type: text,
    default: '127.0.0.1',
    summary: 'Address to receive on; `auto` takes the local one.',
  },
  { name: 'autoBind', type: int(), default: '100', summary: 'Ports tried above port.' },
  {
    name: 'bind',
    type: address,
    releases: '8.5.94+ 9.0.81+ 10.1.14+ 11.0',
    default: '127.0.0.1',
    summary: 'Address to listen on.',
  },
  { name: 'daemon', type: flag, default: 'true', summary: 'Daemon threads.' },
  { name: 'direct', type: flag, default: 'true', summary: 'Uses direct buffers.' },
  { name: 'host', type: text, default: '127.0.0.1', summary: 'Address told to the others.' },
  { name: 'maxIdleTime', type: long({ unit: 'ms' }), default: '60000', summary: 'Thread idle time.' },
  { name: 'maxThreads', type: int(), default: '15', summary: 'Receiver threads.' },
  { name: 'minThreads', type: int(), default: '6', summary: 'Receiver threads.' },
  { name: 'port', type: int(), default: '4000', summary: 'First port to try for receiving.' },
  { name: 'rxBufSize', type: int(), default: '65536', summary: 'Receive buffer.' },
  { name: 'securePort', type: int(), default: '-1', summary: 'TLS port; not used.' },
  {
    name: 'selectorTimeout',
    type: long({ unit: 'ms' }),
    default: '5000',
    summary: 'How long to wait for the selector.',
  },
  {
    name: 'soLingerOn',
    type: flag,
    default: 'true',
    summary: 'Lets close wait for unsent data (SO_LINGER).',
  },
  { name: 'txBufSize', type: int(), default: '25188', summary: 'Send buffer.' },
  { name: 'udpRxBufSize', type: int(), default: '65536', summary: 'Receive buffer of UDP.' },
  { name: 'udpTxBufSize', type: int(), default: '25188', summary: 'Send buffer of UDP.' },
  { name: 'useBufferPool', type: flag, default: 'true', summary: 'Keeps buffers in a pool.' },
  {
    name: 'tcpListenAddress',
    type: text,
    releases: '7.0',
    replacement: 'address',
    summary: 'The old name of `address`.',
  },
  {
    name: 'tcpListenPort',
    type: int(),
    releases: '7.0',
    replacement: 'port',
    summary: 'The old name of `port`.',
  },
  {
    name: 'tcpSelectorTimeout',
    type: long(),
    releases: '7.0',
    replacement: 'selectorTimeout',
    summary: 'The old name of `selectorTimeout`.',
  },
  {
    name: 'tcpThreadCount',
    type: int(),
    releases: '7.0',
    replacement: 'maxThreads',
    summary: 'The old name of `maxThreads`.',
  },
];

const internalSender = ['attempt', 'connectTime', 'requestCount', 'udpBased'];

const internalReceiver = ['listen', 'maxTasks', 'minTasks'];

/** How the nodes of a cluster send and receive. */
export const transports: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.tribes.transport.ReplicationTransmitter',
    kind: 'Sender',
    summary: 'Sends by the transport within.',
    attributes: [],
  },
  {
    name: 'org.apache.catalina.tribes.transport.nio.PooledParallelSender',
    kind: 'Transport',
    summary: 'Sends by a pool of senders.',
    attributes: [
      ...sender,
      { name: 'maxWait', type: long({ unit: 'ms' }), default: '3000', summary: 'Waits for a pooled sender.' },
      { name: 'poolSize', type: int(), default: '25', summary: 'How many senders the pool has.' },
    ],
    internal: internalSender,
  },
  {
    name: 'org.apache.catalina.tribes.transport.nio.ParallelNioSender',
    kind: 'Transport',
    summary: 'Sends to many nodes at a time.',
    attributes: sender,
    internal: internalSender,
  },
  {
    name: 'org.apache.catalina.tribes.transport.bio.PooledMultiSender',
    kind: 'Transport',
    releases: '7.0 8.5 9.0',
    deprecated: '9.0',
    replacement: 'org.apache.catalina.tribes.transport.nio.PooledParallelSender',
    summary: 'Sends by blocking sockets.',
    attributes: [
      ...sender,
      { name: 'maxWait', type: long({ unit: 'ms' }), default: '3000', summary: 'Waits for a pooled sender.' },
      { name: 'poolSize', type: int(), default: '25', summary: 'How many senders the pool has.' },
    ],
    internal: internalSender,
    isOpen: true,
  },
  {
    name: 'org.apache.catalina.tribes.transport.bio.MultipointBioSender',
    kind: 'Transport',
    releases: '7.0 8.5 9.0',
    deprecated: '9.0',
    replacement: 'org.apache.catalina.tribes.transport.nio.PooledParallelSender',
    summary: 'Sends by blocking sockets.',
    attributes: sender,
    internal: internalSender,
    isOpen: true,
  },
  {
    name: 'org.apache.catalina.tribes.transport.nio.NioReceiver',
    kind: 'Receiver',
    summary: 'Receives by non-blocking sockets.',
    attributes: receiver,
    internal: internalReceiver,
  },
  {
    name: 'org.apache.catalina.tribes.transport.bio.BioReceiver',
    kind: 'Receiver',
    releases: '7.0 8.5 9.0',
    deprecated: '9.0',
    replacement: 'org.apache.catalina.tribes.transport.nio.NioReceiver',
    summary: 'Receives by blocking sockets.',
    attributes: receiver,
    internal: internalReceiver,
    isOpen: true,
  },
];
