import type { Finding, Fix } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { type BadReference, badReferences } from './problems.js';

/** A reference to a name that nothing defines. */
export const unknownReference: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-reference',
  title: 'A reference to a name that is not there',
  why: '`%(name)s` stands for the option of that name in the jail or in `[DEFAULT]`. Where there is none and an enabled jail uses the value, fail2ban does not start, and no other jail runs either.',
  remedy:
    'Correct the name, without blanks around it, or define it in `[DEFAULT]`. What comes from another section is written in lower case: `%(default/bantime)s`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(bantme)s\n',
      good: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(bantime)s\n',
    },
    {
      bad: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(DEFAULT/bantime)s\n',
      good: '[DEFAULT]\nbantime = 1h\n\n[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(default/bantime)s\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.knowsEveryName) return;
    for (const bad of badReferences(model, 'unknown-name')) {
      const { text } = bad.problem;
      // Those come from the filter as well.
      if (/^known\//.test(text)) continue;
      const meant = meantBy(model, bad);
      const hint = meant === undefined ? '' : `; did you mean %(${meant})s?`;
      const message = `nothing defines ${text} for the jail ${bad.jail.name}: fail2ban does not start${hint}`;
      yield findingAt(bad.place, message, {
        fixes: () => (meant === undefined ? [] : [renamed(bad, meant)]),
      });
    }
  },
};

function meantBy({ merged }: Fail2banModel, { jail, problem: { text } }: BadReference): string | undefined {
  const lower = text.trim().toLowerCase();
  if (text.includes('/')) return lower === text ? undefined : lower;
  return nearest(lower, [...jail.section.settings.keys(), ...merged.defaults.settings.keys()]);
}

function renamed({ place }: BadReference, name: string): Fix {
  const span = { start: place.start + 2, end: place.end - 2 };
  return { title: `Write %(${name})s`, safe: false, edits: [{ span, text: name }] };
}
