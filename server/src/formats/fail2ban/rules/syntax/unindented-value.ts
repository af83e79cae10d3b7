import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText, Span } from '../../../../core/text.js';
import { optionsByKind } from '../../catalogue/by-kind.js';
import { kindOf } from '../../kind.js';
import type { Fail2banModel } from '../../model/model.js';
import type { Option } from '../../parse/syntax.js';
import { findingAt } from '../support.js';
import { isLikelyValue, isOnlyValue } from './likely-value.js';
import { objections, optionBefore } from './problems.js';
import { shortened } from './shortened.js';

/** A line of a value that begins where options do. */
export const unindentedValue: Rule<Fail2banModel> = {
  id: 'fail2ban/unindented-value',
  title: 'A line of a value that is not indented',
  why: 'A value goes on in lines that are indented further than its option. One that is not is no part of it: fail2ban does not start, or takes it for an option of its own, as it does with IPv6 addresses, and the value is lost without a word.',
  remedy: 'Indent the line further than the option.',
  kind: 'syntax',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8\n192.0.2.7\n',
      good: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8\n           192.0.2.7\n',
    },
    {
      bad: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8\n2001:db8::1\n',
      good: '[sshd]\nenabled = true\nignoreip = 127.0.0.1/8\n           2001:db8::1\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { file, problem } of objections(model, 'no-delimiter', 'no-name')) {
      const { path, source, part } = file;
      const { span } = problem;
      const above = optionBefore(part, span.start);
      if (!above || !isLikelyValue(source.slice(span), above, optionsByKind[kindOf(path)])) continue;
      const message = `${shortened(source.slice(span))} is not indented, so that it is no part of ${above.name}: fail2ban does not start`;
      yield findingAt({ path, ...span }, message, { fixes: () => indented(source, above, span) });
    }
    for (const { path, source, part } of new Set(model.files)) {
      for (const { options } of part.sections) {
        for (const [at, option] of options.entries()) {
          const above = options[at - 1];
          const { nameSpan, delimiter, span } = option;
          if (!above || !isOnlyValue(option, source.slice(delimiter))) continue;
          const line = { start: nameSpan.start, end: option.lines[0]?.end ?? span.end };
          const message = `${shortened(source.slice(line))} is not indented, so that it is no part of ${above.name} but an option of the name ${option.name}, which nothing reads`;
          yield findingAt({ path, ...line }, message, {
            severity: 'warning',
            fixes: () => indented(source, above, span),
          });
        }
      }
    }
  },
};

function indented(source: SourceText, { nameSpan, lines, indent }: Option, { start }: Span): Fix[] {
  const last = lines.at(-1);
  if (!last) return [];
  const column = (offset: number) => source.positionAt(offset).character;
  const wanted = lines.length > 1 ? source.indentAt(last.start) : ' '.repeat(column(last.start));
  const text = wanted.length > indent && column(nameSpan.start) === indent ? wanted : ' '.repeat(indent + 4);
  const line = source.lineSpan(source.lineAt(start)).start;
  const edit = { span: { start: line, end: start }, text };
  return [{ title: 'Indent it', safe: false, edits: [edit] }];
}
