import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SshdModel } from '../../model/model.js';
import { replace } from '../../values/problem.js';
import { findingAt } from '../support.js';
import { INTERNAL_SFTP } from './sftp.js';
import { sftpSubsystems } from './sftp-commands.js';

/** Where the packages of each build put the SFTP server. */
const SFTP_SERVERS: Readonly<Record<string, readonly string[]>> = {
  debian: ['/usr/lib/openssh/sftp-server', '/usr/lib/sftp-server'],
  redhat: ['/usr/libexec/openssh/sftp-server'],
};

/** Where other systems have it. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...Object.values(SFTP_SERVERS).flat(),
  '/usr/lib/misc/sftp-server',
  '/usr/lib/ssh/sftp-server',
  '/usr/libexec/sftp-server',
]);

/** The path of the SFTP server on another distribution. */
export const foreignSftpServer: Rule<SshdModel> = {
  id: 'sshd/foreign-sftp-server',
  title: 'The path of the SFTP server on another distribution',
  why: 'Each distribution has `sftp-server` in a directory of its own. sshd does not look for it before somebody asks: it starts, and every `sftp` and, since OpenSSH 9.0, every `scp` fails.',
  remedy: 'Write `internal-sftp`, which is the same everywhere, or the path on this system.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['Subsystem'],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    {
      bad: 'Subsystem sftp /usr/libexec/openssh/sftp-server\n',
      good: 'Subsystem sftp internal-sftp\n',
      target: '9.2-debian',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    const here = SFTP_SERVERS[target.variant ?? ''];
    if (!here) return;
    const name = target.variant === 'debian' ? 'Debian and Ubuntu' : 'Red Hat and Fedora';
    for (const directive of sftpSubsystems(model)) {
      const path = directive.line.args[1];
      if (!path || !ELSEWHERE.has(path.value) || here.includes(path.value)) continue;
      const message = `${name} have this program as ${here[0]}; sftp and scp will fail.`;
      yield findingAt(directive, path.span, message, {
        fixes: () => [
          replace(path.span, INTERNAL_SFTP, { title: 'Use internal-sftp' }),
          replace(path.span, here[0] as string),
        ],
      });
    }
  },
};
