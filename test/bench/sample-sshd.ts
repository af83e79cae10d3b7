/** The settings above the Match blocks: what distributions ship and administrators add. */
const GLOBAL = `# This is the sshd server system-wide configuration file. See sshd_config(5)
# for more information.

Include sshd_config.d/*.conf

Port 22
AddressFamily any
ListenAddress 0.0.0.0
ListenAddress ::

HostKey /etc/ssh/ssh_host_ed25519_key
HostKey /etc/ssh/ssh_host_rsa_key

# Ciphers and keying
KexAlgorithms sntrup761x25519-sha512@openssh.com,curve25519-sha256
Ciphers chacha20-poly1305@openssh.com,aes256-gcm@openssh.com
MACs hmac-sha2-512-etm@openssh.com,hmac-sha2-256-etm@openssh.com
RekeyLimit 1G 1h

# Logging
SyslogFacility AUTH
LogLevel VERBOSE

# Authentication:
LoginGraceTime 30
PermitRootLogin yes
StrictModes yes
MaxAuthTries 3
MaxSessions 10
PubkeyAuthentication yes
AuthorizedKeysFile .ssh/authorized_keys
PasswordAuthentication yes
PermitEmptyPasswords no
KbdInteractiveAuthentication no
UsePAM yes
UsePrivilegeSeparation yes

AllowAgentForwarding no
AllowTcpForwarding no
X11Forwarding yes # for the lab
PermitTunnel no
PrintMotd no
TCPKeepAlive no
ClientAliveInterval 300
ClientAliveCountMax 2
UseDNS no
Banner /etc/issue.net

AcceptEnv LANG LC_*
Subsystem sftp /usr/lib/openssh/sftp-server -f AUTHPRIV -l INFO
`.split('\n');

const BLOCK_LINES = 8;

/** One of many blocks for the customers of a hosting company; now and then with a flaw. */
function block(number: number): string[] {
  return [
    '',
    `# Customer ${number}: files only`,
    `Match User customer${number} Address 10.${number % 256}.0.0/16`,
    `    ChrootDirectory /srv/customers/${number}`,
    '    ForceCommand internal-sftp -u 0027',
    '    AllowTcpForwarding no',
    number % 10 === 0 ? '    X11Forwarding yes' : '    X11Forwarding no',
    number % 25 === 0 ? '    PermitEmptyPasswords yes' : '    PasswordAuthentication no',
  ];
}

/** A realistic sshd_config of at least so many lines, the same each time. */
export function sampleConfig(lines: number): string {
  const text = [...GLOBAL];
  for (let number = 1; text.length + BLOCK_LINES <= lines; number++) text.push(...block(number));
  while (text.length < lines) text.push('# the end');
  return `${text.join('\n')}\n`;
}
