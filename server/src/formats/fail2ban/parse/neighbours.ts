import { nameOf } from '../kind.js';
import type { Fail2banRequest } from './includes.js';

/** What tells on which ports sshd listens, and whether fail2ban remembers bans. */
const NEIGHBOURS = [
  '../ssh/sshd_config',
  '../ssh/sshd_config.d/*.conf',
  'sshd_config',
  'fail2ban.conf',
  'fail2ban.d/*.conf',
  'fail2ban.local',
  'fail2ban.d/*.local',
];

/** The files that the first file of jails wants to look at, although fail2ban does not read them with it. */
export function neighboursOf(path: string): readonly Fail2banRequest[] {
  if (!/^jail\.(?:conf|local)$/.test(nameOf(path))) return [];
  return NEIGHBOURS.map((pattern) => ({
    pattern,
    base: 'document',
    span: { start: 0, end: 0 },
    when: 'look',
    isForeign: true,
  }));
}
