import type { CatalogEntry } from '../../../../core/catalog.js';
import type { Releases } from '../../../tomcat/releases.js';
import type { AttributeEntry } from '../attribute.js';
import type { ComponentEntry } from '../component.js';
import { ajpAttributes } from './ajp.js';
import {
  endpointAttributes,
  internalEndpointAttributes,
  nativeAttributes,
  pollingAttributes,
} from './endpoint.js';
import { httpAttributes } from './http.js';
import { legacyTlsAttributes } from './legacy-tls.js';
import { internalSocketAttributes, socketAttributes } from './sockets.js';

/** HTTP over asynchronous sockets. */
const httpNio2: readonly AttributeEntry[] = [
  ...httpAttributes,
  ...endpointAttributes,
  ...socketAttributes,
  ...legacyTlsAttributes,
];

/** HTTP over any other sockets; up to 10.0 the native library may be behind `HTTP/1.1`. */
const http: readonly AttributeEntry[] = [...httpNio2, ...pollingAttributes, ...nativeAttributes];

/** AJP over asynchronous sockets. */
const ajpNio2: readonly AttributeEntry[] = [...ajpAttributes, ...endpointAttributes, ...socketAttributes];

/** AJP over any other sockets. */
const ajp: readonly AttributeEntry[] = [...ajpNio2, ...pollingAttributes, ...nativeAttributes];

const internal = [...internalEndpointAttributes, ...internalSocketAttributes];

/** The classes that speak a protocol: what the `protocol` of a connector may name. */
export const protocolHandlers: readonly ComponentEntry[] = [
  {
    name: 'org.apache.coyote.http11.Http11NioProtocol',
    kind: 'Connector',
    summary: 'Speaks HTTP over non-blocking sockets.',
    attributes: http,
    internal,
  },
  {
    name: 'org.apache.coyote.http11.Http11Nio2Protocol',
    kind: 'Connector',
    summary: 'Speaks HTTP over asynchronous sockets.',
    attributes: httpNio2,
    internal,
  },
  {
    name: 'org.apache.coyote.http11.Http11AprProtocol',
    kind: 'Connector',
    releases: '7.0 8.5 9.0 10.0',
    deprecated: '8.5 9.0 10.0',
    replacement: 'org.apache.coyote.http11.Http11NioProtocol',
    summary: 'Speaks HTTP by the native library.',
    attributes: http,
    internal,
  },
  {
    name: 'org.apache.coyote.http11.Http11Protocol',
    kind: 'Connector',
    releases: '7.0 8.5',
    deprecated: '8.5',
    replacement: 'org.apache.coyote.http11.Http11NioProtocol',
    summary: 'Speaks HTTP over blocking sockets; 8.5 takes the non-blocking ones instead.',
    attributes: http,
    internal,
  },
  {
    name: 'org.apache.coyote.ajp.AjpNioProtocol',
    kind: 'Connector',
    summary: 'Speaks AJP over non-blocking sockets.',
    attributes: ajp,
    internal,
  },
  {
    name: 'org.apache.coyote.ajp.AjpNio2Protocol',
    kind: 'Connector',
    summary: 'Speaks AJP over asynchronous sockets.',
    attributes: ajpNio2,
    internal,
  },
  {
    name: 'org.apache.coyote.ajp.AjpAprProtocol',
    kind: 'Connector',
    releases: '7.0 8.5 9.0 10.0',
    deprecated: '8.5 9.0 10.0',
    replacement: 'org.apache.coyote.ajp.AjpNioProtocol',
    summary: 'Speaks AJP by the native library.',
    attributes: ajp,
    internal,
  },
  {
    name: 'org.apache.coyote.ajp.AjpProtocol',
    kind: 'Connector',
    releases: '7.0 8.5',
    deprecated: '8.5',
    replacement: 'org.apache.coyote.ajp.AjpNioProtocol',
    summary: 'Speaks AJP over blocking sockets; 8.5 takes the non-blocking ones instead.',
    attributes: ajp,
    internal,
  },
];

/** A value of a connector's `protocol`, matched by case. */
export interface ProtocolEntry extends CatalogEntry {
  readonly kind: 'HTTP' | 'AJP';
  readonly releases?: Releases;
  readonly deprecated?: Releases;
  /** The value to write instead where it is gone or deprecated. */
  readonly replacement?: string;
}

/** Every value of `protocol` that Tomcat knows: the two protocols, and its own handlers. */
export const protocolEntries: readonly ProtocolEntry[] = [
  { name: 'HTTP/1.1', kind: 'HTTP', summary: 'Speaks HTTP by the handler that suits the release.' },
  { name: 'AJP/1.3', kind: 'AJP', summary: 'Speaks AJP by the handler that suits the release.' },
  ...protocolHandlers.map(protocolOf),
];

function protocolOf({ attributes: _, internal: __, ...entry }: ComponentEntry): ProtocolEntry {
  return { ...entry, kind: entry.name.startsWith('org.apache.coyote.ajp.') ? 'AJP' : 'HTTP' };
}
