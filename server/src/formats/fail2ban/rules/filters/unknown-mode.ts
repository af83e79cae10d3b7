import type { Finding, Fix } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import type { PlacedSpan } from '../../model/places.js';
import { Places } from '../places.js';
import { findingAt } from '../support.js';
import { type ModeUse, modeUses } from './mode.js';

/** The filter of a jail does not know the mode. */
export const unknownMode: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-mode',
  title: 'A mode that the filter does not know',
  why: 'The mode chooses among the expressions of a filter. With a word that the filter does not know, the expressions of the mode never match: the jail runs and misses what it should ban, and fail2ban says nothing. Where a filter has no other expressions, as that of dovecot, the whole server ends when it starts.',
  remedy: 'Use a mode that is defined in the file of the filter, such as `normal` or `aggressive`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nmode = agressive\n',
      good: '[sshd]\nenabled = true\nmode = aggressive\n',
    },
    {
      bad: '[sshd]\nenabled = true\nfilter = sshd[mode=agressive]\n',
      good: '[sshd]\nenabled = true\nfilter = sshd[mode=aggressive]\n',
    },
    { bad: '[dovecot]\nenabled = true\nmode = ddos\n' },
  ],
  *check(model): Iterable<Finding> {
    const places = new Places();
    const uses = [...modeUses(model)];
    // Of jails that have one mode from one place, those that stop the server speak.
    for (const use of [...uses.filter(isFatal), ...uses.filter((each) => !isFatal(each))]) {
      const { filter, modes, value, place } = use;
      if (
        value === undefined ||
        modes.length === 0 ||
        modes.includes(value.toLowerCase()) ||
        /[<%]/.test(value)
      )
        continue;
      if (!place || !places.isNew(place)) continue;
      const outcome = isFatal(use)
        ? 'so it has an expression without an address, and the server does not start'
        : 'so the expressions of a mode never match';
      yield findingAt(
        place,
        `the filter ${filter.name} has no mode "${value}", ${outcome}; it has ${modes.join(', ')}`,
        { ...(isFatal(use) && { severity: 'error' }), fixes: () => fixesOf(value, modes, place) },
      );
    }
  },
};

/** Whether a mode that the filter does not know stops the server; expressions of the jail itself replace those of it. */
function isFatal({ filter, reference }: ModeUse): boolean {
  return filter.isOfMode === true && reference.jail.option('failregex') === undefined;
}

function fixesOf(value: string, modes: readonly string[], { start, end }: PlacedSpan): readonly Fix[] {
  const near = nearest(value, modes);
  if (near === undefined) return [];
  return [{ title: `Use the mode ${near}`, safe: false, edits: [{ span: { start, end }, text: near }] }];
}
