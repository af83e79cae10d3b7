import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, long, secret, text } from '../types.js';

const optionFlag: AttributeEntry = {
  name: 'optionFlag',
  type: int(),
  default: '0',
  summary: 'Bit of a message that switches the interceptor on.',
};

/** What a message passes on its way between nodes. */
export const interceptors: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.tribes.group.interceptors.TcpFailureDetector',
    kind: 'Interceptor',
    summary: 'Asks a silent node before it is given up.',
    attributes: [
      {
        name: 'connectTimeout',
        type: long({ unit: 'ms' }),
        default: '1000',
        summary: 'How long connecting may take.',
      },
      optionFlag,
      { name: 'performReadTest', type: flag, default: 'false', summary: 'Tests a silent node by reading.' },
      { name: 'performSendTest', type: flag, default: 'true', summary: 'Tests a silent node by sending.' },
      { name: 'readTestTimeout', type: long({ unit: 'ms' }), default: '5000', summary: 'Probe timeout.' },
      {
        name: 'removeSuspectsTimeout',
        type: int({ unit: 's' }),
        default: '300',
        summary: 'Suspect removal.',
      },
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.TcpPingInterceptor',
    kind: 'Interceptor',
    summary: 'Pings the other nodes.',
    attributes: [
      {
        name: 'interval',
        type: long({ unit: 'ms' }),
        default: '1000',
        summary: 'Time between reports or pings.',
      },
      optionFlag,
      { name: 'staticOnly', type: flag, default: 'false', summary: 'Pings named nodes alone.' },
      { name: 'useThread', type: flag, default: 'false', summary: 'Pings in a thread of its own.' },
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.MessageDispatchInterceptor',
    kind: 'Interceptor',
    summary: 'Sends in the background.',
    attributes: [
      { name: 'alwaysSend', type: flag, default: 'true', summary: 'Sends at once when the queue is full.' },
      {
        name: 'keepAliveTime',
        type: long({ unit: 'ms' }),
        default: '5000',
        summary: 'How long an idle thread lives.',
      },
      { name: 'maxQueueSize', type: long({ unit: 'bytes' }), default: '67108864', summary: 'Queue size.' },
      { name: 'maxSpareThreads', type: int(), default: '2', summary: 'Threads kept alive.' },
      { name: 'maxThreads', type: int(), default: '10', summary: 'Threads that send.' },
      {
        name: 'optionFlag',
        type: int(),
        default: '8',
        summary: 'Bit of a message that switches the interceptor on.',
      },
    ],
    internal: ['andGetCurrentSize', 'useDeepClone'],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.MessageDispatch15Interceptor',
    kind: 'Interceptor',
    releases: '7.0',
    replacement: 'org.apache.catalina.tribes.group.interceptors.MessageDispatchInterceptor',
    summary: 'Sent in the background.',
    attributes: [optionFlag],
    isOpen: true,
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.ThroughputInterceptor',
    kind: 'Interceptor',
    summary: 'Logs how much is sent.',
    attributes: [
      {
        name: 'interval',
        type: int({ unit: 'ms' }),
        default: '10000',
        summary: 'Time between reports or pings.',
      },
      optionFlag,
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.EncryptInterceptor',
    kind: 'Interceptor',
    releases: '8.5.38+ 9.0.13+ 10.0 10.1 11.0',
    summary: 'Encrypts messages.',
    attributes: [
      {
        name: 'encryptionAlgorithm',
        type: text,
        default: [
          { releases: '8.5 10.0', value: 'AES/CBC/PKCS5Padding' },
          { releases: '9.0 10.1 11.0', value: 'AES/GCM/NoPadding' },
        ],
        summary: 'Cipher of the messages.',
      },
      {
        name: 'encryptionKey',
        type: secret,
        isRequired: true,
        summary: 'Shared key in hexadecimal, in the clear.',
      },
      optionFlag,
      { name: 'providerName', type: text, summary: 'JCE provider.' },
      {
        name: 'replayWindowMessageCount',
        type: int(),
        releases: '9.0.119+ 10.1.56+ 11.0.23+',
        default: '8192',
        summary: 'Replay window size.',
      },
      {
        name: 'replayWindowTime',
        type: long({ unit: 'ms' }),
        releases: '9.0.119+ 10.1.56+ 11.0.23+',
        default: '10000',
        summary: 'Replay window age.',
      },
    ],
    internal: ['encryptionKeyString'],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.GzipInterceptor',
    kind: 'Interceptor',
    summary: 'Compresses messages.',
    attributes: [
      {
        name: 'compressionMinSize',
        type: int({ unit: 'bytes' }),
        releases: '9.0 10.0 10.1 11.0',
        default: '0',
        summary: 'Smallest message compressed.',
      },
      {
        name: 'interval',
        type: int({ unit: 'ms' }),
        releases: '9.0 10.0 10.1 11.0',
        default: '0',
        summary: 'Time between reports or pings.',
      },
      {
        name: 'optionFlag',
        type: int(),
        default: [
          { releases: '8.5', value: '0' },
          { releases: '9.0 10.0 10.1 11.0', value: '256' },
        ],
        summary: 'Bit of a message that switches the interceptor on.',
      },
      {
        name: 'statsEnabled',
        type: flag,
        releases: '9.0 10.0 10.1 11.0',
        default: 'false',
        summary: 'Keeps statistics.',
      },
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.FragmentationInterceptor',
    kind: 'Interceptor',
    summary: 'Splits large messages.',
    attributes: [
      {
        name: 'expire',
        type: long({ unit: 'ms' }),
        default: '60000',
        summary: 'How long a message may take.',
      },
      { name: 'maxSize', type: int({ unit: 'bytes' }), default: '102400', summary: 'Fragment size.' },
      optionFlag,
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.OrderInterceptor',
    kind: 'Interceptor',
    summary: 'Keeps messages in order.',
    attributes: [
      {
        name: 'expire',
        type: long({ unit: 'ms' }),
        default: '3000',
        summary: 'How long a message may take.',
      },
      { name: 'forwardExpired', type: flag, default: 'true', summary: 'Delivers late messages.' },
      { name: 'maxQueue', type: int(), default: '2147483647', summary: 'Queued messages.' },
      optionFlag,
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.TwoPhaseCommitInterceptor',
    kind: 'Interceptor',
    summary: 'Delivers a message when all nodes have it.',
    attributes: [
      { name: 'deepclone', type: flag, default: 'true', summary: 'Copies messages.' },
      {
        name: 'expire',
        type: long({ unit: 'ms' }),
        default: '60000',
        summary: 'How long a message may take.',
      },
      optionFlag,
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.StaticMembershipInterceptor',
    kind: 'Interceptor',
    summary: 'Names the nodes one by one.',
    attributes: [optionFlag],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.DomainFilterInterceptor',
    kind: 'Interceptor',
    summary: 'Hears of the nodes of one domain alone.',
    attributes: [
      {
        name: 'logInterval',
        type: int(),
        releases: '8.5.9+ 9.0 10.0 10.1 11.0',
        default: '100',
        summary: 'Logs each message of so many.',
      },
      optionFlag,
      { name: 'domain', type: text, summary: 'Group of nodes to hear of.' },
    ],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.SimpleCoordinator',
    kind: 'Interceptor',
    summary: 'Chooses a coordinator.',
    attributes: [optionFlag],
  },
  {
    name: 'org.apache.catalina.tribes.group.interceptors.NonBlockingCoordinator',
    kind: 'Interceptor',
    summary: 'Chooses a coordinator.',
    attributes: [optionFlag],
  },
];
