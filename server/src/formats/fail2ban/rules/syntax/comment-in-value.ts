import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { type Grammar, jailOptions } from '../../catalogue/options.js';
import type { Fail2banModel } from '../../model/model.js';
import type { Place, Setting } from '../../model/setting.js';
import { isBlank } from '../../parse/blanks.js';
import type { ValueLine } from '../../parse/syntax.js';
import { usedValues } from '../enabled.js';
import { findingAt } from '../support.js';
import { shortened } from './shortened.js';

/** Where `;` is no part of any value, and `#` neither. */
const SCALARS: ReadonlySet<Grammar> = new Set([
  'bool',
  'int',
  'ints',
  'time',
  'expression',
  'choice',
  'encoding',
  'zone',
]);
const FALSE = /^(?:0|off|false|no)[\s;]/i;
const LISTS: ReadonlySet<Grammar> = new Set(['addresses', 'paths']);
const JUDGED = jailOptions.entries.filter(({ grammar }) => SCALARS.has(grammar) || LISTS.has(grammar));

/** What is meant as a comment and is read as a part of the value. */
export const commentInValue: Rule<Fail2banModel> = {
  id: 'fail2ban/comment-in-value',
  title: 'A comment that is read as a part of the value',
  why: 'Behind a value, only a `;` with a blank before it begins a comment. A `#`, or a `;` without the blank, belongs to the value: `enabled = true # ssh` is not true, so the jail is off, and `maxretry = 3 # strikes` keeps the server from starting although `fail2ban-client -t` says OK.',
  remedy: 'Put the comment on a line of its own, or write ` ;` before it.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenabled = true # yes, ban\n', good: '[sshd]\nenabled = true ; yes, ban\n' },
    {
      bad: '[DEFAULT]\nbantime = 3600;an hour\n\n[sshd]\nenabled = true\nbackend = systemd\n',
      good: '[DEFAULT]\nbantime = 3600 ;an hour\n\n[sshd]\nenabled = true\nbackend = systemd\n',
    },
  ],
  *check(model): Iterable<Finding> {
    if (!hasSign(model)) return;
    for (const { name, grammar } of JUDGED) {
      for (const setting of settingsOf(model, name)) {
        const { place } = setting;
        if (!place) continue;
        for (const line of place.option.lines) {
          const at = commentIn(line.text, SCALARS.has(grammar));
          // What is no truth value counts as false, which is what is meant here.
          const isHarmless = grammar === 'bool' && FALSE.test(line.text);
          if (at !== undefined && !isHarmless) yield judge(model, place, line, at, grammar);
        }
      }
    }
  },
};

/** Whether any value has a sign of a comment in it: most files have none, and need no closer look. */
function hasSign({ files }: Fail2banModel): boolean {
  return files.some(({ part }) =>
    part.sections.some(({ options }) =>
      options.some(({ lines }) => lines.some(({ text }) => text.includes('#') || text.includes(';'))),
    ),
  );
}

/** The settings of an option that count in a jail that runs; whether it runs is asked of all of them. */
function settingsOf(model: Fail2banModel, name: string): ReadonlySet<Setting> {
  const settings = new Set<Setting>();
  if (name === 'enabled') {
    for (const jail of model.jails) {
      const setting = jail.option(name)?.setting;
      if (setting) settings.add(setting);
    }
    return settings;
  }
  for (const { resolved } of usedValues(model, name)) settings.add(resolved.setting);
  return settings;
}

function commentIn(text: string, isScalar: boolean): number | undefined {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '#' && (at === 0 || isBlank(text.charCodeAt(at - 1)))) return at;
    if (isScalar && text[at] === ';') return at;
  }
  return undefined;
}

function judge(
  model: Fail2banModel,
  { document, option }: Place,
  line: ValueLine,
  at: number,
  grammar: Grammar,
): Finding {
  const sign = line.text[at] as string;
  const { severity, effect } = consequence(option.name, grammar, sign);
  const begins =
    sign === '#' ? '# begins no comment behind a value' : '; begins no comment without a blank before it';
  const isUsed = model.jails.some((jail) => jail.isEnabled);
  const start = line.start + at;
  const before = document.source.text.charCodeAt(start - 1);
  const edit = { span: { start, end: start + 1 }, text: isBlank(before) ? ';' : ' ;' };
  return findingAt(
    { path: document.path, start, end: line.end },
    `${begins}: ${option.name} is "${shortened(line.text)}", ${effect}`,
    {
      severity: severity === 'error' && !isUsed ? 'warning' : severity,
      fixes: () => [{ title: 'Make it a comment', safe: false, edits: [edit] }],
    },
  );
}

/** What fail2ban makes of a value with such a sign in it. */
function consequence(
  name: string,
  grammar: Grammar,
  sign: string,
): { readonly severity: NonNullable<Finding['severity']>; readonly effect: string } {
  if (name === 'enabled') return { severity: 'warning', effect: 'which is not true: the jail is off' };
  if (grammar === 'bool') return { severity: 'warning', effect: 'which counts as false' };
  if (grammar === 'addresses') {
    return { severity: 'warning', effect: 'whose words are taken for the names of hosts' };
  }
  if (grammar === 'paths') {
    return { severity: 'warning', effect: 'and no log file has such a name' };
  }
  if (name === 'usedns')
    return { severity: 'warning', effect: 'which it does not know, and uses no in its place' };
  if (name === 'mta') return { severity: 'warning', effect: 'and no action has such a name' };
  if (name === 'maxlines') return { severity: 'warning', effect: 'which is no number and passed over' };
  if (sign === '#' && (grammar === 'time' || grammar === 'expression')) {
    return {
      severity: 'info',
      effect: 'which works only because it is computed by Python, to which # begins a comment',
    };
  }
  return { severity: 'error', effect: 'which fail2ban cannot use: the server does not start' };
}
