import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** The whole Internet is never banned. */
export const ignoreipEveryone: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-everyone',
  title: 'ignoreip exempts every address',
  why: 'fail2ban counts no failures of what `ignoreip` covers, so that a jail with this entry never bans anybody. A mask that cannot be read, as in `192.0.2.0/24;192.0.2.9` or `192.0.2.1/255.255.255.O`, is an empty mask to fail2ban and covers all addresses too.',
  remedy:
    'List the hosts and networks from which you administer this server, each with its own prefix and with a blank or a comma between them.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    { bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8 0.0.0.0/0\n' },
    {
      bad: '[sshd]\nenabled = true\nignoreip = 192.0.2.0/24;198.51.100.7\n',
      good: '[sshd]\nenabled = true\nignoreip = 192.0.2.0/24 198.51.100.7\n',
    },
  ],
  *check(model) {
    for (const { text, ignored, place, isLiteral } of ignoredWords(model)) {
      if (ignored.kind !== 'network' || ignored.length > 0) continue;
      const family = ignored.family === 4 ? 'IPv4' : 'IPv6';
      if (!ignored.hasBrokenMask) {
        yield findingAt(place, `${text} exempts every ${family} address: none is ever banned`);
        continue;
      }
      const mask = text.slice(text.indexOf('/') + 1);
      const message = `${text} exempts every ${family} address: ${mask} is no mask, and fail2ban takes it for an empty one`;
      const { start, end } = place;
      yield findingAt(place, message, {
        fixes: () =>
          isLiteral && text.includes(';')
            ? [
                {
                  title: 'Separate the entries by blanks',
                  safe: false,
                  edits: [{ span: { start, end }, text: text.replaceAll(';', ' ').trimEnd() }],
                },
              ]
            : [],
      });
    }
  },
};
