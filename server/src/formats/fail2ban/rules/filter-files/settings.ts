import type { Fail2banModel } from '../../model/model.js';
import type { Setting } from '../../model/setting.js';

const SECTIONS: ReadonlySet<string> = new Set(['DEFAULT', 'Definition', 'Init']);

/** What the files of a filter or an action set in the sections that fail2ban reads. */
export function* definitionSettings({ merged }: Fail2banModel): Iterable<Setting> {
  for (const section of [merged.defaults, ...merged.sections.values()]) {
    if (!SECTIONS.has(section.name)) continue;
    for (const setting of section.settings.values()) if (setting.place) yield setting;
  }
}
