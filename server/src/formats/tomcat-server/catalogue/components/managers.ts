import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, javaClass, long, path, regex, text } from '../types.js';
import { managed } from './internal.js';

/** What every manager has. */
const manager: readonly AttributeEntry[] = [
  {
    name: 'maxActiveSessions',
    type: int(),
    default: '-1',
    summary: 'How many sessions there may be; `-1`: no limit.',
  },
  {
    name: 'maxInactiveInterval',
    type: int({ unit: 's' }),
    releases: '7.0',
    summary: 'How long a session may be idle.',
  },
  {
    name: 'notifyAttributeListenerOnUnchangedValue',
    type: flag,
    releases: '9.0.6+ 10.0 10.1 11.0',
    default: 'true',
    summary: 'Attribute listeners fire on same value.',
  },
  {
    name: 'notifyBindingListenerOnUnchangedValue',
    type: flag,
    releases: '9.0.6+ 10.0 10.1 11.0',
    default: 'false',
    summary: 'Binding listeners fire on same value.',
  },
  {
    name: 'persistAuthentication',
    type: flag,
    releases: '8.5.52+ 9.0.32+ 10.0 10.1 11.0',
    default: 'false',
    summary: 'Keeps the principal with the session.',
  },
  {
    name: 'persistAuthenticationNotes',
    type: flag,
    releases: '8.5.83+ 9.0.66+ 10.0.24+',
    deprecated: '8.5 9.0 10.0',
    default: 'false',
    summary: 'Keeps the notes of a login, credentials too, with the session.',
  },
  {
    name: 'processExpiresFrequency',
    type: int({ min: 1 }),
    default: '6',
    summary: 'Background passes per expiry scan.',
  },
  { name: 'secureRandomAlgorithm', type: text, summary: 'Algorithm of the random numbers.' },
  { name: 'secureRandomClass', type: javaClass, summary: 'Class of the random numbers.' },
  { name: 'secureRandomProvider', type: text, summary: 'Provider of the random numbers.' },
  {
    name: 'sessionActivityCheck',
    type: flag,
    releases: '10.0 10.1 11.0',
    default: 'false',
    summary: 'Keeps sessions in use from expiring.',
  },
  {
    name: 'sessionAttributeNameFilter',
    type: regex,
    summary: 'Names of attributes that are kept or shared.',
  },
  {
    name: 'sessionAttributeValueClassNameFilter',
    type: regex,
    summary: 'Classes of attributes that are kept or shared.',
  },
  {
    name: 'sessionIdLength',
    type: int({ unit: 'bytes' }),
    releases: '7.0',
    replacement: 'SessionIdGenerator/sessionIdLength',
    summary: 'Random bytes in a session id.',
  },
  {
    name: 'sessionLastAccessAtStart',
    type: flag,
    releases: '10.0 10.1 11.0',
    default: 'false',
    summary: 'Last-access counted from request start.',
  },
  {
    name: 'warnOnSessionAttributeFilterFailure',
    type: flag,
    default: 'false',
    summary: 'Logs attributes that are filtered out.',
  },
  {
    name: 'distributable',
    type: flag,
    releases: '7.0',
    summary: 'Whether sessions move between nodes; `web.xml` says so now.',
  },
  {
    name: 'randomClass',
    type: javaClass,
    releases: '6.0',
    replacement: 'secureRandomClass',
    summary: 'Class of the random numbers.',
  },
  {
    name: 'algorithm',
    type: text,
    releases: '6.0',
    replacement: 'secureRandomAlgorithm',
    summary: 'Algorithm of the random numbers.',
  },
  { name: 'entropy', type: text, releases: '6.0', summary: 'Seed of the random numbers.' },
];

/** What the managers of clusters have. */
const clusterManager: readonly AttributeEntry[] = [
  {
    name: 'notifyListenersOnReplication',
    type: flag,
    default: 'true',
    summary: 'Attribute listeners on replicated changes.',
  },
  { name: 'recordAllActions', type: flag, default: 'false', summary: 'Sends every action.' },
];

const internal = [
  ...managed,
  'duplicates',
  'expiredSessions',
  'maxActive',
  'name',
  'processingTime',
  'sessionAttributeFilter',
  'sessionCounter',
  'sessionMaxAliveTime',
];

