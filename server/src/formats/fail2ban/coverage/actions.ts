import type { CoverageItem } from '../../../core/coverage.js';

/** The actions that jails name, and what they are given. */
export const actions: readonly CoverageItem[] = [
  {
    asks: 'An action or a `banaction` that is not there',
    rules: ['fail2ban/missing-action'],
    remark: 'an error where `action.d` is at hand, a warning for a misspelt name where it is not',
  },
  { asks: 'Commas between actions', rules: ['fail2ban/missing-action'] },
  {
    asks: '`action = iptables.conf`, and a blank before the brackets',
    rules: ['fail2ban/missing-action'],
    remark: 'only actions in Python keep their suffix',
  },
  {
    asks: 'Brackets of an action: not closed, `[mode]` without `=`, `port=22,2222` without quotes',
    rules: ['fail2ban/malformed-brackets'],
  },
  {
    asks: 'The same action twice without `actname` or `name`',
    rules: ['fail2ban/action-twice'],
  },
  {
    asks: 'A parameter that an action does not have',
    rules: ['fail2ban/misspelt-action-parameter'],
    remark: 'what is one letter off: others may be tags of an `action.d/NAME.local` that is not at hand',
  },
  {
    asks: 'Two jails with an action of the same `name`',
    omitted:
      'Both are accepted, and only some actions make a chain of the name; jails may share one on purpose, as for one service with two logs.',
  },
  { asks: '`mta` other than `sendmail` and `mail`', rules: ['fail2ban/unknown-mta'] },
  {
    asks: '`action_mw` and `action_mwl` without `destemail` and `sender`',
    omitted:
      'Mail to `root@localhost` is what fail2ban ships, and where that goes is written in the aliases of the server.',
  },
  {
    asks: 'Placeholders left from a guide: `<your@email.com>`, `your_zone_id`',
    rules: ['fail2ban/placeholder-in-action'],
  },
  {
    asks: '`action_cf_mwl` without `cfemail` and `cfapikey`, `action_blocklist_de` without its key',
    rules: ['fail2ban/unknown-reference'],
  },
  {
    asks: 'The badips actions since 1.0.1',
    rules: ['fail2ban/unknown-reference', 'fail2ban/missing-action'],
  },
  {
    asks: '`banaction` that nobody defines since 1.1.1, where the include is not `paths-debian.conf`',
    rules: ['fail2ban/unknown-reference'],
  },
  {
    asks: 'A `port` beside an action that bans all ports',
    omitted:
      'It has no effect and does no harm, and the stock jails have one whatever their action is; the port may be there for the day when the action changes.',
  },
];
