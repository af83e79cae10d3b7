import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { DEFAULT } from '../../parse/parse.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';
import { type ModeUse, modeUses } from './mode.js';

/** A mode that no filter hears of. */
export const modeWithoutEffect: Rule<Fail2banModel> = {
  id: 'fail2ban/mode-without-effect',
  title: 'A mode without effect',
  why: 'Only some filters have modes, and a filter learns of the mode only in its brackets: `filter = sshd[mode=%(mode)s]`, which is what a jail has that names no filter. Elsewhere the mode is passed over without a word.',
  remedy:
    'Write the mode into the brackets of the filter, or leave out `filter` where the jail has its name. Where the filter has no modes, remove it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nfilter = sshd\nmode = aggressive\n' },
    { bad: '[apache-badbots]\nenabled = true\nmode = aggressive\n' },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    for (const use of modeUses(model)) {
      const message = messageFor(use);
      if (message === undefined || !use.place || !places.isNew(use.place)) continue;
      yield findingAt(use.place, message, { tags: ['unnecessary'] });
    }
  },
};

/** What is meant for all jails may be in `[DEFAULT]`, whichever of them hear of it. */
function messageFor({ reference, filter, modes, value, option }: ModeUse): string | undefined {
  const isOfJail = option !== undefined && option.section !== DEFAULT;
  if (modes.length === 0) {
    const { setting, uses } = reference.option;
    const isInBrackets = value !== undefined && !(option && uses.includes(option));
    return isOfJail || (isInBrackets && setting.section !== DEFAULT)
      ? `the filter ${filter.name} has no modes: this one has no effect`
      : undefined;
  }
  if (value !== undefined || !isOfJail) return undefined;
  return `the jail names its filter without a mode, so this one has no effect; write filter = ${filter.name}[mode=%(mode)s]`;
}
