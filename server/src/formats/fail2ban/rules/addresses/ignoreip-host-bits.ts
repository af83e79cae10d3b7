import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { addressText } from '../../values/addresses.js';
import { findingAt } from '../support.js';
import { ignoredWords, replaced } from './words.js';

/** An address with bits behind its prefix. */
export const ignoreipHostBits: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-host-bits',
  title: 'An entry of ignoreip exempts the whole network of an address',
  why: 'fail2ban sets the bits behind the prefix to zero, so that not this one host but all of its network is exempt.',
  remedy: 'Leave the prefix out if one host is meant, or write the address of the network.',
  kind: 'correctness',
  severity: 'info',
  profile: 'strict',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreip = 10.1.2.3/24\n',
      good: '[sshd]\nenabled = true\nignoreip = 10.1.2.0/24\n',
    },
  ],
  *check(model) {
    for (const word of ignoredWords(model)) {
      const { text, ignored } = word;
      if (ignored.kind !== 'network' || !ignored.hasHostBits || ignored.length === 0) continue;
      const meant = `${addressText(ignored)}/${ignored.length}`;
      // The usual way to write the addresses of the machine itself.
      if (meant === '127.0.0.0/8') continue;
      yield findingAt(word.place, `${text} exempts all of ${meant}`, { fixes: () => replaced(word, meant) });
    }
  },
};
