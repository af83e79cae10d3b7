import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText, TextEdit } from '../../../../core/text.js';
import type { Fail2banModel } from '../../model/model.js';
import { writtenValue } from '../../model/setting.js';
import { lastBefore } from '../../parse/statements.js';
import type { IniFile, Option } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { objections, sectionAt } from './problems.js';

/** An option that stands twice in a section of one file. */
export const duplicateOption: Rule<Fail2banModel> = {
  id: 'fail2ban/duplicate-option',
  title: 'An option that is set twice in one section',
  why: 'Within one file fail2ban allows an option once in each section. Where there is a second one it does not start, even if both have the same value.',
  remedy: 'Keep the one that is meant. The second may belong to another section, whose header is missing.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nmaxretry = 5\nmaxretry = 3\n',
      good: '[sshd]\nenabled = true\nmaxretry = 3\n',
    },
    {
      bad: '[sshd]\nenabled = true\nmaxretry = 3\nenabled = true\n',
      good: '[sshd]\nenabled = true\nmaxretry = 3\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'duplicate-option')) {
      const { path, source, part } = file;
      const { span, first } = problem;
      if (!first) continue;
      const line = source.lineAt(first.start) + 1;
      const message = `${source.slice(span)} is set in line ${line} already: fail2ban does not start`;
      yield findingAt({ path, ...span }, message, {
        related: [{ path, span: first, message: 'the first one' }],
        fixes: () => fixesOf(source, optionAt(part, first.start), optionAt(part, span.start)),
      });
    }
  },
};

function optionAt(file: IniFile, offset: number): Option | undefined {
  return lastBefore(sectionAt(file, offset)?.options ?? [], offset);
}

function fixesOf(source: SourceText, first: Option | undefined, second: Option | undefined): Fix[] {
  if (!first || !second) return [];
  if (writtenValue(first) === writtenValue(second)) {
    const removal = removalOf(source, second);
    const isAlone = source.slice(removal.span).trim() === source.slice(second.span);
    const safe = isAlone && second.lines.length === 1;
    return [{ title: 'Remove the repetition', safe, edits: [removal] }];
  }
  return [
    { title: 'Keep the second', safe: false, edits: [removalOf(source, first)] },
    { title: 'Keep the first', safe: false, edits: [removalOf(source, second)] },
  ];
}

function removalOf(source: SourceText, { span }: Option): TextEdit {
  const { start } = source.fullLineSpan(span.start);
  return { span: { start, end: source.fullLineSpan(span.end).end }, text: '' };
}
