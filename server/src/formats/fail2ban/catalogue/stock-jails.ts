import type { Life } from '../release.js';
import type { Change, Options } from './stock.js';

/** A jail of the stock `jail.conf`, with the options of its own section. */
export interface StockJail extends Life {
  readonly name: string;
  readonly options: Options;
}

/** What the newest `jail.conf` sets in `[DEFAULT]`. */
export const DEFAULTS: Options = {
  ignorecommand: '',
  bantime: '10m',
  findtime: '10m',
  maxretry: '5',
  maxmatches: '%(maxretry)s',
  backend: 'auto',
  usedns: 'warn',
  logencoding: 'auto',
  enabled: 'false',
  mode: 'normal',
  filter: '%(__name__)s[mode=%(mode)s]',
  destemail: 'root@localhost',
  sender: 'root@<fq-hostname>',
  mta: 'sendmail',
  protocol: 'tcp',
  chain: '<known/chain>',
  port: '0:65535',
  fail2ban_agent: 'Fail2Ban/%(fail2ban_version)s',
  action_: '%(banaction)s[port="%(port)s", protocol="%(protocol)s", chain="%(chain)s"]',
  action_mw:
    '%(action_)s\n%(mta)s-whois[sender="%(sender)s", dest="%(destemail)s", protocol="%(protocol)s", chain="%(chain)s"]',
  action_mwl:
    '%(action_)s\n%(mta)s-whois-lines[sender="%(sender)s", dest="%(destemail)s", logpath="%(logpath)s", chain="%(chain)s"]',
  action_xarf:
    '%(action_)s\nxarf-login-attack[service=%(__name__)s, sender="%(sender)s", logpath="%(logpath)s", port="%(port)s"]',
  action_cf_mwl:
    'cloudflare[cfuser="%(cfemail)s", cftoken="%(cfapikey)s"]\n%(mta)s-whois-lines[sender="%(sender)s", dest="%(destemail)s", logpath="%(logpath)s", chain="%(chain)s"]',
  action_blocklist_de:
    'blocklist_de[email="%(sender)s", service="%(__name__)s", apikey="%(blocklist_de_apikey)s", agent="%(fail2ban_agent)s"]',
  action_abuseipdb: 'abuseipdb',
  action: '%(action_)s',
};

