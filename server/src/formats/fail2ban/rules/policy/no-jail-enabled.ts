import type { Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import { isTrue } from '../../values/boolean.js';
import { enabledJails } from '../enabled.js';
import { findingAt } from '../support.js';

const FALSE = /^(?:0|off|false|no)$/i;

/** fail2ban runs and watches nothing. */
export const noJailEnabled: Rule<Fail2banModel> = {
  id: 'fail2ban/no-jail-enabled',
  title: 'No jail is enabled',
  why: 'fail2ban starts without a word and watches nothing, so that nobody is ever banned. Jails are off until something turns them on.',
  remedy: 'Write `enabled = true` in the jail of each service that this server offers, at least in `[sshd]`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  references: [
    { source: 'manual', id: 'jail.conf(5)' },
    { source: 'lynis', id: 'TOOL-5104' },
    { source: 'CWE', id: 'CWE-307' },
  ],
  examples: [
    {
      bad: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = false\n',
      good: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = true\n',
    },
  ],
  *check(model) {
    if (model.kind !== 'jail' || !model.isComplete || enabledJails(model).length > 0) return;
    const enabled = model.resolve(model.merged.defaults, 'enabled');
    if (enabled && 'value' in enabled && isTrue(enabled.value)) return;
    // Distributions turn sshd on in a file of their own: only who turns it off says that it is.
    const sshd = model.jails.find(({ name }) => name === 'sshd');
    const off = sshd && offIn(sshd);
    if (!off) return;
    const { place, span } = off;
    const fix: Fix = { title: 'Enable sshd', safe: false, edits: [{ span, text: 'true' }] };
    yield findingAt(place, 'No jail is enabled: fail2ban runs and bans nobody', { fixes: () => [fix] });
  },
};

function offIn(jail: Jail) {
  const resolved = jail.option('enabled');
  if (!resolved || resolved.setting.section !== jail.name || !FALSE.test(resolved.setting.value))
    return undefined;
  const place = placeOf(resolved.setting);
  return place && { place, span: { start: place.start, end: place.end } };
}
