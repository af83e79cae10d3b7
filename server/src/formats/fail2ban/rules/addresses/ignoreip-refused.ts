import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { ignoredWords } from './words.js';

/** What stands behind a slash stops the server. */
export const ignoreipRefused: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreip-refused',
  title: 'fail2ban does not start because of a mask in ignoreip',
  why: 'Behind the slash stands the number of leading bits, or a mask whose leading bits are all set. Anything else stops the whole server when it starts, although `fail2ban-client -t` says OK.',
  remedy: 'Write the number of bits, as in `10.0.0.0/8`. For a single address leave the slash out.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nignoreip = 10.0.0.0/0.255.255.255\n' },
    {
      bad: '[sshd]\nenabled = true\nignoreip = 192.0.2.7/\n',
      good: '[sshd]\nenabled = true\nignoreip = 192.0.2.7\n',
    },
  ],
  *check(model) {
    for (const { text, ignored, place, isLiteral, isInForce } of ignoredWords(model)) {
      if (ignored.kind !== 'refused') continue;
      const what =
        ignored.mask === ''
          ? 'nothing stands behind the slash'
          : `${ignored.mask} is no number of leading bits`;
      const span = { start: place.end - 1, end: place.end };
      yield findingAt(place, `fail2ban does not start with ${text}: ${what}`, {
        ...(!isInForce && { severity: 'warning' }),
        fixes: () =>
          isLiteral && ignored.mask === ''
            ? [{ title: 'Remove the slash', safe: false, edits: [{ span, text: '' }] }]
            : [],
      });
    }
  },
};
