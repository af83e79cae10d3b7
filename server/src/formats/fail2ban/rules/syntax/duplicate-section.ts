import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText } from '../../../../core/text.js';
import type { Fail2banModel } from '../../model/model.js';
import type { Section } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { objections, sectionAt } from './problems.js';
import { shortened } from './shortened.js';

/** A section that stands twice in one file. */
export const duplicateSection: Rule<Fail2banModel> = {
  id: 'fail2ban/duplicate-section',
  title: 'A section that stands twice in one file',
  why: 'A section may be spread over several files, but within one file it may stand once. Where there is a second one fail2ban does not start.',
  remedy: 'Put the options of both under one header.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\n\n[recidive]\nenabled = true\n\n[sshd]\nmaxretry = 3\n',
      good: '[sshd]\nenabled = true\nmaxretry = 3\n\n[recidive]\nenabled = true\n\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'duplicate-section')) {
      const { path, source, part } = file;
      const { span, first } = problem;
      if (!first) continue;
      const line = source.lineAt(first.start) + 1;
      const message = `${shortened(source.slice(span))} stands in line ${line} already: fail2ban does not start`;
      yield findingAt({ path, ...span }, message, {
        related: [{ path, span: first, message: 'the first one' }],
        fixes: () => merged(source, sectionAt(part, first.start), sectionAt(part, span.start)),
      });
    }
  },
};

function merged(source: SourceText, first: Section | undefined, second: Section | undefined): Fix[] {
  if (!first || !second) return [];
  // Options that are indented further would go on with the value above them.
  if ((second.options[0]?.indent ?? 0) > (first.options.at(-1)?.indent ?? Infinity)) return [];
  const header = source.fullLineSpan(second.header.start);
  const { end } = source.fullLineSpan(second.span.end);
  const body = source.slice({ start: header.end, end });
  const { end: at } = source.fullLineSpan(first.span.end);
  const moved = body === '' || /[\r\n]$/.test(body) ? body : body + source.eol;
  return [
    {
      title: `Move its options to the first [${first.name}]`,
      safe: false,
      edits: [
        { span: { start: at, end: at }, text: moved },
        { span: { start: header.start, end }, text: '' },
      ],
    },
  ];
}
