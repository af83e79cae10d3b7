import type { Jail } from '../../model/jail.js';
import { filterName } from '../filter-name.js';

/** Filters that find failed logins of people, who need few attempts. */
const LOGINS: ReadonlySet<string> = new Set([
  'sshd',
  'dropbear',
  'selinux-ssh',
  'pam-generic',
  'dovecot',
  'courier-auth',
  'cyrus-imap',
  'sendmail-auth',
  'roundcube-auth',
  'proftpd',
  'pure-ftpd',
  'vsftpd',
  'wuftpd',
  'mysqld-auth',
  'webmin-auth',
  'proxmox',
  'xrdp',
]);

/** Whether a jail finds failed logins. */
export function isLogin(jail: Jail): boolean {
  return LOGINS.has(filterName(jail) ?? '');
}
