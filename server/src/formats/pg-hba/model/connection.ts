import type { ClientConnection } from '../../../core/admission.js';
import { shown } from '../../../core/shown.js';
import { type ConnectionType, GSS, LOCAL, PLAIN, TLS } from '../catalogue/connection-types.js';
import { type IpAddress, type IpNumber, ipText, isDottedQuad, readIp } from '../values/ip.js';
import type { Network } from './address.js';
import { MAX_NAME_BYTES } from './names.js';
import { readServerNetwork } from './server-networks.js';

/** A connection as PostgreSQL has it before it looks for a record. */
export interface Client {
  /** One bit of those that connection types have. */
  readonly way: number;
  /** Undefined for a Unix-domain socket. */
  readonly ip: IpAddress | undefined;
  /** As it was written, or what it stands for. */
  readonly address: string | undefined;
  readonly user: string;
  readonly database: string;
  readonly isReplication: boolean;
  /** Roles that the user is a member of, itself among them. */
  readonly roles: ReadonlySet<string>;
  /** There are no others. */
  readonly knowsRoles: boolean;
  readonly hostName: string | undefined;
  /** Undefined where they are not known. */
  readonly serverNetworks: readonly Network[] | undefined;
}

const WAYS: Readonly<Record<ClientConnection['way'], number>> = {
  local: LOCAL,
  plain: PLAIN,
  tls: TLS,
  gss: GSS,
};

/** The connection as the server has it; the sentence that says why there can be none such. */
export function clientOf(connection: ClientConnection): Client | string {
  const { way, address, hostName, memberOf, isReplication = false } = connection;
  if (connection.user === '') return 'A connection needs the name of a user.';
  const user = truncated(connection.user);
  const network = way === 'local' ? undefined : readClientAddress(address ?? '');
  if (way !== 'local' && !network) {
    const given = address ? `"${shown(address)}" is no numeric address` : 'A connection needs an address';
    return `${given}; write one such as 203.0.113.9 or 2001:db8::9.`;
  }
  if (way === 'local' && address) return 'A connection over a Unix-domain socket has no address.';
  const serverNetworks = readServerNetworks(connection.serverNetworks);
  if (typeof serverNetworks === 'string') return serverNetworks;
  return {
    way: WAYS[way],
    ip: network?.ip,
    address: network?.text,
    user,
    database: truncated(connection.database || connection.user),
    isReplication,
    roles: new Set([user, ...(memberOf ?? [])]),
    knowsRoles: memberOf !== undefined,
    hostName: hostName || undefined,
    serverNetworks,
  };
}

function readServerNetworks(
  texts: ClientConnection['serverNetworks'],
): readonly Network[] | string | undefined {
  const networks: Network[] = [];
  for (const text of texts ?? []) {
    const network = readServerNetwork(text);
    if (!network) return `"${shown(text)}" is no address of a server; write one such as 192.0.2.1/24.`;
    networks.push(network);
  }
  return texts && networks;
}

/** In place of a character that is cut in two: no text that is read from UTF-8 has it. */
const HALF = '\udfff';

/** A name as the server cuts it, which counts bytes and not characters. */
function truncated(name: string): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    bytes += bytesOf(character.codePointAt(0) as number);
    if (bytes > MAX_NAME_BYTES) {
      const isWhole = bytes - bytesOf(character.codePointAt(0) as number) === MAX_NAME_BYTES;
      return name.slice(0, end) + (isWhole ? '' : HALF);
    }
    end += character.length;
  }
  return name;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

/** A client has no short or octal address; one that is mapped into IPv6 is of IPv4 for the server, as its sockets are. */
function readClientAddress(text: string): { readonly ip: IpAddress; readonly text: string } | undefined {
  if (!text.includes(':') && !isDottedQuad(text)) return undefined;
  const written = readIp(text);
  if (!written) return undefined;
  const mapped = mappedWord(written.words);
  const ip: IpAddress = mapped === undefined ? written : { family: 4, words: [mapped] };
  return { ip, text: ipText(ip.words) };
}

function mappedWord([first, second, third, fourth]: IpNumber): number | undefined {
  return first === 0 && second === 0 && third === 0xffff ? fourth : undefined;
}

/** Why a connection type does not match a way of connecting that is none of its own. */
export function whyNotType({ name, ways }: ConnectionType, { way }: Client): string {
  if (ways === LOCAL) return 'local is for Unix-domain sockets';
  if (way === LOCAL) return `${name} is for TCP/IP`;
  if (ways === TLS) return 'hostssl is for TLS';
  if (ways === GSS) return 'hostgssenc is for GSSAPI encryption';
  return `${name} is for connections without ${way === TLS ? 'TLS' : 'GSSAPI encryption'}`;
}

/** How the server's messages say that a connection is protected. */
export function encryptionOf({ way }: Client): string {
  if (way === TLS) return 'SSL encryption';
  return way === GSS ? 'GSS encryption' : 'no encryption';
}
