import { shown } from '../../../core/shown.js';
import { since, type Target } from '../../../core/target.js';
import { LOCAL } from '../catalogue/connection-types.js';
import { type Client, encryptionOf } from './connection.js';
import { clientCertificateOf } from './options/client-certificate.js';
import type { HbaRecord } from './record.js';

/** What a record does with a client that it matches: `lets bob in without a password`. */
export function consequenceOf(record: HbaRecord, client: Client, target: Target): string {
  const user = shown(client.user);
  return demandOf(record, user) + certificateOf(record, target);
}

function demandOf(record: HbaRecord, user: string): string {
  switch (record.method?.name) {
    case 'trust':
      return `lets ${user} in without a password`;
    case 'reject':
      return 'rejects the connection explicitly';
    case 'scram-sha-256':
      return `asks ${user} for a password, by SCRAM`;
    case 'md5':
      return `asks ${user} for a password, by MD5, or by SCRAM where that is how it is stored`;
    case 'password':
      return `asks ${user} for a password in clear text`;
    case 'peer':
      return `lets in whom the operating system knows as ${mapped(record, user)}`;
    case 'ident':
      return `lets in whom the ident server of the client’s machine calls ${mapped(record, user)}`;
    case 'gss':
    case 'sspi':
      return `asks for a Kerberos ticket of ${mapped(record, user)}`;
    case 'cert':
      return `asks for a client certificate of ${mapped(record, user)}`;
    case 'oauth':
      return `asks for a bearer token of ${mapped(record, user)}`;
    case 'ldap':
      return `asks ${user} for a password, which an LDAP server checks`;
    case 'radius':
      return `asks ${user} for a password, which a RADIUS server checks`;
    case 'pam':
      return `asks ${user} for what PAM wants to know`;
    case 'bsd':
      return `asks ${user} for a password, which BSD Authentication checks`;
    default:
      return `authenticates ${user} by a method that could not be read`;
  }
}

function mapped(record: HbaRecord, user: string): string {
  const map = record.option('map');
  return map ? `a name that the map ${shown(map)} turns into ${user}` : user;
}

function certificateOf(record: HbaRecord, target: Target): string {
  const { name } = record.method ?? {};
  if (name === 'cert' || name === 'reject') return '';
  const wanted = clientCertificateOf(record, target);
  if (wanted === 'full') return ', and wants a client certificate of that name';
  return wanted === 'ca' ? ', and wants a client certificate' : '';
}

/** What the server tells a client that no record matches. */
export function noEntryFor(client: Client, target: Target): string {
  const host = client.way === LOCAL ? '[local]' : client.address;
  const which = client.isReplication ? 'replication connection from host' : 'host';
  const database = client.isReplication ? '' : `, database "${shown(client.database)}"`;
  const encryption = since(target, '14') ? `, ${encryptionOf(client)}` : '';
  return `'no pg_hba.conf entry for ${which} "${host}", user "${shown(client.user)}"${database}${encryption}'`;
}
