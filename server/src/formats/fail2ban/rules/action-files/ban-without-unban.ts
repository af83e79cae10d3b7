import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import { filterSetting } from '../filter-files/lines.js';
import { findingAt } from '../support.js';

/** Commands that block an address until another one takes that back. */
const BLOCKS =
  /(?:^|[\s;&|(/])(?:ip6?tables|nft add|ipset (?:-exist )?add|ufw|firewall-cmd|pfctl|ipfw|shorewall|(?:ip )?route add)\s/;
/** They end by themselves. */
const ENDS = /timeout|hashlimit|recent|dynamic/;

/** An action that blocks addresses and never lets them in again. */
export const banWithoutUnban: Rule<Fail2banModel> = {
  id: 'fail2ban/ban-without-unban',
  title: 'An action that bans and does not unban',
  why: 'When a ban ends, and when fail2ban stops, it runs `actionunban` for the address. Without that, what `actionban` has put into the firewall stays there: who is banned by mistake is locked out for ever, and the rules grow.',
  remedy: 'Set `actionunban` to the command that takes back what `actionban` does.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      path: '/etc/fail2ban/action.d/app.conf',
      bad: '[Definition]\nactionban = iptables -I INPUT -s <ip> -j DROP\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (model.kind !== 'action' || !model.isComplete || model.missing.length > 0) return;
    const ban = filterSetting(model, 'actionban');
    if (!ban || !BLOCKS.test(ban.value) || ENDS.test(ban.value)) return;
    const unban = filterSetting(model, 'actionunban');
    const place = nameOf(unban?.place ? unban : ban);
    if ((unban && unban.value !== '') || filterSetting(model, 'actionflush') || !place) return;
    yield findingAt(place, 'Nothing takes back what actionban does: a ban in the firewall never ends');
  },
};
