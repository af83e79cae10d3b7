import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { flag, int, regex, text } from '../types.js';
import { valve } from './internal.js';

/** What every filter by a regular expression has. */
const requestFilter: readonly AttributeEntry[] = [
  {
    name: 'addConnectorPort',
    type: flag,
    default: 'false',
    summary: 'Matches `ADDRESS;PORT` instead of the address.',
  },
  { name: 'allow', type: regex, summary: 'Clients let in.' },
  { name: 'deny', type: regex, summary: 'Clients refused; looked at first.' },
  { name: 'denyStatus', type: int(), default: '403', summary: 'Status of the refusal.' },
  {
    name: 'invalidAuthenticationWhenDeny',
    type: flag,
    default: 'false',
    summary: 'Forces a login instead of refusing.',
  },
  {
    name: 'usePeerAddress',
    type: flag,
    releases: '8.5.62+ 9.0.42+ 10.0.1+ 10.1 11.0',
    default: 'false',
    summary: 'Matches who connects, not whom the proxy tells.',
  },
];

/** Valves that let clients in or not. */
export const requestFilters: readonly ComponentEntry[] = [
  {
    name: 'org.apache.catalina.valves.RemoteAddrValve',
    kind: 'Valve',
    deprecated: '9.0 10.1 11.0',
    replacement: 'org.apache.catalina.valves.RemoteCIDRValve',
    summary: 'Lets clients in by their address.',
    attributes: requestFilter,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.RemoteHostValve',
    kind: 'Valve',
    summary: 'Lets clients in by their host name.',
    attributes: requestFilter,
    internal: valve,
  },
  {
    name: 'org.apache.catalina.valves.RemoteCIDRValve',
    kind: 'Valve',
    releases: '8.5.32+ 9.0.9+ 10.0 10.1 11.0',
    summary: 'Lets clients in by their network.',
    attributes: [
      {
        name: 'addConnectorPort',
        type: flag,
        releases: '8.5.62+ 9.0.42+ 10.0.1+ 10.1 11.0',
        default: 'false',
        summary: 'Matches `ADDRESS;PORT` instead of the address.',
      },
      { name: 'allow', type: text, summary: 'Networks let in.' },
      { name: 'deny', type: text, summary: 'Networks refused; looked at first.' },
      {
        name: 'denyStatus',
        type: int(),
        releases: '8.5.62+ 9.0.42+ 10.0.1+ 10.1 11.0',
        default: '403',
        summary: 'Status of the refusal.',
      },
      {
        name: 'invalidAuthenticationWhenDeny',
        type: flag,
        releases: '8.5.62+ 9.0.42+ 10.0.1+ 10.1 11.0',
        default: 'false',
        summary: 'Forces a login instead of refusing.',
      },
      {
        name: 'usePeerAddress',
        type: flag,
        releases: '8.5.62+ 9.0.42+ 10.0.1+ 10.1 11.0',
        default: 'false',
        summary: 'Matches who connects, not whom the proxy tells.',
      },
    ],
    internal: valve,
  },
];
