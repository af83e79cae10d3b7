import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { since } from '../../../../core/target.js';
import { jailOptions } from '../../catalogue/options.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { findingAt } from '../support.js';

const YOUNG = jailOptions.entries.filter(({ since }) => since !== undefined);

/** An option that the target does not have yet. */
export const optionOfLaterRelease: Rule<Fail2banModel> = {
  id: 'fail2ban/option-of-later-release',
  title: 'An option of a later release',
  why: 'The release that reads this file does not know the option yet and passes over it without a word, so that what is written there has no effect.',
  remedy: 'Take the option out, or upgrade fail2ban.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime.increment = true\n', target: '0.10' },
    { bad: '[sshd]\nenabled = true\nbackend = systemd\nskip_if_nologs = true\n', target: '1.0' },
  ],
  *check(model, { target }): Iterable<Finding> {
    const unknown = YOUNG.filter((option) => !since(target, option.since ?? '0'));
    const seen = new Set<Setting>();
    for (const { name, since } of unknown) {
      for (const jail of model.jails) {
        const setting = jail.isEnabled ? jail.option(name)?.setting : undefined;
        const span = setting && !seen.has(setting) ? nameOf(setting) : undefined;
        if (!setting || !span) continue;
        seen.add(setting);
        yield findingAt(span, `${name} is there since fail2ban ${since}, and ${target.label} passes over it`);
      }
    }
  },
};
