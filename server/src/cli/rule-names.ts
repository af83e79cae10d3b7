import type { RuleInfo } from '../core/rule.js';
import { unusedSuppression } from '../core/unused-suppression.js';
import { loadFormats } from '../formats/index.js';
import { instead, UsageError } from './usage-error.js';

/** Every rule, those of the engine among them, sorted by id. */
export async function allRules(): Promise<readonly RuleInfo[]> {
  const formats = await loadFormats();
  const rules: RuleInfo[] = [unusedSuppression, ...formats.flatMap((format) => format.rules)];
  return rules.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The rule of an id, of which the format may be left out where that is enough.
 * @throws UsageError where it names no rule, or more than one.
 */
export async function ruleNamed(name: string): Promise<RuleInfo> {
  const rules = await allRules();
  const exact = rules.find(({ id }) => id === name);
  if (exact) return exact;
  const ending = rules.filter(({ id }) => id.endsWith(`/${name}`));
  if (ending.length === 1) return ending[0] as RuleInfo;
  if (ending.length > 1) {
    throw new UsageError(`Several rules are called "${name}": ${ending.map(({ id }) => id).join(', ')}.`);
  }
  const known = rules.flatMap(({ id }) => (name.includes('/') ? [id] : [id.slice(id.indexOf('/') + 1)]));
  throw new UsageError(`There is no rule "${name}"; ${instead(name, known, '`hardlint rules` lists them.')}`);
}
