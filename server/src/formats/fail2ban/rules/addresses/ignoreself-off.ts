import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { readIgnored } from '../../values/addresses.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

const FALSE = /^(?:0|off|false|no)$/i;

/** The server may ban itself. */
export const ignoreselfOff: Rule<Fail2banModel> = {
  id: 'fail2ban/ignoreself-off',
  title: 'fail2ban may ban the addresses of this server',
  why: 'With `ignoreself` off the addresses of this machine are counted like all others. A local health check or a proxy that fails a few times cuts the server off from itself.',
  remedy: 'Leave `ignoreself` on, which is the default, or list the loopback addresses in `ignoreip`.',
  kind: 'correctness',
  severity: 'info',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreself = false\n',
      good: '[sshd]\nenabled = true\nignoreself = true\n',
    },
  ],
  *check(model) {
    for (const { jail, resolved, value } of usedValues(model, 'ignoreself')) {
      if (!jail || !FALSE.test(value) || listsLoopback(jail.value('ignoreip') ?? '')) continue;
      const place = placeOf(resolved.setting);
      if (!place) continue;
      const { start, end } = place;
      const fix = { title: 'Write true', safe: false, edits: [{ span: { start, end }, text: 'true' }] };
      yield findingAt(place, `The jail ${jail.name} may ban the addresses of this server`, {
        fixes: () => (resolved.setting.value === value ? [fix] : []),
      });
    }
  },
};

function listsLoopback(value: string): boolean {
  return value.split(/[ ,\n]+/).some((word) => {
    const ignored = readIgnored(word);
    return ignored.kind === 'network' && ignored.family === 4 && ignored.address >> 24n === 127n;
  });
}
