import { modesOf, type StockFilter, stockFilter } from '../../catalogue/filters.js';
import type { Fail2banModel } from '../../model/model.js';
import { originOf } from '../../model/origin.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import { type Reference, referencesIn } from '../../model/references.js';
import type { Setting } from '../../model/setting.js';

/** What a jail says of the mode of a filter that fail2ban ships. */
export interface ModeUse {
  readonly reference: Reference;
  readonly filter: StockFilter;
  /** The modes that the filter knows. */
  readonly modes: readonly string[];
  /** The `mode` in the brackets; undefined where they have none. */
  readonly value: string | undefined;
  /** The option `mode` of the jail, its own or that of `[DEFAULT]`; undefined where no file sets it. */
  readonly option: Setting | undefined;
  /** Where the mode is written. */
  readonly place: PlacedSpan | undefined;
}

/** What the jails that are on say of modes. A filter that a file beside them replaces may know others. */
export function* modeUses(model: Fail2banModel): Iterable<ModeUse> {
  for (const reference of referencesIn(model).filters) {
    const { specification, jail, whereabouts } = reference;
    const filter = whereabouts === 'stock' ? stockFilter(specification.name, model.target) : undefined;
    if (!filter || specification.problem) continue;
    const value = specification.parameters.findLast(({ name }) => name === 'mode')?.value;
    const setting = jail.option('mode')?.setting;
    const option = setting?.place && setting;
    const modes = modesOf(filter, model.target);
    yield { reference, filter, modes, value, option, place: placeOfMode(reference, value, option) };
  }
}

function placeOfMode(
  { option: { setting, uses, value: written }, specification }: Reference,
  value: string | undefined,
  option: Setting | undefined,
): PlacedSpan | undefined {
  if (option && (value === undefined || (uses.includes(option) && option.value === value))) {
    return placeOf(option);
  }
  const parameter = specification.parameters.findLast(({ name }) => name === 'mode');
  if (!parameter || !value) return undefined;
  const { from, to } = parameter.valueStretch;
  if (setting.place && setting.value === written) return placeOf(setting, from, to);
  return originOf({ setting, uses, value: written }, value)?.span;
}
