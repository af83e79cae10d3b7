import { since, type Target } from '../../../core/target.js';
import { isAlive, type Life } from '../release.js';

/** A filter that fail2ban ships, by the name of its file in `filter.d` without `.conf`. */
export interface StockFilter extends Life {
  readonly name: string;
  /** The values that its `mode` knows, each with the first release that knows it; left out: it has no modes. */
  readonly modes?: Readonly<Record<string, string>>;
  /** An expression of it is that of the mode and nothing else: with a mode that it does not know it cannot be read. */
  readonly isOfMode?: true;
  /** The mode of the filter itself, where neither the jail nor `jail.conf` names one. */
  readonly defaultMode?: string;
  /** The first release in which it says by itself what to read from the journal; left out: it reads all of it. */
  readonly journalmatch?: string;
  /** Other filters include it; it is none by itself. */
  readonly isHelper?: true;
}

/** All that any release ships. */
export const FILTERS: readonly StockFilter[] = [
  { name: '3proxy' },
  { name: 'apache-auth', modes: { normal: '0.10.5', aggressive: '0.10.5' }, defaultMode: 'normal' },
  { name: 'apache-badbots' },
  { name: 'apache-botsearch' },
  { name: 'apache-common', isHelper: true },
  { name: 'apache-fakegooglebot' },
  { name: 'apache-modsecurity' },
  { name: 'apache-nohome' },
  { name: 'apache-noscript' },
  { name: 'apache-overflows' },
  { name: 'apache-pass' },
  { name: 'apache-shellshock' },
  { name: 'assp' },
  { name: 'asterisk', journalmatch: '0.10.5' },
  { name: 'bitwarden', since: '0.10.5' },
  { name: 'botsearch-common', isHelper: true },
  { name: 'centreon', since: '0.10.5' },
  { name: 'common', isHelper: true },
  { name: 'counter-strike' },
  { name: 'courier-auth' },
  { name: 'courier-smtp' },
  { name: 'cyrus-imap' },
  { name: 'dante', since: '1.1', journalmatch: '1.1' },
  { name: 'directadmin' },
  { name: 'domino-smtp' },
  {
    name: 'dovecot',
    isOfMode: true,
    modes: { normal: '0.10.1', aggressive: '0.10.1' },
    defaultMode: 'normal',
    journalmatch: '0.10',
  },
  { name: 'dropbear', journalmatch: '1.1.1' },
  { name: 'drupal-auth' },
  { name: 'ejabberd-auth' },
  {
    name: 'exim',
    isOfMode: true,
    modes: { normal: '0.10.2', more: '1.1.1', aggressive: '0.10.2' },
    defaultMode: 'normal',
  },
  { name: 'exim-common', isHelper: true },
  { name: 'exim-spam' },
  {
    name: 'freeswitch',
    isOfMode: true,
    modes: { normal: '0.10.4', ddos: '0.10.4', extra: '0.10.4' },
    defaultMode: 'extra',
  },
  { name: 'froxlor-auth' },
  { name: 'gitlab', since: '0.10.6' },
  { name: 'grafana', since: '0.10.6' },
  { name: 'groupoffice' },
  { name: 'gssftpd' },
  { name: 'guacamole' },
  { name: 'haproxy-http-auth' },
  { name: 'horde' },
  { name: 'kerio' },
  { name: 'lighttpd-auth' },
  { name: 'mongodb-auth' },
  { name: 'monit' },
  { name: 'monitorix', since: '1.0' },
  { name: 'mssql-auth', since: '1.0' },
  { name: 'murmur', journalmatch: '0.10.3' },
  { name: 'mysqld-auth' },
  { name: 'nagios' },
  { name: 'named-refused' },
  { name: 'nginx-bad-request', since: '1.0', journalmatch: '1.0' },
  { name: 'nginx-botsearch', journalmatch: '1.0' },
  { name: 'nginx-error-common', since: '1.1', isHelper: true },
  { name: 'nginx-forbidden', since: '1.1', journalmatch: '1.1' },
  {
    name: 'nginx-http-auth',
    isOfMode: true,
    modes: { normal: '1.0', auth: '1.0', fallback: '1.0', aggressive: '1.0' },
    defaultMode: 'normal',
    journalmatch: '1.0',
  },
  { name: 'nginx-limit-req', journalmatch: '1.0' },
  { name: 'nsd' },
  { name: 'openhab' },
  { name: 'openvpn', since: '1.1.1' },
  { name: 'openwebmail' },
  { name: 'oracleims' },
  { name: 'pam-generic' },
  { name: 'perdition' },
  { name: 'php-url-fopen' },
  { name: 'phpmyadmin-syslog', since: '0.10.1' },
  { name: 'portsentry' },
  {
    name: 'postfix',
    isOfMode: true,
    modes: {
      normal: '0.10',
      more: '0.10',
      auth: '0.10',
      rbl: '0.10',
      ddos: '0.10',
      extra: '0.10',
      errors: '0.10.5',
      aggressive: '0.10',
    },
    defaultMode: 'more',
    journalmatch: '0.10',
  },
  { name: 'proftpd', journalmatch: '0.10' },
  { name: 'proxmox', since: '1.1.1' },
  { name: 'pure-ftpd', journalmatch: '0.10' },
  { name: 'qmail' },
  { name: 'recidive', journalmatch: '0.10' },
  { name: 'roundcube-auth', journalmatch: '0.10' },
  { name: 'routeros-auth', since: '1.1' },
  { name: 'scanlogd', since: '1.0' },
  { name: 'screensharingd' },
  { name: 'selinux-common', isHelper: true },
  { name: 'selinux-ssh' },
  { name: 'sendmail-auth', journalmatch: '0.10' },
  {
    name: 'sendmail-reject',
    modes: { normal: '0.10', extra: '0.10', aggressive: '0.10' },
    defaultMode: 'normal',
    journalmatch: '0.10',
  },
  { name: 'sieve' },
  { name: 'slapd' },
  { name: 'softethervpn', since: '0.10.6' },
  { name: 'sogo-auth' },
  { name: 'solid-pop3d' },
  { name: 'squid' },
  { name: 'squirrelmail' },
  {
    name: 'sshd',
    modes: { normal: '0.10', ddos: '0.10', extra: '0.10', aggressive: '0.10' },
    defaultMode: 'normal',
    journalmatch: '0.10',
  },
  { name: 'stunnel' },
  { name: 'suhosin' },
  { name: 'tine20' },
  {
    name: 'traefik-auth',
    since: '0.10.5',
    modes: { normal: '0.10.6', ddos: '0.10.6', aggressive: '0.10.6' },
    defaultMode: 'normal',
  },
  { name: 'uwimap-auth' },
  { name: 'vaultwarden', since: '1.1.1' },
  { name: 'vsftpd' },
  { name: 'webmin-auth' },
  { name: 'wuftpd' },
  { name: 'xinetd-fail' },
  { name: 'xrdp', since: '1.1.1' },
  { name: 'znc-adminlog', since: '0.10.5', journalmatch: '0.10.5' },
  { name: 'zoneminder', since: '0.10.1' },
];

const byName = new Map(FILTERS.map((filter) => [filter.name, filter]));

/** The filter of that name that the target ships. Case counts. */
export function stockFilter(name: string, target: Target): StockFilter | undefined {
  const filter = byName.get(name);
  return filter && isAlive(filter, target) ? filter : undefined;
}

/** The values of `mode` that a filter knows; none where it has no modes. */
export function modesOf({ modes }: StockFilter, target: Target): readonly string[] {
  if (!modes) return [];
  return Object.keys(modes).filter((mode) => since(target, modes[mode] as string));
}

/** Whether a filter says by itself what to read from the journal. */
export function hasJournalmatch({ journalmatch }: StockFilter, target: Target): boolean {
  return journalmatch !== undefined && since(target, journalmatch);
}
