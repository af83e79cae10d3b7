import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { argumentsSpan, type Directive, isRefused } from '../../model/directive.js';
import type { SshdModel } from '../../model/model.js';
import { findingAt, placeOf, relatedLine } from '../support.js';

/** A list in a Match block that lets in those whom the global list keeps out. */
export const denyListReplaced: Rule<SshdModel> = {
  id: 'sshd/deny-list-replaced',
  title: 'A Match block that drops the global list of the denied',
  why: 'A `DenyUsers` or `DenyGroups` in a `Match` block does not add to the global list: it replaces it. In the sessions of the block, those whom only the global list denies may log in again.',
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
  if (lists.every(({ scope }) => scope.isGlobal) || lists.some(isRefused)) return;
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
  for (const entry of byCriteria.get('')?.entries ?? []) everywhere.delete(entry);
  for (const { first, entries } of byCriteria.values()) {
    const finding = lossOf(first, entries, everywhere);
    if (finding) yield finding;
  }
}

/** What a block takes away of the entries that hold everywhere. It costs no more than the block has entries. */
function lossOf(
  list: Directive,
  entries: ReadonlySet<string>,
  everywhere: ReadonlyMap<string, Directive>,
): Finding | undefined {
  let count = everywhere.size;
  for (const entry of entries) if (everywhere.has(entry)) count--;
  for (const [entry, global] of everywhere) {
    if (entries.has(entry)) continue;
    const fixes = () =>
      repeatFix(
        list,
        [...everywhere.keys()].filter((each) => !entries.has(each)),
      );
    return report(list, { entry, count }, global, fixes);
  }
  return undefined;
}

function report(
  list: Directive,
  lost: { readonly entry: string; readonly count: number },
  global: Directive,
  fixes: () => readonly Fix[],
): Finding {
  const whom = lost.count === 1 ? `"${lost.entry}"` : `"${lost.entry}" and ${lost.count - 1} more`;
  const message = `This replaces the ${list.name} ${placeOf(global, list)}: in the sessions of "${list.scope.label}" ${whom} may log in again.`;
  return findingAt(list, argumentsSpan(list), message, {
    related: [relatedLine(global, 'This list does not hold in the block.')],
    fixes,
  });
}

function repeatFix({ line }: Directive, lost: readonly string[]): readonly Fix[] {
  if (lost.some((entry) => /[\s"'\\#]/.test(entry))) return [];
  const at = line.span.end;
  const edits = [{ span: { start: at, end: at }, text: ` ${lost.join(' ')}` }];
  return [{ title: 'Add the global entries', safe: false, edits }];
}

const entriesOf = ({ line }: Directive): readonly string[] => line.args.map(({ value }) => value);
