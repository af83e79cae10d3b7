import { Catalog, type CatalogEntry } from '../../../core/catalog.js';

/** An option of the server itself. */
export interface ServerOption extends CatalogEntry {
  /** The section that it is read from; `[DEFAULT]` serves as well. */
  readonly section: 'Definition' | 'Thread';
}

/** The options of `fail2ban.conf` and `fail2ban.local`. */
export const serverOptions = new Catalog<ServerOption>([
  {
    name: 'loglevel',
    section: 'Definition',
    summary: 'How much is logged: `CRITICAL`, `ERROR`, `WARNING`, `NOTICE`, `INFO`, `DEBUG`.',
  },
  {
    name: 'logtarget',
    section: 'Definition',
    summary: 'Where the log goes: a file, `SYSLOG`, `SYSOUT`, `SYSTEMD-JOURNAL`, `STDERR` or `STDOUT`.',
  },
  {
    name: 'syslogsocket',
    section: 'Definition',
    since: '0.9',
    summary: 'The socket of syslog, where the log goes there: a path, or `auto`.',
  },
  {
    name: 'socket',
    section: 'Definition',
    summary: 'The socket through which `fail2ban-client` speaks to the server.',
  },
  { name: 'pidfile', section: 'Definition', summary: 'The file that holds the number of the process.' },
  {
    name: 'allowipv6',
    section: 'Definition',
    since: '1.0',
    summary: 'Whether IPv6 addresses are banned: `auto`, `yes` or `no`.',
  },
  {
    name: 'dbfile',
    section: 'Definition',
    since: '0.9',
    summary: 'The database that keeps bans over a restart: a path, `:memory:`, or `None`.',
  },
  {
    name: 'dbpurgeage',
    section: 'Definition',
    since: '0.9',
    summary: 'The age at which bans are removed from the database.',
  },
  {
    name: 'dbmaxmatches',
    section: 'Definition',
    since: '0.11',
    summary: 'How many lines of the log the database keeps for a ban.',
  },
  {
    name: 'stacksize',
    section: 'Thread',
    since: '0.10',
    summary: 'The size in KiB of the stack of new threads: 0, or at least 32.',
  },
]);
