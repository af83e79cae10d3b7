import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import type { Argument } from '../../parse/syntax.js';
import { findingAt } from '../support.js';

/** Commas in the lists that want blanks. */
export const commaInList: Rule<SshdModel> = {
  id: 'sshd/comma-in-list',
  title: 'Commas where sshd wants blanks',
  why: 'Blanks part the entries of this list. sshd takes a comma for a part of the name, so that `AllowUsers alice,bob` lets in an account of the name `alice,bob` and nobody else, and `DenyUsers alice,bob` denies nobody.',
  remedy: 'Write blanks instead of the commas.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  keywords: [
    'AllowUsers',
    'DenyUsers',
    'AllowGroups',
    'DenyGroups',
    'AcceptEnv',
    'AuthorizedKeysFile',
    'SetEnv',
  ],
  references: [{ source: 'manual', id: 'sshd_config(5)' }],
  examples: [
    { bad: 'AllowUsers alice,bob\n', good: 'AllowUsers alice bob\n' },
    { bad: 'DenyGroups guests, "domain guests"\n', good: 'DenyGroups guests "domain guests"\n' },
  ],
  *check(model): Iterable<Finding> {
    for (const name of commaInList.keywords ?? []) {
      for (const directive of model.accepted(name)) {
        for (const argument of directive.line.args) {
          const entries = entriesOf(name, argument.value);
          if (entries) yield report(directive, argument, entries);
        }
      }
    }
  },
};

/** What somebody meant who wrote commas; undefined where there are none, or where they may stand. */
function entriesOf(name: string, value: string): string[] | undefined {
  const comma = value.indexOf(',');
  if (comma < 0) return undefined;
  if (name === 'SetEnv') {
    const assignments = value.split(/,(?=[A-Z_][A-Z0-9_]*=)/);
    return assignments.length > 1 ? assignments : undefined;
  }
  // Behind the `@` of user@host a comma list may stand.
  if (name.endsWith('Users') && value.includes('@') && comma > value.lastIndexOf('@')) return undefined;
  return value.split(',').flatMap((entry) => entry.trim() || []);
}

const EFFECTS: Readonly<Record<string, string>> = {
  AllowUsers: 'it lets nobody in',
  DenyUsers: 'it denies nobody',
  AllowGroups: 'it lets nobody in',
  DenyGroups: 'it denies nobody',
  AcceptEnv: 'it accepts nothing',
  AuthorizedKeysFile: 'no keys are found there',
  SetEnv: 'the rest becomes a part of the first value',
};

function report(directive: Directive, { value, span }: Argument, entries: string[]): Finding {
  const effect = EFFECTS[directive.name];
  const shown = value.length > 60 ? `${value.slice(0, 60)}...` : value;
  const message = `Blanks part the entries of ${directive.name}. sshd takes "${shown}" for one; ${effect}.`;
  return findingAt(directive, span, message, { fixes: () => partByBlanks(span, entries) });
}

function partByBlanks(span: Argument['span'], entries: readonly string[]): Fix[] {
  if (entries.length === 0 || entries.some((entry) => /["'\\#]/.test(entry))) return [];
  const text = entries.map((entry) => (/\s/.test(entry) ? `"${entry}"` : entry)).join(' ');
  return [{ title: `Write ${text}`, safe: false, edits: [{ span, text }] }];
}
