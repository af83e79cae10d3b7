import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { badReferences } from './problems.js';

/** A reference without its bracket, its name, or the `s` at its end. */
export const malformedReference: Rule<Fail2banModel> = {
  id: 'fail2ban/malformed-reference',
  title: 'A reference that is not complete',
  why: 'A reference is `%(`, a name, `)` and an `s`. Where a part of it is missing in a value that an enabled jail uses, fail2ban does not start, and no other jail runs either.',
  remedy: 'Write `%(name)s`. For a percent sign before a bracket write `%%(`.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(bantime)\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nfindtime = %(bantime)s\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { problem, setting, place } of badReferences(model, 'bad-reference')) {
      const { text } = problem;
      const isNamed = /^%\([\w./-]+\)$/.test(text);
      const message = `${isNamed ? `${text} lacks the s behind its bracket` : `this reference of ${setting.name} is not complete`}: fail2ban does not start`;
      const edit = { span: { start: place.end, end: place.end }, text: 's' };
      yield findingAt(place, message, {
        fixes: () => (isNamed ? [{ title: `Write ${text}s`, safe: false, edits: [edit] }] : []),
      });
    }
  },
};