/** The jails of the newest `jail.conf`, in its order. */
export const JAILS: readonly StockJail[] = [
  { name: 'sshd', options: { port: 'ssh', logpath: '%(sshd_log)s', backend: '%(sshd_backend)s' } },
  {
    name: 'dropbear',
    options: { port: 'ssh', logpath: '%(dropbear_log)s', backend: '%(dropbear_backend)s' },
  },
  { name: 'selinux-ssh', options: { port: 'ssh', logpath: '%(auditd_log)s' } },
  { name: 'apache-auth', options: { port: 'http,https', logpath: '%(apache_error_log)s' } },
  {
    name: 'apache-badbots',
    options: { port: 'http,https', logpath: '%(apache_access_log)s', bantime: '48h', maxretry: '1' },
  },
  { name: 'apache-noscript', options: { port: 'http,https', logpath: '%(apache_error_log)s' } },
  {
    name: 'apache-overflows',
    options: { port: 'http,https', logpath: '%(apache_error_log)s', maxretry: '2' },
  },
  { name: 'apache-nohome', options: { port: 'http,https', logpath: '%(apache_error_log)s', maxretry: '2' } },
  {
    name: 'apache-botsearch',
    options: { port: 'http,https', logpath: '%(apache_error_log)s', maxretry: '2' },
  },
  {
    name: 'apache-fakegooglebot',
    options: {
      port: 'http,https',
      logpath: '%(apache_access_log)s',
      maxretry: '1',
      ignorecommand: '%(fail2ban_confpath)s/filter.d/ignorecommands/apache-fakegooglebot <ip>',
    },
  },
  {
    name: 'apache-modsecurity',
    options: { port: 'http,https', logpath: '%(apache_error_log)s', maxretry: '2' },
  },
  {
    name: 'apache-shellshock',
    options: { port: 'http,https', logpath: '%(apache_error_log)s', maxretry: '1' },
  },
  {
    name: 'openhab-auth',
    options: {
      filter: 'openhab',
      banaction: '%(banaction_allports)s',
      logpath: '/opt/openhab/logs/request.log',
    },
  },
  { name: 'nginx-http-auth', options: { port: 'http,https', logpath: '%(nginx_error_log)s' } },
  { name: 'nginx-limit-req', options: { port: 'http,https', logpath: '%(nginx_error_log)s' } },
  { name: 'nginx-botsearch', options: { port: 'http,https', logpath: '%(nginx_error_log)s' } },
  {
    name: 'nginx-bad-request',
    since: '1.0.1',
    options: { port: 'http,https', logpath: '%(nginx_access_log)s' },
  },
  {
    name: 'nginx-forbidden',
    since: '1.1.0',
    options: { port: 'http,https', logpath: '%(nginx_error_log)s' },
  },
  {
    name: 'php-url-fopen',
    options: { port: 'http,https', logpath: '%(nginx_access_log)s\n%(apache_access_log)s' },
  },
  { name: 'suhosin', options: { port: 'http,https', logpath: '%(suhosin_log)s' } },
  { name: 'lighttpd-auth', options: { port: 'http,https', logpath: '%(lighttpd_error_log)s' } },
  { name: 'roundcube-auth', options: { port: 'http,https', logpath: '%(roundcube_errors_log)s' } },
  { name: 'openwebmail', options: { port: 'http,https', logpath: '/var/log/openwebmail.log' } },
  { name: 'horde', options: { port: 'http,https', logpath: '/var/log/horde/horde.log' } },
  { name: 'groupoffice', options: { port: 'http,https', logpath: '/home/groupoffice/log/info.log' } },
  { name: 'sogo-auth', options: { port: 'http,https', logpath: '/var/log/sogo/sogo.log' } },
  { name: 'tine20', options: { logpath: '/var/log/tine20/tine20.log', port: 'http,https' } },
  {
    name: 'drupal-auth',
    options: { port: 'http,https', logpath: '%(syslog_daemon)s', backend: '%(syslog_backend)s' },
  },
  { name: 'guacamole', options: { port: 'http,https', logpath: '/var/log/tomcat*/catalina.out' } },
  { name: 'monit', options: { port: '2812', logpath: '/var/log/monit\n/var/log/monit.log' } },
  {
    name: 'webmin-auth',
    options: { port: '10000', logpath: '%(syslog_authpriv)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'froxlor-auth',
    options: { port: 'http,https', logpath: '%(syslog_user)s', backend: '%(syslog_backend)s' },
  },
  { name: 'squid', options: { port: '80,443,3128,8080', logpath: '/var/log/squid/access.log' } },
  { name: '3proxy', options: { port: '3128', logpath: '/var/log/3proxy.log' } },
  {
    name: 'proftpd',
    options: {
      port: 'ftp,ftp-data,ftps,ftps-data',
      logpath: '%(proftpd_log)s',
      backend: '%(proftpd_backend)s',
    },
  },
  {
    name: 'pure-ftpd',
    options: {
      port: 'ftp,ftp-data,ftps,ftps-data',
      logpath: '%(pureftpd_log)s',
      backend: '%(pureftpd_backend)s',
    },
  },
  {
    name: 'gssftpd',
    options: {
      port: 'ftp,ftp-data,ftps,ftps-data',
      logpath: '%(syslog_daemon)s',
      backend: '%(syslog_backend)s',
    },
  },
  {
    name: 'wuftpd',
    options: {
      port: 'ftp,ftp-data,ftps,ftps-data',
      logpath: '%(wuftpd_log)s',
      backend: '%(wuftpd_backend)s',
    },
  },
  { name: 'vsftpd', options: { port: 'ftp,ftp-data,ftps,ftps-data', logpath: '%(vsftpd_log)s' } },
  { name: 'assp', options: { port: 'smtp,465,submission', logpath: '/root/path/to/assp/logs/maillog.txt' } },
  {
    name: 'courier-smtp',
    options: { port: 'smtp,465,submission', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'postfix',
    options: {
      mode: 'more',
      port: 'smtp,465,submission',
      logpath: '%(postfix_log)s',
      backend: '%(postfix_backend)s',
    },
  },
  {
    name: 'postfix-rbl',
    options: {
      filter: 'postfix[mode=rbl]',
      port: 'smtp,465,submission',
      logpath: '%(postfix_log)s',
      backend: '%(postfix_backend)s',
      maxretry: '1',
    },
  },
  {
    name: 'sendmail-auth',
    options: { port: 'submission,465,smtp', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'sendmail-reject',
    options: { port: 'smtp,465,submission', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'qmail-rbl',
    options: { filter: 'qmail', port: 'smtp,465,submission', logpath: '/service/qmail/log/main/current' },
  },
  {
    name: 'dovecot',
    options: {
      port: 'pop3,pop3s,imap,imaps,submission,465,sieve',
      logpath: '%(dovecot_log)s',
      backend: '%(dovecot_backend)s',
    },
  },
  {
    name: 'sieve',
    options: { port: 'smtp,465,submission', logpath: '%(dovecot_log)s', backend: '%(dovecot_backend)s' },
  },
  { name: 'solid-pop3d', options: { port: 'pop3,pop3s', logpath: '%(solidpop3d_log)s' } },
  { name: 'exim', options: { port: 'smtp,465,submission', logpath: '%(exim_main_log)s' } },
  { name: 'exim-spam', options: { port: 'smtp,465,submission', logpath: '%(exim_main_log)s' } },
  {
    name: 'kerio',
    options: { port: 'imap,smtp,imaps,465', logpath: '/opt/kerio/mailserver/store/logs/security.log' },
  },
  {
    name: 'courier-auth',
    options: {
      port: 'smtp,465,submission,imap,imaps,pop3,pop3s',
      logpath: '%(syslog_mail)s',
      backend: '%(syslog_backend)s',
    },
  },
  {
    name: 'postfix-sasl',
    options: {
      filter: 'postfix[mode=auth]',
      port: 'smtp,465,submission,imap,imaps,pop3,pop3s',
      logpath: '%(postfix_log)s',
      backend: '%(postfix_backend)s',
    },
  },
  {
    name: 'perdition',
    options: { port: 'imap,imaps,pop3,pop3s', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'squirrelmail',
    options: {
      port: 'smtp,465,submission,imap,imap2,imaps,pop3,pop3s,http,https,socks',
      logpath: '/var/lib/squirrelmail/prefs/squirrelmail_access_log',
    },
  },
  {
    name: 'cyrus-imap',
    options: { port: 'imap,imaps', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'uwimap-auth',
    options: { port: 'imap,imaps', logpath: '%(syslog_mail)s', backend: '%(syslog_backend)s' },
  },
  { name: 'named-refused', options: { port: 'domain,953', logpath: '/var/log/named/security.log' } },
  {
    name: 'nsd',
    options: {
      port: '53',
      action_:
        '%(default/action_)s[name=%(__name__)s-tcp, protocol="tcp"]\n%(default/action_)s[name=%(__name__)s-udp, protocol="udp"]',
      logpath: '/var/log/nsd.log',
    },
  },
  {
    name: 'asterisk',
    options: {
      port: '5060,5061',
      action_:
        '%(default/action_)s[name=%(__name__)s-tcp, protocol="tcp"]\n%(default/action_)s[name=%(__name__)s-udp, protocol="udp"]',
      logpath: '/var/log/asterisk/messages',
      maxretry: '10',
    },
  },
  {
    name: 'freeswitch',
    options: {
      port: '5060,5061',
      action_:
        '%(default/action_)s[name=%(__name__)s-tcp, protocol="tcp"]\n%(default/action_)s[name=%(__name__)s-udp, protocol="udp"]',
      logpath: '/var/log/freeswitch.log',
      maxretry: '10',
    },
  },
  {
    name: 'znc-adminlog',
    since: '0.10.5',
    options: { port: '6667', logpath: '/var/lib/znc/moddata/adminlog/znc.log' },
  },
  { name: 'mysqld-auth', options: { port: '3306', logpath: '%(mysql_log)s', backend: '%(mysql_backend)s' } },
  {
    name: 'mssql-auth',
    since: '1.0.1',
    options: { logpath: '/var/opt/mssql/log/errorlog', port: '1433', filter: 'mssql-auth' },
  },
  { name: 'mongodb-auth', options: { port: '27017', logpath: '/var/log/mongodb/mongodb.log' } },
  {
    name: 'recidive',
    options: {
      logpath: '/var/log/fail2ban.log',
      banaction: '%(banaction_allports)s',
      bantime: '1w',
      findtime: '1d',
    },
  },
  {
    name: 'pam-generic',
    options: {
      banaction: '%(banaction_allports)s',
      logpath: '%(syslog_authpriv)s',
      backend: '%(syslog_backend)s',
    },
  },
  {
    name: 'xinetd-fail',
    options: {
      banaction: 'iptables-multiport-log',
      logpath: '%(syslog_daemon)s',
      backend: '%(syslog_backend)s',
      maxretry: '2',
    },
  },
  { name: 'stunnel', options: { logpath: '/var/log/stunnel4/stunnel.log' } },
  { name: 'ejabberd-auth', options: { port: '5222', logpath: '/var/log/ejabberd/ejabberd.log' } },
  {
    name: 'counter-strike',
    options: {
      logpath: '/opt/cstrike/logs/L[0-9]*.log',
      tcpport: '27030,27031,27032,27033,27034,27035,27036,27037,27038,27039',
      udpport:
        '1200,27000,27001,27002,27003,27004,27005,27006,27007,27008,27009,27010,27011,27012,27013,27014,27015',
      action_:
        '%(default/action_)s[name=%(__name__)s-tcp, port="%(tcpport)s", protocol="tcp"]\n%(default/action_)s[name=%(__name__)s-udp, port="%(udpport)s", protocol="udp"]',
    },
  },
  {
    name: 'softethervpn',
    since: '0.10.6',
    options: { port: '500,4500', protocol: 'udp', logpath: '/usr/local/vpnserver/security_log/*/sec.log' },
  },
  {
    name: 'gitlab',
    since: '0.10.6',
    options: { port: 'http,https', logpath: '/var/log/gitlab/gitlab-rails/application.log' },
  },
  {
    name: 'grafana',
    since: '0.10.6',
    options: { port: 'http,https', logpath: '/var/log/grafana/grafana.log' },
  },
  {
    name: 'bitwarden',
    since: '0.10.5',
    options: { port: 'http,https', logpath: '/home/*/bwdata/logs/identity/Identity/log.txt' },
  },
  {
    name: 'centreon',
    since: '0.10.5',
    options: { port: 'http,https', logpath: '/var/log/centreon/login.log' },
  },
  { name: 'nagios', options: { logpath: '%(syslog_daemon)s', backend: '%(syslog_backend)s', maxretry: '1' } },
  {
    name: 'oracleims',
    options: {
      logpath: '/opt/sun/comms/messaging64/log/mail.log_current',
      banaction: '%(banaction_allports)s',
    },
  },
  { name: 'directadmin', options: { logpath: '/var/log/directadmin/login.log', port: '2222' } },
  { name: 'portsentry', options: { logpath: '/var/lib/portsentry/portsentry.history', maxretry: '1' } },
  {
    name: 'pass2allow-ftp',
    options: {
      port: 'ftp,ftp-data,ftps,ftps-data',
      knocking_url: '/knocking/',
      filter: 'apache-pass[knocking_url="%(knocking_url)s"]',
      logpath: '%(apache_access_log)s',
      blocktype: 'RETURN',
      returntype: 'DROP',
      action:
        '%(action_)s[blocktype=%(blocktype)s, returntype=%(returntype)s,\nactionstart_on_demand=false, actionrepair_on_unban=true]',
      bantime: '1h',
      maxretry: '1',
      findtime: '1',
    },
  },
  {
    name: 'murmur',
    options: {
      port: '64738',
      action_:
        '%(default/action_)s[name=%(__name__)s-tcp, protocol="tcp"]\n%(default/action_)s[name=%(__name__)s-udp, protocol="udp"]',
      logpath: '/var/log/mumble-server/mumble-server.log',
    },
  },
  { name: 'screensharingd', options: { logpath: '/var/log/system.log', logencoding: 'utf-8' } },
  { name: 'haproxy-http-auth', options: { logpath: '/var/log/haproxy.log' } },
  { name: 'slapd', options: { port: 'ldap,ldaps', logpath: '/var/log/slapd.log' } },
  {
    name: 'domino-smtp',
    options: { port: 'smtp,ssmtp', logpath: '/home/domino01/data/IBM_TECHNICAL_SUPPORT/console.log' },
  },
  {
    name: 'phpmyadmin-syslog',
    since: '0.10.1',
    options: { port: 'http,https', logpath: '%(syslog_authpriv)s', backend: '%(syslog_backend)s' },
  },
  {
    name: 'routeros-auth',
    since: '1.1.0',
    options: { port: 'ssh,http,https', logpath: '/var/log/MikroTik/router.log' },
  },
  { name: 'zoneminder', since: '0.10.1', options: { port: 'http,https', logpath: '%(apache_error_log)s' } },
  {
    name: 'traefik-auth',
    since: '0.10.5',
    options: { port: 'http,https', logpath: '/var/log/traefik/access.log' },
  },
  { name: 'openvpn', since: '1.1.1', options: { port: '443', logpath: '/var/log/syslog' } },
  {
    name: 'scanlogd',
    since: '1.0.1',
    options: { logpath: '%(syslog_local0)s', banaction: '%(banaction_allports)s' },
  },
  { name: 'monitorix', since: '1.0.1', options: { port: '8080', logpath: '/var/log/monitorix-httpd' } },
  { name: 'dante', since: '1.1.0', options: { port: '1080', logpath: '%(syslog_daemon)s' } },
  { name: 'proxmox', since: '1.1.1', options: { port: 'https,http,8006', logpath: '/var/log/daemon.log' } },
  {
    name: 'vaultwarden',
    since: '1.1.1',
    options: { port: 'http,https', logpath: '/var/log/vaultwarden.log' },
  },
  { name: 'xrdp', since: '1.1.1', options: { port: '3389', logpath: '/var/log/xrdp-sesman.log' } },
];

/** What an older `jail.conf` sets; of a release line, what its last release ships. */
export const CHANGES: readonly Change[] = [
  { until: '1.1.1', section: 'DEFAULT', option: 'banaction', value: 'iptables-multiport' },
  { until: '1.1.1', section: 'DEFAULT', option: 'banaction_allports', value: 'iptables-allports' },
  { until: '1.1.1', section: 'froxlor-auth', option: 'logpath', value: '%(syslog_authpriv)s' },
  {
    until: '1.0',
    section: 'DEFAULT',
    option: 'action_badips',
    value: 'badips.py[category="%(__name__)s", banaction="%(banaction)s", agent="%(fail2ban_agent)s"]',
  },
  {
    until: '1.0',
    section: 'DEFAULT',
    option: 'action_badips_report',
    value: 'badips[category="%(__name__)s", agent="%(fail2ban_agent)s"]',
  },
  {
    until: '1.0',
    section: 'apache-fakegooglebot',
    option: 'ignorecommand',
    value: '%(ignorecommands_dir)s/apache-fakegooglebot <ip>',
  },
  { until: '1.0', section: 'nginx-botsearch', option: 'maxretry', value: '2' },
  {
    until: '0.11',
    section: 'DEFAULT',
    option: 'action_',
    value:
      '%(banaction)s[bantime="%(bantime)s", port="%(port)s", protocol="%(protocol)s", chain="%(chain)s"]',
  },
];
