import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan, type Directive } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, placeOf } from '../support.js';

/** A list in a Match block that lets in those whom the global list keeps out. */
export const denyListReplaced: Rule<SshdModel> = {
  id: 'sshd/deny-list-replaced',
  title: 'A Match block that drops the global list of the denied',
  why: 'A `DenyUsers` or `DenyGroups` in a `Match` block does not add to the global list: it replaces it. In the sessions of the block everybody may log in again whom only the global list denies.',
  remedy: 'Repeat the global entries in the block.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  keywords: ['DenyUsers', 'DenyGroups'],
  risk: 6.5,
  references: [
    { source: 'manual', id: 'sshd_config(5)' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    {
      bad: 'DenyUsers mallory\nMatch Address 192.0.2.0/24\n    DenyUsers guest\n',
      good: 'DenyUsers mallory\nMatch Address 192.0.2.0/24\n    DenyUsers guest mallory\n',
    },
  ],
  *check(model): Iterable<Finding> {
    for (const name of ['DenyUsers', 'DenyGroups']) yield* replacedLists(model.named(name));
  },
};

function* replacedLists(lists: readonly Directive[]): Iterable<Finding> {
  if (lists.some(({ problems }) => problems.length > 0)) return;
  const everywhere = new Map<string, Directive>();
  const byCriteria = new Map<string, { readonly first: Directive; readonly entries: Set<string> }>();
  for (const list of lists) {
    const { scope } = list;
    if (scope.isGlobal) {
      for (const entry of entriesOf(list)) if (!everywhere.has(entry)) everywhere.set(entry, list);
      continue;
    }
    // Lists of blocks that fit the same session add up.
    const key = scope.isAlways ? '' : scope.criteria;
    const known = byCriteria.get(key) ?? { first: list, entries: new Set() };
    for (const entry of entriesOf(list)) known.entries.add(entry);
    byCriteria.set(key, known);
  }
  const always = byCriteria.get('')?.entries;
  for (const { first, entries } of byCriteria.values()) {
    const lost = [...everywhere.keys()].filter((entry) => !entries.has(entry) && !always?.has(entry));
    const [example] = lost;
    if (example !== undefined) yield report(first, lost, everywhere.get(example) as Directive);
  }
}

function report(list: Directive, lost: readonly string[], global: Directive): Finding {
  const whom = lost.length === 1 ? `"${lost[0]}"` : `"${lost[0]}" and ${lost.length - 1} more`;
  const message = `This replaces the ${list.name} ${placeOf(global, list)}: in the sessions of "${list.scope.label}" ${whom} may log in again.`;
  return findingAt(list, argumentsSpan(list), message, {
    related: [
      { path: global.path, span: global.line.span, message: 'This list does not hold in the block.' },
    ],
    fixes: () => repeatFix(list, lost),
  });
}

function repeatFix({ line }: Directive, lost: readonly string[]): readonly Fix[] {
  if (lost.some((entry) => /[\s"'\\#]/.test(entry))) return [];
  const at = line.span.end;
  const edits = [{ span: { start: at, end: at }, text: ` ${lost.join(' ')}` }];
  return [{ title: 'Add the global entries', safe: false, edits }];
}

const entriesOf = ({ line }: Directive): readonly string[] => line.args.map(({ value }) => value);
