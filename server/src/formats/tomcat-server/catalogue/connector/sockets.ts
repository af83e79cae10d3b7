import type { AttributeEntry } from '../attribute.js';
import { flag, int, long } from '../types.js';

/** The options of the sockets; the default of all of them suits most servers. */
export const socketAttributes: readonly AttributeEntry[] = [
  {
    name: 'socket.appReadBufSize',
    type: int(),
    default: '8192',
    summary: 'Per-connection read buffer (bytes).',
  },
  {
    name: 'socket.appWriteBufSize',
    type: int(),
    default: '8192',
    summary: 'Per-connection write buffer (bytes).',
  },
  {
    name: 'socket.bufferPool',
    type: int(),
    default: [{ releases: '8.5', value: '500' }],
    summary: 'How many channels are kept; `-1`: no limit.',
  },
  {
    name: 'socket.bufferPoolSize',
    type: int({ unit: 'bytes' }),
    default: [{ releases: '8.5', value: '104857600' }],
    summary: 'Bytes of the channels kept.',
  },
  {
    name: 'socket.directBuffer',
    type: flag,
    default: 'false',
    summary: 'Direct ByteBuffers for plain sockets.',
  },
  { name: 'socket.directSslBuffer', type: flag, default: 'false', summary: 'Direct ByteBuffers for TLS.' },
  {
    name: 'socket.eventCache',
    type: int(),
    default: [{ releases: '8.5', value: '500' }],
    summary: 'Cached poller events.',
  },
  { name: 'socket.keyCache', type: int(), releases: '7.0', summary: 'Cached key attachments.' },
  {
    name: 'socket.ooBInline',
    type: flag,
    default: 'false',
    summary: 'Takes urgent data in line with the rest (OOBINLINE).',
  },
  {
    name: 'socket.performanceBandwidth',
    type: int(),
    default: '0',
    summary: 'Weight of bandwidth for the socket.',
  },
  {
    name: 'socket.performanceConnectionTime',
    type: int(),
    default: '0',
    summary: 'Weight of connection time for the socket.',
  },
  {
    name: 'socket.performanceLatency',
    type: int(),
    default: '0',
    summary: 'Weight of latency for the socket.',
  },
  {
    name: 'socket.processorCache',
    type: int(),
    default: [
      { releases: '8.5 9.0', value: '500' },
      { releases: '10.0 10.1 11.0', value: '0' },
    ],
    summary: 'Cached socket processors.',
  },
  {
    name: 'socket.rxBufSize',
    type: int(),
    default: '0',
    summary: 'Receive buffer of the socket; `0` leaves it to the system.',
  },
  {
    name: 'socket.soKeepAlive',
    type: flag,
    default: 'false',
    summary: 'Lets the system probe idle connections (SO_KEEPALIVE).',
  },
  {
    name: 'socket.soLingerOn',
    type: flag,
    default: 'false',
    summary: 'Lets close wait for unsent data (SO_LINGER).',
  },
  { name: 'socket.soLingerTime', type: int(), summary: 'How long close waits for unsent data.' },
  {
    name: 'socket.soReuseAddress',
    type: flag,
    default: 'false',
    summary: 'Binds although old connections linger (SO_REUSEADDR).',
  },
  { name: 'socket.soTimeout', type: int(), summary: 'Socket timeout (ms), same as connectionTimeout.' },
  {
    name: 'socket.tcpNoDelay',
    type: flag,
    default: 'true',
    summary: 'Sends small packets at once (TCP_NODELAY).',
  },
  { name: 'socket.timeoutInterval', type: long(), default: '1000', summary: 'Timeout check period (ms).' },
  {
    name: 'socket.txBufSize',
    type: int(),
    default: '0',
    summary: 'Send buffer of the socket; `0` leaves it to the system.',
  },
  {
    name: 'socket.unlockTimeout',
    type: int(),
    default: '250',
    summary: 'Waits when unlocking accept at stop (ms).',
  },
];

/** What the manual does not name. */
export const internalSocketAttributes = ['socket.directBufferPool'];
