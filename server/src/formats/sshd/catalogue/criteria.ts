import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** A criterion of a Match line. */
export interface Criterion extends CatalogEntry {
  /** What must follow it; nothing for `all` and `Invalid-User`. */
  readonly argument: 'patterns' | 'addresses' | 'port' | undefined;
}

/** The criteria that sshd knows, from its `match_cfg_line`. */
export const criteria = new Catalog<Criterion>([
  { name: 'User', argument: 'patterns', summary: 'The name of the user, as a comma list of patterns.' },
  {
    name: 'Group',
    argument: 'patterns',
    summary: 'A group that the user belongs to, primary or supplementary, as a comma list of patterns.',
  },
  {
    name: 'Host',
    argument: 'patterns',
    summary: 'The host name of the client. Without `UseDNS yes` it is compared with the address.',
  },
  {
    name: 'Address',
    argument: 'addresses',
    summary: 'The address of the client, as CIDR blocks or patterns.',
  },
  {
    name: 'LocalAddress',
    argument: 'addresses',
    summary: 'The address at which the connection came in, as CIDR blocks or patterns.',
  },
  { name: 'LocalPort', argument: 'port', summary: 'The one port at which the connection came in.' },
  {
    name: 'RDomain',
    argument: 'patterns',
    since: '7.7',
    summary: 'The routing domain in which the connection came in.',
  },
  { name: 'all', argument: undefined, summary: 'Every session. It stands alone and ends a narrower block.' },
  {
    name: 'Invalid-User',
    argument: undefined,
    since: '9.9',
    summary: 'The user name that was asked for does not exist.',
  },
  {
    name: 'Version',
    argument: 'patterns',
    since: '10.0',
    summary: 'The version of sshd itself, such as `OpenSSH_10.0*`.',
  },
]);

/** Criteria of ssh_config(5) that sshd does not have. */
export const CLIENT_CRITERIA: ReadonlySet<string> = new Set([
  'canonical',
  'command',
  'exec',
  'final',
  'localnetwork',
  'localuser',
  'originalhost',
  'sessiontype',
  'tagged',
]);
