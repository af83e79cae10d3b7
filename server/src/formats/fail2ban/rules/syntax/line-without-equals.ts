import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Span } from '../../../../core/text.js';
import { optionsByKind } from '../../catalogue/by-kind.js';
import { kindOf } from '../../kind.js';
import type { Fail2banModel } from '../../model/model.js';
import { findingAt } from '../support.js';
import { isLikelyValue } from './likely-value.js';
import { objections, optionBefore } from './problems.js';
import { shortened } from './shortened.js';

/** A line that is neither a header, nor an option, nor a value. */
export const lineWithoutEquals: Rule<Fail2banModel> = {
  id: 'fail2ban/line-without-equals',
  title: 'A line that is no option',
  why: 'A line is a section, an option with `=` or `:` behind its name, a comment, or an indented part of the value above it. fail2ban does not start where one is anything else.',
  remedy: 'Write `=` between the name and the value, or `#` before what is a comment.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled true\nmaxretry = 4\n',
      good: '[sshd]\nenabled = true\nmaxretry = 4\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'no-delimiter', 'no-name')) {
      const { span } = problem;
      const line = file.source.slice(span);
      const options = optionsByKind[kindOf(file.path)];
      const above = optionBefore(file.part, span.start);
      if (above && isLikelyValue(line, above, options)) continue;
      const lack = problem.kind === 'no-name' ? 'has no name before it' : 'has no = behind its name';
      const message = `${shortened(line)} ${lack}, so that it is no option: fail2ban does not start`;
      const isKnown = options.get(line.split(/\s/, 1)[0] ?? '') !== undefined;
      yield findingAt({ path: file.path, ...span }, message, {
        fixes: () => (isKnown ? withEquals(line, span) : []),
      });
    }
  },
};

function withEquals(line: string, { start }: Span): Fix[] {
  const blanks = /\s+/.exec(line);
  if (!blanks) return [];
  const at = start + blanks.index;
  const edit = { span: { start: at, end: at + blanks[0].length }, text: ' = ' };
  return [{ title: 'Write = between name and value', safe: false, edits: [edit] }];
}
