import type { CatalogEntry } from '../../../../core/catalog.js';
import { since, type Target } from '../../../../core/target.js';
import type { Option } from '../../catalogue/options.js';

/** The values of an option that has a few, as far as the target's server knows them. */
export function choicesOf({ value }: Option, target: Target): readonly CatalogEntry[] {
  if (value.kind !== 'choice') return [];
  return value.choices.filter(
    (choice) =>
      (choice.since === undefined || since(target, choice.since)) &&
      (choice.until === undefined || !since(target, choice.until)),
  );
}
