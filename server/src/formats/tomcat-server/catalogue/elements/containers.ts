import type { ElementEntry } from '../element.js';

/** The containers that requests pass on their way in, and what acts on them there. */
export const containerElements: readonly ElementEntry[] = [
  {
    name: 'Engine',
    parents: ['Service'],
    repeated: 'replaces',
    component: { kind: 'Engine', default: 'org.apache.catalina.core.StandardEngine' },
    summary: 'Gets the requests of all connectors of its service.',
    attributes: [],
  },
  {
    name: 'Host',
    parents: ['Engine'],
    component: { kind: 'Host', default: 'org.apache.catalina.core.StandardHost' },
    summary: 'A virtual host.',
    attributes: [],
  },
  { name: 'Alias', parents: ['Host'], hasText: true, summary: 'A further name of the host.', attributes: [] },
  {
    name: 'Context',
    parents: ['Host'],
    component: { kind: 'Context', default: 'org.apache.catalina.core.StandardContext' },
    summary: 'An application.',
    attributes: [],
  },
  {
    name: 'Valve',
    parents: ['Engine', 'Host', 'Context', 'Cluster'],
    component: { kind: 'Valve' },
    summary: 'Acts on every request that passes; valves act in the order in which they stand.',
    attributes: [],
  },
  {
    name: 'Realm',
    parents: ['Engine', 'Host', 'Context', 'Realm'],
    repeated: 'replaces',
    manyIn: ['Realm'],
    component: { kind: 'Realm' },
    summary: 'Users, passwords and roles.',
    attributes: [],
  },
  {
    name: 'CredentialHandler',
    parents: ['Realm', 'CredentialHandler'],
    repeated: 'replaces',
    manyIn: ['CredentialHandler'],
    component: { kind: 'CredentialHandler' },
    summary: 'How passwords of the realm are stored.',
    attributes: [],
  },
];
