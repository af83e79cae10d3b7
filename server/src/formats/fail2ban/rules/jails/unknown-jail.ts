import type { Finding, Fix } from '../../../../core/finding.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import { FORMER_JAILS } from '../../catalogue/former-names.js';
import { stockJails } from '../../catalogue/stock.js';
import type { Fail2banModel } from '../../model/model.js';
import { headerOf } from '../../model/origin.js';
import type { PlacedSpan } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import { isOneLetterOff } from '../../values/misspelling.js';
import { findingAt } from '../support.js';

/** Sections that are meant for something else than a jail, which is a fault of another kind. */
const NO_JAIL = /^\s*(?:defaults?|definition|init|includes?)\s*$/i;
const FILTER_OF_ITS_NAME = /^\s*%\(__name__\)s/;

/** A jail that fail2ban does not ship, without a filter of its own. */
export const unknownJail: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-jail',
  title: 'A jail that fail2ban does not know, without a filter',
  why: 'A jail without a `filter` option uses the filter of its own name. There is none of this name, so fail2ban skips the jail and bans nobody for it; the settings of the shipped jail do not apply to it either. Case and blanks count in the name.',
  remedy:
    'Use the name of the shipped jail, such as `[sshd]`. For a jail of your own, name its filter with `filter = …`.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[ssh]\nenabled = true\n', good: '[sshd]\nenabled = true\n' },
    { bad: '[SSHD]\nenabled = true\n', good: '[sshd]\nenabled = true\n' },
    { bad: '[apache-badbot]\nenabled = true\n', good: '[apache-badbots]\nenabled = true\n' },
  ],
  *check(model, { target }): Iterable<Finding> {
    let names: Names | undefined;
    for (const reference of referencesIn(model).filters) {
      const place = hasNoFilter(reference) ? headerOf(reference.jail) : undefined;
      if (!place) continue;
      const { jail, whereabouts } = reference;
      const sure = former(jail.name) ?? inOtherCase(jail.name, model);
      names ??= new Names(stockJails(target).keys());
      const near = sure ?? names.nearest(jail.name.trim());
      const isFailure = sure !== undefined || whereabouts === 'missing';
      if (!isFailure && (near === undefined || !isOneLetterOff(jail.name, near))) continue;
      yield findingAt(place, messageFor(jail.name, near, isFailure), {
        severity: isFailure ? 'error' : 'warning',
        fixes: () => (near === undefined ? [] : renamings(model, place, near)),
      });
    }
  },
};

function hasNoFilter({ jail, option, specification, whereabouts }: Reference): boolean {
  if (whereabouts === 'stock' || whereabouts === 'here') return false;
  if (specification.problem || specification.name !== jail.name || NO_JAIL.test(jail.name)) return false;
  return FILTER_OF_ITS_NAME.test(option.setting.value);
}

function former(name: string): string | undefined {
  return FORMER_JAILS.get(name.trim().toLowerCase());
}

function inOtherCase(name: string, { target }: Fail2banModel): string | undefined {
  const lower = name.trim().toLowerCase();
  return stockJails(target).has(lower) ? lower : undefined;
}

function messageFor(name: string, near: string | undefined, isFailure: boolean): string {
  if (former(name) !== undefined) {
    return `there is no filter "${name}", so fail2ban skips this jail: it is called "${near}" today`;
  }
  const hint = near === undefined ? '' : `; did you mean "${near}"?`;
  return isFailure
    ? `there is no filter "${name}", so fail2ban skips this jail${hint}`
    : `fail2ban ships no jail and no filter "${name}", and skips the jail where the server has none${hint}`;
}

function renamings({ jails }: Fail2banModel, { start, end }: PlacedSpan, name: string): readonly Fix[] {
  // Two sections of one name in a file are refused.
  if (jails.some((jail) => jail.name === name)) return [];
  return [
    { title: `Rename the jail to ${name}`, safe: false, edits: [{ span: { start, end }, text: name }] },
  ];
}
