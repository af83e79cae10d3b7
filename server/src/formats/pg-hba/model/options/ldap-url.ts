import { leadingNumber } from './numbers.js';

/** How far below the base DN is searched. */
export type LdapScope = 'base' | 'one' | 'sub' | 'children';

/** What an `ldapurl` says. */
export interface LdapUrl {
  readonly scheme: string;
  readonly server: string | undefined;
  readonly port: number;
  /** Undefined where there is no slash behind the server. */
  readonly baseDn: string | undefined;
  /** The first of them; the server passes over the others. */
  readonly attribute: string | undefined;
  /** Undefined where none is written: then it is `base`. */
  readonly scope: LdapScope | undefined;
  readonly filter: string | undefined;
}

/** Why OpenLDAP refuses a URL: its own code for it, and what that means. */
export interface LdapUrlFault {
  /** What the server makes of the code, which it takes for that of an LDAP result. */
  readonly code: string;
  readonly reason: string;
}

const FAULTS = {
  scheme: { code: 'Time limit exceeded', reason: 'it must begin with ldap:// or ldaps://' },
  enclosure: { code: 'Size limit exceeded', reason: 'it begins with < and does not end with >' },
  host: { code: 'Compare False', reason: 'its server and port are not of the form host:port' },
  questions: { code: 'Compare False', reason: 'it has too many question marks' },
  scope: { code: 'Strong(er) authentication required', reason: 'its scope must be base, one or sub' },
  filter: { code: 'Partial results and referral received', reason: 'its filter is not written correctly' },
  extensions: { code: 'Referral', reason: 'nothing may follow the filter' },
} as const satisfies Readonly<Record<string, LdapUrlFault>>;

const SCOPES: ReadonlyMap<string, LdapScope> = new Map([
  ['base', 'base'],
  ['one', 'one'],
  ['onelevel', 'one'],
  ['sub', 'sub'],
  ['subtree', 'sub'],
  ['children', 'children'],
  ['subord', 'children'],
  ['subordinate', 'children'],
]);

const PREFIX = /^(<?)(?:url:)?(ldap|ldaps|ldapi|pldap|pldaps):\/\//i;

/** Reads a URL as OpenLDAP's `ldap_url_parse` does. */
export function readLdapUrl(text: string): LdapUrl | LdapUrlFault {
  const prefix = PREFIX.exec(text);
  if (!prefix) return FAULTS.scheme;
  const scheme = (prefix[2] as string).toLowerCase();
  let rest = text.slice(prefix[0].length);
  if (prefix[1] !== '') {
    if (!rest.endsWith('>')) return FAULTS.enclosure;
    rest = rest.slice(0, -1);
  }
  const [place, path] = cut(rest, '/');
  // Without a slash all that follows a question mark is passed over.
  const authority = path === undefined ? (cut(place, '?')[0] as string) : place;
  const host = readHost(authority, scheme);
  if (!host) return FAULTS.host;
  const url = { scheme, ...host };
  if (path === undefined) {
    return { ...url, baseDn: undefined, attribute: undefined, scope: undefined, filter: undefined };
  }
  const [baseDn, attributes = '', scope = '', filter = '', extensions, ...more] = path.split('?');
  const found = SCOPES.get(unescaped(scope).toLowerCase());
  if (scope !== '' && !found) return FAULTS.scope;
  if (filter !== '' && unescaped(filter) === '') return FAULTS.filter;
  if (more.length > 0) return FAULTS.questions;
  if (extensions !== undefined && !/[^,]/.test(extensions)) return FAULTS.extensions;
  return {
    ...url,
    baseDn: unescaped(baseDn as string),
    attribute: /[^,]+/.exec(unescaped(attributes))?.[0],
    scope: found,
    filter: filter === '' ? undefined : unescaped(filter),
  };
}

function cut(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function readHost(authority: string, scheme: string): Pick<LdapUrl, 'server' | 'port'> | undefined {
  if (scheme === 'ldapi') return { server: unescaped(authority) || undefined, port: 0 };
  let host = authority;
  let port: string | undefined;
  if (authority.startsWith('[')) {
    const end = authority.indexOf(']');
    if (end < 0) return undefined;
    const behind = authority.slice(end + 1);
    if (behind.includes(':') && !behind.startsWith(':')) return undefined;
    host = authority.slice(1, end);
    if (behind.startsWith(':')) port = behind.slice(1);
  } else [host, port] = cut(authority, ':');
  const number = port === undefined ? 0 : readPort(unescaped(port));
  if (number === undefined) return undefined;
  return { server: unescaped(host) || undefined, port: number || (scheme.endsWith('s') ? 636 : 389) };
}

function readPort(text: string): number | undefined {
  return /^[ \t\n\v\f\r]*[+-]?\d+$/.test(text) ? (leadingNumber(text) as number) | 0 : undefined;
}

/** Where an escape is none, OpenLDAP empties the whole part. */
function unescaped(text: string): string {
  if (!text.includes('%')) return text;
  if (/%(?![0-9a-fA-F]{2})/.test(text)) return '';
  const whole = text.replace(/%([0-9a-fA-F]{2})/g, (_, code) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  const end = whole.indexOf('\0');
  return end < 0 ? whole : whole.slice(0, end);
}
