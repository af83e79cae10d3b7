/** What holds for all customers, and the one jail that fail2ban's own files know. */
const HEAD = `# fail2ban of the hosting company; the customers' jails are made by the portal
[DEFAULT]
ignoreip = 127.0.0.1/8 ::1 192.0.2.0/28
bantime  = 1h
findtime = 10m
maxretry = 5
bantime.increment = true
bantime.rndtime   = 10m
bantime.maxtime   = 1w
portal_log = /srv/portal/log

[sshd]
enabled = true
backend = systemd

`;

/** A jail.local of about so many lines: a jail for each customer, now and then with a flaw. */
export function sampleFail2ban(lines: number): string {
  const jails: string[] = [HEAD];
  for (let number = 0; number * 8 < lines; number++) jails.push(jail(number));
  return jails.join('');
}

function jail(number: number): string {
  const bantime = number % 50 === 7 ? '5mins' : '%(portal_bantime)s';
  const option = number % 50 === 23 ? 'max_retry' : 'maxretry';
  return `[customer${number}]
enabled = true
filter  = nginx-http-auth[mode=normal]
port    = http,https
portal_bantime = 2h
bantime = ${bantime}
${option} = 4
logpath = %(portal_log)s/customer${number}.log
`;
}
