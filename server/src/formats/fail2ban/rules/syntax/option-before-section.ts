import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText, Span } from '../../../../core/text.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { objections } from './problems.js';
import { shortened } from './shortened.js';

/** Text before the header of the first section. */
export const optionBeforeSection: Rule<Fail2banModel> = {
  id: 'fail2ban/option-before-section',
  title: 'Text before the first section',
  why: 'Every option belongs to a section. Where anything but comments stands before the first header, fail2ban reads nothing of its configuration and does not start.',
  remedy:
    'Put the header of the section above it: `[DEFAULT]` for what holds for all jails, or the name of the jail.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '# Ban for a day.\nbantime = 1d\n\n[sshd]\nenabled = true\n',
      good: '# Ban for a day.\n[DEFAULT]\nbantime = 1d\n\n[sshd]\nenabled = true\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'no-section-header')) {
      const { span } = problem;
      const message = `${shortened(file.source.slice(span))} stands before the first section: fail2ban does not start`;
      yield findingAt({ path: file.path, ...span }, message, {
        fixes: () => (model.kind === 'jail' ? headed(file.source, span) : []),
      });
    }
  },
};

function headed(source: SourceText, span: Span): Fix[] {
  if (!/^[^=:]+[=:]/.test(source.slice(span))) return [];
  const { start } = source.lineSpan(source.lineAt(span.start));
  const edit = { span: { start, end: start }, text: `[DEFAULT]${source.eol}` };
  return [{ title: 'Put [DEFAULT] above it', safe: false, edits: [edit] }];
}
