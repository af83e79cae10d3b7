import type { Fail2banModel } from '../../model/model.js';
import type { Setting } from '../../model/setting.js';
import type { ValueLine } from '../../parse/syntax.js';

const SECTIONS = ['Definition', 'Init'] as const;

/** The setting of a filter or an action that counts for an option, wherever it is set. */
export function filterSetting({ merged }: Fail2banModel, name: string): Setting | undefined {
  for (const section of SECTIONS) {
    const found = merged.sections.get(section)?.settings.get(name);
    if (found) return found;
  }
  return merged.defaults.settings.get(name);
}

/** The lines of an option's value that stand in files, and the document of each. */
export function filterLines(
  model: Fail2banModel,
  name: string,
): readonly { readonly path: string; readonly line: ValueLine }[] {
  const place = filterSetting(model, name)?.place;
  return place ? place.option.lines.map((line) => ({ path: place.document.path, line })) : [];
}
