import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** How a client may be connected: one bit for each way, and a record has those that it matches. */
export const LOCAL = 1;
export const TLS = 2;
export const GSS = 4;
export const PLAIN = 8;
/** Every way over the network. */
export const NETWORK = TLS | GSS | PLAIN;

export interface ConnectionType extends CatalogEntry {
  /** The ways of connecting that such a record matches. */
  readonly ways: number;
}

/** What may stand in the first column. */
export const connectionTypes = new Catalog<ConnectionType>([
  {
    name: 'local',
    ways: LOCAL,
    summary: 'Connections over a Unix-domain socket. Such a record has no address.',
  },
  {
    name: 'host',
    ways: NETWORK,
    summary: 'Connections over TCP/IP, with TLS or GSSAPI encryption or without any.',
  },
  { name: 'hostssl', ways: TLS, summary: 'Connections over TCP/IP that are encrypted with TLS.' },
  { name: 'hostnossl', ways: GSS | PLAIN, summary: 'Connections over TCP/IP that do not use TLS.' },
  {
    name: 'hostgssenc',
    ways: GSS,
    since: '12',
    summary: 'Connections over TCP/IP that are encrypted with GSSAPI.',
  },
  {
    name: 'hostnogssenc',
    ways: TLS | PLAIN,
    since: '12',
    summary: 'Connections over TCP/IP that do not use GSSAPI encryption.',
  },
]);

/** Words that people write for a connection type, and the one that they mean. */
export const otherTypeNames: ReadonlyMap<string, string> = new Map([
  ['unix', 'local'],
  ['socket', 'local'],
  ['tcp', 'host'],
  ['ssl', 'hostssl'],
  ['tls', 'hostssl'],
  ['hosttls', 'hostssl'],
  ['hostnotls', 'hostnossl'],
  ['gssenc', 'hostgssenc'],
  ['hostgss', 'hostgssenc'],
  ['hostnogss', 'hostnogssenc'],
]);
