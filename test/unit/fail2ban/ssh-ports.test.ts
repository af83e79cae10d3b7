import { expect, it } from 'vitest';
import { fail2ban } from '../../../server/src/formats/fail2ban/index.js';
import { lintFiles } from '../../support/lint.js';

const JAIL = '[sshd]\nenabled = true\nbackend = systemd\n';

async function messagesFor(files: Readonly<Record<string, string>>, jail = JAIL): Promise<readonly string[]> {
  const { diagnostics } = await lintFiles(fail2ban, { '/etc/fail2ban/jail.local': jail, ...files });
  return diagnostics.map(({ message }) => message);
}

const OTHER_PORT = [
  'sshd listens on port 2222, and the jail sshd closes port ssh: who is banned still reaches sshd',
];

it.each([
  ['Port 2222\n', OTHER_PORT],
  ['  port=2222 # moved\n', OTHER_PORT],
  ['ListenAddress 192.0.2.1:2222\nPort 22\n', OTHER_PORT],
  ['ListenAddress [2001:db8::1]:2222\n', OTHER_PORT],
  ['Port 22\nPort 2222\n', OTHER_PORT],
  ['#Port 2222\n', []],
  ['', []],
  ['Match User x\nPort 2222\n', []],
  ['Port 2222\nListenAddress 192.0.2.1:22\n', []],
  ['ListenAddress 2001:db8::2222\n', []],
  ['Port 99999\n', []],
])('the sshd_config %j gives %j', async (config, messages) => {
  expect(await messagesFor({ '/etc/ssh/sshd_config': config })).toEqual(messages);
});

it('reads the drop-ins that sshd_config includes', async () => {
  const main = { '/etc/ssh/sshd_config': 'Include /etc/ssh/sshd_config.d/*.conf\n' };
  expect(await messagesFor({ ...main, '/etc/ssh/sshd_config.d/port.conf': 'Port 2222\n' })).toEqual(
    OTHER_PORT,
  );
  expect(await messagesFor(main)).toEqual([]);
});

it('says nothing where all ports are closed, or where it is not known which', async () => {
  const other = { '/etc/ssh/sshd_config': 'Port 2222\n' };
  for (const line of [
    'port = 0:65535',
    'port = 22,2222',
    'port = my-ssh',
    'banaction = nftables[type=allports]',
    'banaction = %(banaction_allports)s',
    'action = hostsdeny',
    'enabled = no',
  ]) {
    const jail = line.startsWith('enabled') ? `[sshd]\n${line}\n` : `${JAIL}${line}\n`;
    const messages = await messagesFor(other, jail);
    expect(
      messages.filter((message) => message.includes('2222')),
      line,
    ).toEqual([]);
  }
});
