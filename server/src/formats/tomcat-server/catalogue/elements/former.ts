import type { ElementEntry } from '../element.js';

/** Elements of former releases that files still carry along. */
export const formerElementEntries: readonly ElementEntry[] = [
  {
    name: 'InstanceListener',
    parents: ['Context'],
    releases: '7.0',
    hasText: true,
    summary: 'Tomcat has no listeners of single servlets any more.',
    attributes: [],
  },
  {
    name: 'Logger',
    parents: ['Engine', 'Host', 'Context'],
    releases: '5.5',
    summary: 'Logging is set up in `logging.properties` now.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'DefaultContext',
    parents: ['Engine', 'Host'],
    releases: '5.5',
    summary: 'What holds for all applications stands in `conf/context.xml` now.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'Factory',
    parents: ['Connector'],
    releases: '5.5',
    summary: 'Connectors make their sockets themselves now.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'ResourceParams',
    parents: ['GlobalNamingResources', 'Context'],
    releases: '5.5',
    summary: 'The parameters of a resource are attributes of `Resource` now.',
    attributes: [],
    isOpen: true,
  },
];