/** What keeps the sessions. */
export const managers: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.session.StandardManager',
    kind: 'Manager',
    summary: 'Sessions in memory.',
    attributes: [
      ...manager,
      {
        name: 'pathname',
        type: path,
        default: [{ releases: '8.5 9.0', value: 'SESSIONS.ser' }],
        summary: 'File that keeps sessions over a restart; empty: none.',
      },
    ],
    internal: internal,
  },
  {
    name: 'org.apache.catalina.session.PersistentManager',
    kind: 'Manager',
    summary: 'Sessions that a store keeps.',
    attributes: [
      ...manager,
      {
        name: 'maxIdleBackup',
        type: int({ unit: 's' }),
        default: '-1',
        summary: 'Idle seconds before a session is saved; `-1`: never.',
      },
      {
        name: 'maxIdleSwap',
        type: int({ unit: 's' }),
        default: '-1',
        summary: 'Idle seconds before a session is swapped out; `-1`: never.',
      },
      {
        name: 'minIdleSwap',
        type: int({ unit: 's' }),
        default: '-1',
        summary: 'Least idle seconds before a session is swapped out.',
      },
      { name: 'saveOnRestart', type: flag, default: 'true', summary: 'Saves all sessions at the stop.' },
    ],
    internal: internal,
  },
  {
    name: 'org.apache.catalina.ha.session.DeltaManager',
    kind: 'Manager',
    summary: 'Sessions on all nodes of the cluster.',
    attributes: [
      ...manager,
      ...clusterManager,
      {
        name: 'enableStatistics',
        type: flag,
        releases: '9.0.108+ 10.1.44+ 11.0.10+',
        default: 'true',
        summary: 'Keeps statistics.',
      },
      {
        name: 'expireSessionsOnShutdown',
        type: flag,
        default: 'false',
        summary: 'Ends sessions on all nodes when this one stops.',
      },
      {
        name: 'notifyContainerListenersOnReplication',
        type: flag,
        default: 'true',
        summary: 'Container listeners on replicated changes.',
      },
      {
        name: 'notifySessionListenersOnReplication',
        type: flag,
        default: 'true',
        summary: 'Session listeners on replicated sessions.',
      },
      { name: 'sendAllSessions', type: flag, default: 'true', summary: 'Sends all sessions in one message.' },
      {
        name: 'sendAllSessionsSize',
        type: int({ min: 1 }),
        default: '1000',
        summary: 'Block size when sendAllSessions is false.',
      },
      {
        name: 'sendAllSessionsWaitTime',
        type: int({ unit: 'ms' }),
        default: '2000',
        summary: 'Pause between blocks.',
      },
      {
        name: 'stateTimestampDrop',
        type: flag,
        default: 'true',
        summary: 'Drops messages older than the transfer.',
      },
      {
        name: 'stateTransferTimeout',
        type: int({ unit: 's' }),
        default: '60',
        summary: 'Waits for the state transfer.',
      },
    ],
    internal: [...internal, 'noContextManagerReceived', 'stateTransfered', 'stateTransferred'],
  },
  {
    name: 'org.apache.catalina.ha.session.BackupManager',
    kind: 'Manager',
    summary: 'Sessions on one other node of the cluster.',
    attributes: [
      ...manager,
      ...clusterManager,
      {
        name: 'accessTimeout',
        type: long({ unit: 'ms' }),
        releases: '8.5.12+ 9.0 10.0 10.1 11.0',
        default: '5000',
        summary: 'Ping timeout.',
      },
      {
        name: 'expireSessionsOnShutdown',
        type: flag,
        releases: '7.0',
        summary: 'Ends sessions on all nodes when this one stops.',
      },
      { name: 'mapSendOptions', type: text, default: '6', summary: 'Channel flags for the replicated map.' },
      {
        name: 'rpcTimeout',
        type: long({ unit: 'ms' }),
        default: '15000',
        summary: 'State broadcast timeout.',
      },
      {
        name: 'terminateOnStartFailure',
        type: flag,
        default: 'false',
        summary: 'Stops where the map cannot start.',
      },
    ],
    internal: internal,
  },
];
