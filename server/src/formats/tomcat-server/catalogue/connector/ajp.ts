import type { AttributeEntry } from '../attribute.js';
import { flag, int, regex, secret } from '../types.js';

/** What connectors have that speak AJP. */
export const ajpAttributes: readonly AttributeEntry[] = [
  { name: 'ajpFlush', type: flag, default: 'true', summary: 'Send explicit flush packets to the front end.' },
  {
    name: 'allowedRequestAttributesPattern',
    type: regex,
    releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0',
    summary: 'Extra AJP request attributes accepted; unlisted attributes get 403.',
  },
  {
    name: 'packetSize',
    type: int({ min: 8192, max: 65536, unit: 'bytes' }),
    default: '8192',
    summary: 'AJP packet size, must match the front end.',
  },
  {
    name: 'requiredSecret',
    type: secret,
    releases: '8.5 9.0 10.0 10.1',
    replacement: 'secret',
    summary: 'The old name of `secret`.',
  },
  {
    name: 'secret',
    type: secret,
    releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0',
    summary: 'Shared secret that the front end must present.',
  },
  {
    name: 'secretRequired',
    type: flag,
    releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0',
    default: 'true',
    summary: 'Refuse to start without a non-empty secret.',
  },
  {
    name: 'tomcatAuthentication',
    type: flag,
    default: 'true',
    summary: 'Authenticates in Tomcat; `false` trusts the user that the front end names.',
  },
  {
    name: 'tomcatAuthorization',
    type: flag,
    default: 'false',
    summary: 'Looks up roles in Tomcat although the front end authenticates.',
  },
];
