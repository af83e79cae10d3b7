import { since, type Target } from '../../../core/target.js';

/** The names of TCP services on a Debian system, as in its netbase package. */
const DEBIAN_SERVICES: ReadonlySet<string> = new Set(
  `acr-nema afpovertcp amanda amandaidx amidxtape amqp amqps asp auth authentication bacula-dir bacula-fd
  bacula-sd bbs bgp bgpd binkp canna cfengine chargen cisco-sccp clc-build-daemon cmd cmip-agent cmip-man
  codaauth2 codasrv codasrv-se csync2 cvspserver daap datametrics daytime db-lsp dcap dicom dict dircproxy
  discard distcc domain domain-s echo epmap epmd exec f5-globalsite f5-iquery fax fido finger font-service
  freeciv ftp ftp-data ftps ftps-data gdomap gds-db gds_db git gnunet gnutella-rtr gnutella-svc gopher gpsd
  gris groupwise gsidcap gsiftp gsigatekeeper hkp hprop http http-alt https hylafax ident imap imap2 imaps
  ingreslock ipp iprop ircd ircs-u iscsi-target isisd isns iso-tsap jabber-client jabber-server kamanda kdc
  kerberos kerberos-adm kerberos-iv kerberos-master kerberos-sec kerberos4 kerberos5 kermit klogin kpasswd
  krb-prop krb5 krb5_prop krb_prop krcmd kshell ldap ldaps ldp loc-srv login lotusnote lotusnotes lrrd mail
  mailq microsoft-ds moira-db moira-update moira_db moira_update mon ms-sql-s ms-wbt-server mtn munin mysql
  mysql-proxy nbd netbios-ssn netstat nfs nicname nntp nntps nqs nrpe nsca ntske null nut old-radacct
  old-radius omniorb openvpn ospf6d ospfapi ospfd pawserv pop-3 pop3 pop3s poppassd portmapper postgres
  postgresql printer proofd puppet qmqp qmtp qotd quote radacct radius radius-acct radmin-port readnews redis
  remctl ripd ripngd rmiregistry rmtcfg rootd rpc2portmap rptp rsync rtcm-sc104 rtsp sa-msg-port saft sane
  sane-port saned sge-execd sge-qmaster sge_execd sge_qmaster sgi-cad shell sieve silc sink sip sip-tls
  skkserv smtp smtps smux snmp snmp-trap snmptrap snntp snpp socks source spamd spooler ssh ssmtp submission
  submissions subversion sunrpc supfiledbg supfilesrv suucp svn svrloc syslog syslog-tls sysrqd systat tacacs
  tap tcpmux telnet telnets tfido time timserver tinc tproxy tsap ttytst untp urd users uucp uucpd venus
  venus-se wais webcache webmin whois wnn6 www x11 x11-0 x11-1 x11-2 x11-3 x11-4 x11-5 x11-6 x11-7 xfs xinetd
  xmms2 xmpp-client xmpp-server xtel xtelw z3950 zabbix-agent zabbix-trapper zebra zebrasrv zope zope-ftp
  zserv`.split(/\s+/),
);

/** Words that people write for a port and that no list of services has. */
const NO_SERVICES: ReadonlySet<string> = new Set([
  'all',
  'any',
  'auto',
  'default',
  'disabled',
  'enabled',
  'no',
  'none',
  'off',
  'on',
  'port',
  'sshd',
  'tcp',
  'udp',
  'yes',
]);

const NAME = /^[a-z][a-z0-9_-]*$/i;

/**
 * Whether sshd may take a word for the name of a TCP service, which it looks up on the server. Debian's list of
 * names is known, and decides for its builds: a name that somebody added to it by hand and uses here is rarer
 * than a misspelt one. Elsewhere the list is longer and may be any: a
 * name is refused only if it cannot be one, begins with a digit and so is a mistyped number, or has the wrong
 * case.
 */
export function isService(name: string, target: Target | undefined): boolean {
  if (target && !since(target, '7.9')) return false;
  if (DEBIAN_SERVICES.has(name)) return true;
  if (target?.variant === 'debian') return false;
  const lower = name.toLowerCase();
  return NAME.test(name) && !NO_SERVICES.has(lower) && !DEBIAN_SERVICES.has(lower);
}
