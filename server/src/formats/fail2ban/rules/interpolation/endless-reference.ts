import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { badReferences } from './problems.js';

/** A value that refers to itself. */
export const endlessReference: Rule<Fail2banModel> = {
  id: 'fail2ban/endless-reference',
  title: 'A value that refers to itself',
  why: 'Where a value has itself in it, directly or by way of others, replacing its references has no end. fail2ban gives up after ten steps and does not start.',
  remedy:
    'Write the value out. In a jail, `%(known/name)s` stands for the value of an earlier file and `%(default/name)s` for that of `[DEFAULT]`; in `[DEFAULT]` neither is of use.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [{ bad: '[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(findtime)s\n' }],
  *check(model): Iterable<Finding> {
    for (const { problem, setting, place } of badReferences(model, 'too-deep')) {
      // In a jail these are what its filter has.
      if (/^known\/(?:fail|ignore)regex$/i.test(problem.text)) continue;
      const message = `${setting.name} refers to itself by ${problem.text}, without end: fail2ban does not start`;
      yield findingAt(place, message);
    }
  },
};
