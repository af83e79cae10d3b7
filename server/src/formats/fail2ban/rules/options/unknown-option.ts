import type { Finding, Fix } from '../../../../core/finding.js';
import { Names } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { ACTIONS, COMMON_PARAMETERS } from '../../catalogue/actions.js';
import { filterOptions } from '../../catalogue/filter-options.js';
import { jailOptions } from '../../catalogue/options.js';
import { stockDefaults, stockJails } from '../../catalogue/stock.js';
import { PATHS } from '../../catalogue/stock-paths.js';
import type { MergedSection } from '../../model/merged.js';
import type { Fail2banModel } from '../../model/model.js';
import { nameOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { findingAt } from '../support.js';
import { isLostValue } from '../syntax/likely-value.js';

/** An option that nothing reads. */
export const unknownOption: Rule<Fail2banModel> = {
  id: 'fail2ban/unknown-option',
  title: 'An option that fail2ban does not know',
  why: 'fail2ban passes over an option that it does not know without a word, so what is written there has no effect: with `ban_time = 1d` the ban time is still that of `[DEFAULT]`, and with `enable = true` the jail is off.',
  remedy:
    'Correct the name; `jail.conf(5)` lists the options of a jail. A name of your own is fine where another value refers to it, as `%(name)s`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'jail.conf(5)' }],
  examples: [
    { bad: '[sshd]\nenable = true\n', good: '[sshd]\nenabled = true\n' },
    { bad: '[DEFAULT]\nban_time = 1d\n', good: '[DEFAULT]\nbantime = 1d\n' },
    {
      bad: '[sshd]\nenabled = true\nbackend = systemd\nwhitelist = 192.0.2.7\n',
      good: '[sshd]\nenabled = true\nbackend = systemd\nignoreip = 192.0.2.7\n',
    },
  ],
  *check(model, { target }): Iterable<Finding> {
    if (model.kind !== 'jail') return;
    const { defaults, sections } = model.merged;
    let references: ReadonlySet<string> | undefined;
    for (const section of [defaults, ...sections.values()]) {
      if (NO_JAILS.has(section.name) || section.written.length === 0) continue;
      for (const setting of section.settings.values()) {
        if (!setting.place || isKnown(setting.name, target) || isLostValue(setting.place)) continue;
        references ??= referencesOf(model);
        if (!references.has(setting.name)) yield* judge(model, section, setting);
      }
    }
  },
};

/** Sections of other files, which are told as such. */
const NO_JAILS: ReadonlySet<string> = new Set([
  'INCLUDES',
  'includes',
  'Includes',
  'Definition',
  'Init',
  'Thread',
]);

/** What people write for an option of another name. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['whitelist', 'ignoreip'],
  ['whitelistip', 'ignoreip'],
  ['allowip', 'ignoreip'],
  ['log', 'logpath'],
  ['logfile', 'logpath'],
  ['retry', 'maxretry'],
  ['retries', 'maxretry'],
  ['email', 'destemail'],
  ['dest', 'destemail'],
  ['active', 'enabled'],
]);

const NAMES = new Names(jailOptions.entries.map(({ name }) => name));

/** Beginnings and ends by which people name values of their own. */
const OWN = /^(?:action|banaction)_|_(?:log|logs|backend|port|ports|ip|ips)$/;

function* judge(model: Fail2banModel, section: MergedSection, setting: Setting): Iterable<Finding> {
  const { name } = setting;
  const plain = name.replace(/[-_ ]/g, '');
  const meant = OWN.test(name)
    ? undefined
    : (ALIASES.get(plain) ?? NAMES.nearest(plain) ?? NAMES.nearest(name));
  // What is written for all jails may be meant for files that are not at hand, and `shop_motto` for a reader.
  const isOwn = name.includes('_') || section === model.merged.defaults || !model.isComplete;
  if (meant === undefined && isOwn) return;
  const span = nameOf(setting);
  if (!span) return;
  const hint = meant === undefined ? '' : `; ${meant} may be meant`;
  yield findingAt(span, `fail2ban knows no option ${name}, and no other value refers to it${hint}`, {
    fixes: (): readonly Fix[] => {
      // Two of one name are refused.
      if (meant === undefined || section.settings.get(meant)?.place) return [];
      return [{ title: `Rename it to ${meant}`, safe: false, edits: [{ span, text: meant }] }];
    },
  });
}

const PARAMETERS: ReadonlySet<string> = new Set([
  ...COMMON_PARAMETERS,
  ...ACTIONS.flatMap(({ parameters }) => parameters),
]);
const HELPERS: ReadonlySet<string> = new Set(Object.values(PATHS).flatMap((options) => Object.keys(options)));

function isKnown(name: string, target: Target): boolean {
  if (jailOptions.get(name) || filterOptions.get(name) || PARAMETERS.has(name) || HELPERS.has(name))
    return true;
  return /[?/]/.test(name) || name === '__name__' || stockNames(target).has(name);
}

const stockNamesByTarget = new Map<string, ReadonlySet<string>>();

/** The options that the stock files set in any section. */
function stockNames(target: Target): ReadonlySet<string> {
  const known = stockNamesByTarget.get(target.label);
  if (known) return known;
  const names = new Set(Object.keys(stockDefaults(target)));
  for (const { options } of stockJails(target).values())
    for (const name of Object.keys(options)) names.add(name);
  stockNamesByTarget.set(target.label, names);
  return names;
}

const REFERENCE = /%\((?:[^()/]*\/)?([^()/]+)\)s|<(?:known\/)?([\w.-]+)>/g;

/** The names that any value refers to. */
function referencesOf({ merged }: Fail2banModel): ReadonlySet<string> {
  const names = new Set<string>();
  for (const section of [merged.defaults, ...merged.sections.values()]) {
    for (const { value } of section.settings.values()) addReferences(value, names);
    for (const { value } of section.known.values()) addReferences(value, names);
  }
  return names;
}

function addReferences(value: string, names: Set<string>): void {
  if (!/[%<]/.test(value)) return;
  for (const [, option, tag] of value.matchAll(REFERENCE)) names.add((option ?? tag ?? '').toLowerCase());
}
