import type { AttributeEntry } from '../attribute.js';
import { address, flag, int, regex, secret } from '../types.js';

/** What connectors have that speak AJP, and what is in force for them where HTTP has another default. */
export const ajpAttributes: readonly AttributeEntry[] = [
  {
    name: 'address',
    type: address,
    default: [{ releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0', value: 'localhost' }],
    summary: 'Address to listen on; one that cannot be resolved is only warned about and the default stays.',
  },
  {
    name: 'connectionTimeout',
    type: int({ unit: 'ms' }),
    default: '-1',
    summary: 'How long to wait for a request after a connection; `-1`: for ever.',
  },
  { name: 'ajpFlush', type: flag, default: 'true', summary: 'Tells the front end to flush.' },
  {
    name: 'allowedRequestAttributesPattern',
    type: regex,
    releases: '8.5.51+ 9.0.31+ 10.0 10.1 11.0',
    summary: 'Further request attributes to take from the front end; others are refused.',
  },
  {
    name: 'packetSize',
    type: int({ min: 8192, max: 65536, unit: 'bytes' }),
    default: '8192',
    summary: 'Bytes of an AJP packet; the front end must have the same.',
  },
  {
    name: 'requiredSecret',
    type: secret,
    releases: '8.5 9.0 10.0 10.1',
    deprecated: '8.5.51+ 9.0.31+ 10.0 10.1',
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
    summary: 'Refuses to start without a secret.',
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
