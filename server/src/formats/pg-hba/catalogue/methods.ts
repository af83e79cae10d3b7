import { Catalog, type CatalogEntry } from '../../../core/catalog.js';
import { LOCAL, NETWORK, TLS } from './connection-types.js';

export interface Method extends CatalogEntry {
  /** The ways of connecting with which the server accepts it. */
  readonly ways: number;
  /** How the server calls it where it refuses it for a way of connecting. */
  readonly refusal?: string;
}

const ANY = LOCAL | NETWORK;

/** What may stand in the column for the authentication method. */
export const methods = new Catalog<Method>([
  { name: 'trust', ways: ANY, summary: 'Lets everybody in as whomever they say they are.' },
  { name: 'reject', ways: ANY, summary: 'Refuses the connection.' },
  { name: 'scram-sha-256', ways: ANY, summary: 'A password, proved without sending it.' },
  {
    name: 'md5',
    ways: ANY,
    summary: 'A password, proved by an MD5 hash of it; SCRAM where the stored one is.',
  },
  { name: 'password', ways: ANY, summary: 'A password, sent in clear text.' },
  {
    name: 'gss',
    ways: NETWORK,
    refusal: 'gssapi authentication is not supported on local sockets',
    summary: 'Kerberos, by GSSAPI.',
  },
  {
    name: 'sspi',
    ways: NETWORK,
    variants: ['windows'],
    refusal: 'sspi authentication is not supported on local sockets',
    summary: 'Kerberos or NTLM, by the SSPI of Windows.',
  },
  { name: 'ident', ways: ANY, summary: 'What the client’s own machine says who the user is.' },
  {
    name: 'peer',
    ways: LOCAL,
    refusal: 'peer authentication is only supported on local sockets',
    summary: 'The name of the operating system’s user.',
  },
  { name: 'pam', ways: ANY, summary: 'The pluggable authentication modules of the operating system.' },
  { name: 'bsd', ways: ANY, variants: ['openbsd'], summary: 'BSD Authentication.' },
  { name: 'ldap', ways: ANY, summary: 'A password that an LDAP server checks.' },
  { name: 'radius', ways: ANY, until: '19', summary: 'A password that a RADIUS server checks.' },
  {
    name: 'cert',
    ways: TLS,
    refusal: 'cert authentication is only supported on hostssl connections',
    summary: 'The client’s certificate.',
  },
  { name: 'oauth', ways: ANY, since: '18', summary: 'A bearer token of an OAuth 2.0 provider.' },
]);
