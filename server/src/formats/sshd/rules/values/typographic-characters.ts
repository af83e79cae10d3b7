import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText } from '../../../../core/text.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { findingAt } from '../support.js';

/** Curly quotes, and blanks that do not break: what a word processor or a web page makes of a line. */
export const TYPOGRAPHIC = /[\u00a0\u00ab\u00bb\u2018-\u201f\u202f\u2039\u203a]/;

/** The dashes that such programs make of the hyphen of an option. */
const DASH_OPTION = /^[\u2010-\u2015\u2212]+\w/;

/** Where sshd accepts nearly everything. */
const LENIENT: ReadonlySet<string> = new Set([
  'command',
  'environment-patterns',
  'path',
  'paths',
  'patterns',
  'subsystem',
  'user',
]);

/** Characters of a word processor that sshd takes as they are. */
export const typographicCharacters: Rule<SshdModel> = {
  id: 'sshd/typographic-characters',
  title: 'Curly quotes or blanks that do not break, in a value',
  why: 'Word processors and web pages put curly quotes, blanks that do not break and long dashes in the place of those on the keyboard. To sshd they are letters: it accepts the line, and looks for a file or an account with them in its name.',
  remedy: 'Type the quotes, blanks and hyphens anew.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'Banner \u201c/etc/issue.net\u201d\n', good: 'Banner /etc/issue.net\n' },
    { bad: 'AllowUsers alice\u00a0bob\n', good: 'AllowUsers alice bob\n' },
    { bad: 'Subsystem sftp internal-sftp \u2013l INFO\n', good: 'Subsystem sftp internal-sftp -l INFO\n' },
  ],
  *check(model): Iterable<Finding> {
    let source: SourceText | undefined;
    let mayHold = false;
    for (const directive of model.directives) {
      if (directive.source !== source) {
        source = directive.source;
        mayHold = /[\u00a0-\uffff]/.test(source.text);
      }
      const { entry, problems, line } = directive;
      if (!mayHold || !entry || !LENIENT.has(entry.argument.kind) || problems.length > 0) continue;
      // What a command says to people may well have them.
      const isProse = entry.argument.kind === 'command';
      for (const argument of line.args) {
        const finding = judge(directive, argument, isProse);
        if (finding) yield finding;
      }
    }
  },
};

function judge(directive: Directive, argument: Argument, isProse: boolean): Finding | undefined {
  const { value, span } = argument;
  const what = whatIsIn(value, isProse);
  if (what === undefined) return undefined;
  const message = `"${value}" ${what}; sshd takes all of it as it is.`;
  return findingAt(directive, span, message, { fixes: () => retype(argument) });
}

function whatIsIn(value: string, isProse: boolean): string | undefined {
  if (DASH_OPTION.test(value)) return 'begins with a long dash, which is no hyphen';
  if (isProse || !TYPOGRAPHIC.test(value)) return undefined;
  return /[\u00a0\u202f]/.test(value)
    ? 'holds a blank that does not break, which parts no words'
    : 'holds curly quotes, which quote nothing';
}

function retype({ value, span }: Argument): Fix[] {
  const text = value
    .replace(DASH_OPTION, (dash) => `-${dash.slice(-1)}`)
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u00ab\u00bb\u2018-\u201f\u2039\u203a]/g, '')
    .trim();
  if (text === '' || /["'\\#]/.test(text)) return [];
  return [{ title: `Write ${text}`, safe: false, edits: [{ span, text }] }];
}
