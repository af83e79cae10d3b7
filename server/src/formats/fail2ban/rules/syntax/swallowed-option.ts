import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { SourceText } from '../../../../core/text.js';
import { optionsByKind } from '../../catalogue/by-kind.js';
import { jailOptions } from '../../catalogue/options.js';
import { type FileKind, kindOf } from '../../kind.js';
import type { Fail2banModel } from '../../model/model.js';
import { skipBlanks } from '../../parse/blanks.js';
import type { Option, ValueLine } from '../../parse/syntax.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';

/** How values are read with which the server does not start when more stands in them. */
const FRAGILE: ReadonlySet<string | undefined> = new Set([
  'int',
  'ints',
  'time',
  'expression',
  'encoding',
  'zone',
]);

/** An option that is indented further than the one above it. */
export const swallowedOption: Rule<Fail2banModel> = {
  id: 'fail2ban/swallowed-option',
  title: 'An option that is indented into the value above it',
  why: 'A line that is indented further than the option above it goes on with the value of that one. So the option in it is not set, and the value above is spoiled: with `bantime` the server does not start, although `fail2ban-client -t` says OK.',
  remedy: 'Indent the options of a section all alike.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1h\n  findtime = 2h\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nbantime = 1h\nfindtime = 2h\n',
    },
  ],
  *check(model): Iterable<Finding> {
    const isFatal = stopsServer(model);
    for (const { path, source, part } of new Set(model.files)) {
      if (part.problems.length > 0) continue;
      const kind = kindOf(path);
      for (const { options } of part.sections) {
        for (const option of options) {
          for (const { line, name } of swallowedIn(option, kind)) {
            const { start } = line;
            const stops = isFatal(option);
            const effect = stops
              ? `${option.name} cannot be read: the server does not start`
              : `${name} is not set`;
            const message = `this line is indented further than ${option.name} and goes on with its value, so ${effect}`;
            yield findingAt({ path, start, end: start + name.length }, message, {
              severity: stops ? 'error' : 'warning',
              fixes: () => [outdent(source, option, line)],
            });
          }
        }
      }
    }
  },
};

/** The lines of a value that set an option; within brackets they are parameters. */
function* swallowedIn(
  { lines }: Option,
  kind: FileKind,
): Iterable<{ readonly line: ValueLine; readonly name: string }> {
  if (lines.length === 1) return;
  let depth = 0;
  for (const [at, line] of lines.entries()) {
    const name = at > 0 && depth <= 0 ? optionIn(line.text, kind) : undefined;
    if (name !== undefined) yield { line, name };
    for (const unit of line.text) {
      if (unit === '[') depth++;
      else if (unit === ']') depth--;
    }
  }
}

function optionIn(text: string, kind: FileKind): string | undefined {
  const name = /^[a-z][\w.]*/i.exec(text)?.[0];
  if (name === undefined || text[skipBlanks(text, name.length, text.length)] !== '=') return undefined;
  // The commands of actions are scripts, which set variables of any name.
  if (kind === 'action' && !name.startsWith('action')) return undefined;
  return optionsByKind[kind].get(name) && name;
}

/** What tells whether the server does not start for what is in an option; the jails are asked once for each name. */
function stopsServer(model: Fail2banModel): (option: Option) => boolean {
  const used = new Map<string, ReadonlySet<Option | undefined>>();
  return (option) => {
    const { name } = option;
    const isFragile = name === 'backend' || FRAGILE.has(jailOptions.get(name)?.grammar);
    if (!isFragile || name === 'maxlines') return false;
    let options = used.get(name);
    if (!options) {
      options = new Set(
        Array.from(usedValues(model, name), ({ jail, resolved }) => jail && resolved.setting.place?.option),
      );
      used.set(name, options);
    }
    return options.has(option);
  };
}

function outdent(source: SourceText, option: Option, { start }: ValueLine) {
  const line = source.lineSpan(source.lineAt(start)).start;
  const edit = { span: { start: line, end: start }, text: source.indentAt(option.span.start) };
  return { title: `Indent it like ${option.name}`, safe: false, edits: [edit] };
}
