import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { since, type Target } from '../../../core/target.js';
import { LOCAL, NETWORK, TLS } from './connection-types.js';

export interface Method extends CatalogEntry {
  /** The ways of connecting with which the server accepts it. */
  readonly ways: number;
  /** How the server calls it where it refuses it for a way of connecting. */
  readonly refusal?: string;
  /** What the server calls it in messages, where that is not its name. */
  readonly title?: string;
  /** The method that may take its place in other builds. */
  readonly otherwise?: string;
}

const ANY = LOCAL | NETWORK;

/** What may stand in the column for the authentication method. */
export const methods = new Catalog<Method>([
  {
    name: 'trust',
    ways: ANY,
    summary: 'Lets everybody in as whatever role they name, without a password or any other proof.',
  },
  { name: 'reject', ways: ANY, summary: 'Refuses the connection. Records further down are not tried.' },
  {
    name: 'scram-sha-256',
    ways: ANY,
    summary:
      'A password, which the client proves to know without sending it. The role’s password must be stored as a SCRAM secret.',
  },
  {
    name: 'md5',
    ways: ANY,
    summary:
      'A password, proved with an MD5 hash of it; SCRAM is used where the stored password is a SCRAM secret. MD5 passwords are deprecated since PostgreSQL 18.',
  },
  { name: 'password', ways: ANY, summary: 'A password, which the client sends in clear text.' },
  {
    name: 'gss',
    ways: NETWORK,
    title: 'gssapi',
    refusal: 'gssapi authentication is not supported on local sockets',
    summary: 'Kerberos, by way of GSSAPI.',
  },
  {
    name: 'sspi',
    ways: NETWORK,
    variants: ['windows'],
    refusal: 'sspi authentication is not supported on local sockets',
    otherwise: 'gss',
    summary: 'Kerberos or NTLM, by way of the SSPI of Windows. Only builds for Windows have it.',
  },
  {
    name: 'ident',
    ways: ANY,
    summary:
      'The name that the ident server on the client’s machine gives for the user. For `local` it means `peer`.',
  },
  {
    name: 'peer',
    ways: LOCAL,
    refusal: 'peer authentication is only supported on local sockets',
    summary: 'The name of the operating system’s user at the other end of the socket.',
  },
  {
    name: 'pam',
    ways: ANY,
    summary:
      'A password that the pluggable authentication modules (PAM) of the operating system check. The client sends it in clear text.',
  },
  {
    name: 'bsd',
    ways: ANY,
    variants: ['openbsd'],
    otherwise: 'pam',
    summary: 'A password that BSD Authentication checks. Only builds for OpenBSD have it.',
  },
  {
    name: 'ldap',
    ways: ANY,
    summary: 'A password that an LDAP server checks. The client sends it in clear text.',
  },
  {
    name: 'radius',
    ways: ANY,
    until: '19',
    summary: 'A password that a RADIUS server checks. The client sends it in clear text.',
  },
  {
    name: 'cert',
    ways: TLS,
    refusal: 'cert authentication is only supported on hostssl connections',
    summary:
      'The client’s TLS certificate, whose name is that of the role or is mapped to it. Only for `hostssl`.',
  },
  {
    name: 'oauth',
    ways: ANY,
    since: '18',
    summary: 'A bearer token of an OAuth 2.0 provider, checked by a validator module.',
  },
]);

/** A word that is no method, and the one to write instead. */
export interface FormerMethod {
  readonly instead: string;
  /** Since when it is gone; left out for what never was one. */
  readonly until?: string;
}

/** Names that people write although the server does not know them, in lower case. */
export const formerMethods: ReadonlyMap<string, FormerMethod> = new Map<string, FormerMethod>([
  ['crypt', { instead: 'scram-sha-256', until: '8.4' }],
  ['krb4', { instead: 'gss', until: '8.1' }],
  ['krb5', { instead: 'gss', until: '9.4' }],
  ['kerberos', { instead: 'gss' }],
  ['gssapi', { instead: 'gss' }],
  ['scram', { instead: 'scram-sha-256' }],
  ['scram-sha', { instead: 'scram-sha-256' }],
  ['scram-sha-256-plus', { instead: 'scram-sha-256' }],
  ['sha256', { instead: 'scram-sha-256' }],
  ['sha-256', { instead: 'scram-sha-256' }],
  ['certificate', { instead: 'cert' }],
  ['deny', { instead: 'reject' }],
  ['drop', { instead: 'reject' }],
  ['allow', { instead: 'scram-sha-256' }],
  ['accept', { instead: 'scram-sha-256' }],
  ['none', { instead: 'reject' }],
]);

/** Whether a word names a method; the server looks at the letters as they are. */
export function isMethodName(text: string): boolean {
  return methods.get(text)?.name === text;
}

/** The methods of a list as the server's messages name them: `gssapi and sspi`. */
export function listOfMethods(names: readonly string[], target: Target): string {
  const titles = names
    .map((name) => methods.get(name) as Method)
    .filter((method) => method.since === undefined || since(target, method.since))
    .map((method) => method.title ?? method.name);
  if (titles.length < 3) return titles.join(' and ');
  return `${titles.slice(0, -1).join(', ')}, and ${titles.at(-1)}`;
}
