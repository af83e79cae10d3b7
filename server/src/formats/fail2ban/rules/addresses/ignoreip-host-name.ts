import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { isHostName } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** An exemption rests on DNS. */
export const ignoreipHostName: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-host-name',
  title: 'ignoreip names a host instead of an address',
  why: 'fail2ban looks the name up again and again while it reads the log. Whoever can change that name in DNS is never banned, and while DNS does not answer, the exemption is gone and you may be banned yourself.',
  remedy:
    'Write the address or the network. For an address that changes, use that of a VPN; since 1.1.1 `file:` reads entries from a file that a script may keep up to date.',
  kind: 'security',
  severity: 'info',
  profile: 'recommended',
  risk: 3,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-350' },
  ],
  examples: [{ bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 home.example.org\n' }],
  *check(model) {
    for (const { ignored, place } of ignoredWords(model)) {
      if (ignored.kind !== 'name' || ignored.prefix !== undefined || !isHostName(ignored.name)) continue;
      // It is looked up in /etc/hosts.
      if (ignored.name.toLowerCase() === 'localhost') continue;
      yield findingAt(place, `Whoever controls the name ${ignored.name} in DNS is never banned`);
    }
  },
};
