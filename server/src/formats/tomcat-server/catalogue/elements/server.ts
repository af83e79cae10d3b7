import type { ElementEntry } from '../element.js';

/** Tomcat itself, and what stands around its containers. */
export const serverElements: readonly ElementEntry[] = [
  {
    name: 'Server',
    parents: [],
    component: { kind: 'Server', default: 'org.apache.catalina.core.StandardServer' },
    summary: 'Tomcat as a whole.',
    attributes: [],
  },
  {
    name: 'Service',
    parents: ['Server'],
    component: { kind: 'Service', default: 'org.apache.catalina.core.StandardService' },
    summary: 'Connectors with the engine that they feed.',
    attributes: [],
  },
  {
    name: 'Executor',
    parents: ['Service'],
    component: { kind: 'Executor', default: 'org.apache.catalina.core.StandardThreadExecutor' },
    summary: 'A pool of threads that connectors share; it must stand before them.',
    attributes: [],
  },
  {
    name: 'Listener',
    parents: ['Server', 'Service', 'Connector', 'Engine', 'Host', 'Context', 'Cluster'],
    component: { kind: 'Listener' },
    summary: 'Acts when something starts or stops.',
    attributes: [],
  },
];
