import type { ElementEntry } from '../element.js';

/** Elements of former releases that files still carry along. */
export const formerElementEntries: readonly ElementEntry[] = [
  {
    name: 'InstanceListener',
    parents: ['Context'],
    releases: '7.0',
    hasText: true,
    summary: 'A class that listened to servlets.',
    attributes: [],
  },
  {
    name: 'Logger',
    parents: ['Engine', 'Host', 'Context'],
    releases: '5.5',
    summary: 'Logged; `logging.properties` says so now.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'DefaultContext',
    parents: ['Engine', 'Host'],
    releases: '5.5',
    summary: 'Held for all applications; `conf/context.xml` does now.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'Factory',
    parents: ['Connector'],
    releases: '5.5',
    summary: 'Made the sockets of a connector.',
    attributes: [],
    isOpen: true,
  },
  {
    name: 'ResourceParams',
    parents: ['GlobalNamingResources', 'Context'],
    releases: '5.5',
    replacement: 'Resource',
    summary: 'Held the parameters of a resource; they are attributes of `Resource` now.',
    attributes: [],
    isOpen: true,
  },
];
