/** The jails that older releases and Debian's old packages had under another name; filters never had these names. */
export const FORMER_JAILS: ReadonlyMap<string, string> = new Map([
  ['ssh', 'sshd'],
  ['ssh-ddos', 'sshd'],
  ['ssh-iptables', 'sshd'],
  ['ssh-iptables-ipset4', 'sshd'],
  ['ssh-iptables-ipset6', 'sshd'],
  ['apache', 'apache-auth'],
  ['apache-multiport', 'apache-auth'],
  ['courierauth', 'courier-auth'],
]);

/** Filters that older releases had, and what took their place. Their files may be left on a server. */
export const FORMER_FILTERS: ReadonlyMap<string, string> = new Map([
  ['sshd-ddos', 'sshd[mode=ddos]'],
  ['sasl', 'postfix[mode=auth]'],
  ['postfix-sasl', 'postfix[mode=auth]'],
  ['couriersmtp', 'courier-smtp'],
  ['courierlogin', 'courier-auth'],
  ['lighttpd-fastcgi', 'suhosin'],
]);
