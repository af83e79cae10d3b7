import type { Target } from '../../../core/target.js';
import { type ConnectionType, connectionTypes } from '../catalogue/connection-types.js';
import { keywordsOf } from '../catalogue/keywords.js';
import { isMethodName, type Method, methods } from '../catalogue/methods.js';
import type { Field, Token } from '../parse/token.js';
import { regexMistake } from '../regex/mistake.js';
import { readIp } from '../values/ip.js';
import type { Address } from './address.js';
import { type Mistake, mistakeAt } from './mistake.js';
import { readAddress } from './read-address.js';

/** What the columns up to the method say. */
export interface Columns {
  type?: ConnectionType | undefined;
  address?: Address | undefined;
  /** How many columns the address takes: none for `local`, two where a mask follows. */
  addressColumns: number;
  method?: Method | undefined;
  methodToken?: Token | undefined;
  /** The first one; behind it nothing is known. */
  mistake?: Mistake | undefined;
}

/** Reads the columns up to the method as PostgreSQL's `parse_hba_line` does. */
export function readColumns(fields: readonly Field[], target: Target): Columns {
  const columns: Columns = { addressColumns: 0 };
  columns.mistake = readUpToMethod(columns, fields, target);
  return columns;
}

function readUpToMethod(columns: Columns, fields: readonly Field[], target: Target): Mistake | undefined {
  const [typeField, databases, users] = fields;
  const second = typeField?.[1];
  if (second) return several(second, 'multiple values specified for connection type');
  const typeToken = typeField?.[0] as Token;
  const type = connectionTypes.get(typeToken.text);
  if (type?.name !== typeToken.text || connectionTypes.standing(type, target) !== 'known') {
    return mistakeAt('connection-type', typeToken, `invalid connection type "${typeToken.text}"`);
  }
  columns.type = type;
  if (!databases) return missing(fields, 'end-of-line before database specification');
  const wrongDatabase = regexMistake(databases, target);
  if (wrongDatabase) return wrongDatabase;
  if (!users) return missing(fields, 'end-of-line before role specification');
  const wrongUser = regexMistake(users, target);
  if (wrongUser) return wrongUser;
  if (type.name !== 'local') {
    const read = readAddress(fields.slice(3, 5), lastWord(fields));
    if (read.mistake) return read.mistake;
    columns.address = read.address;
    columns.addressColumns = read.columns;
  }
  const methodField = fields[3 + columns.addressColumns];
  if (!methodField) return withoutMethod(fields, columns);
  if (methodField[1]) return several(methodField[1], 'multiple values specified for authentication type');
  columns.methodToken = methodField[0] as Token;
  return readMethod(columns, fields, columns.methodToken, type, target);
}

function withoutMethod(fields: readonly Field[], { address }: Columns): Mistake {
  const message = 'end-of-line before authentication method';
  if (!isMethodForAddress(address)) return missing(fields, message);
  const user = fields[2]?.[0] as Token;
  // A user is called all far more often than an address.
  if (user.text !== 'all' && looksLikeAddress(user.text)) return mistakeAt('missing-column', user, message);
  return mistakeAt('missing-address', fields[3]?.[0] as Token, message);
}

function readMethod(
  columns: Columns,
  fields: readonly Field[],
  token: Token,
  type: ConnectionType,
  target: Target,
): Mistake | undefined {
  const written = methods.get(token.text);
  const standing = written?.name === token.text ? methods.standing(written, target) : undefined;
  const message = `invalid authentication method "${token.text}"`;
  if (standing === 'other-build') {
    return mistakeAt('method-of-other-build', token, `${message}: not supported by this build`);
  }
  if (!written || standing !== 'known') return notAMethod(columns, fields, token, message);
  const isPeer = written.name === 'ident' && type.name === 'local';
  const method = isPeer ? (methods.get('peer') as Method) : written;
  columns.method = method;
  // cert asks for TLS alone, which hostnogssenc does not promise.
  if ((method.ways & type.ways) !== type.ways) {
    return mistakeAt('method-on-connection', token, method.refusal ?? message);
  }
  return undefined;
}

/** What it is that stands where the method should. */
function notAMethod({ address }: Columns, fields: readonly Field[], token: Token, message: string): Mistake {
  if (!address)
    return mistakeAt(looksLikeAddress(token.text) ? 'address-on-local' : 'method', token, message);
  if (isMethodForAddress(address)) {
    return mistakeAt('missing-address', fields[3]?.[0] as Token, message);
  }
  return mistakeAt(looksLikeMask(token.text) ? 'mask-after-cidr' : 'method', token, message);
}

/** Whether the column for the address was left out, so that the server takes the method for a host name. */
function isMethodForAddress(address: Address | undefined): boolean {
  return address?.kind === 'host-name' && isMethodName(address.name);
}

const ADDRESS_WORDS = new Set([...keywordsOf('address').map(({ name }) => name), 'localhost']);

/** Whether a word can hardly be anything but an address. */
export function looksLikeAddress(text: string): boolean {
  if (ADDRESS_WORDS.has(text)) return true;
  const slash = text.indexOf('/');
  return looksLikeMask(slash < 0 ? text : text.slice(0, slash));
}

function looksLikeMask(text: string): boolean {
  return /[.:]/.test(text) && readIp(text) !== undefined;
}

function missing(fields: readonly Field[], message: string): Mistake {
  return mistakeAt('missing-column', lastWord(fields), message);
}

/** What a column is missing before, where the line ends with a method, or behind. */
function lastWord(fields: readonly Field[]): Token {
  return fields.at(-1)?.at(-1) as Token;
}

function several(token: Token, message: string): Mistake {
  return mistakeAt('several-values', token, message);
}
