import { actionOptions } from '../../catalogue/action-options.js';
import { filterOptions } from '../../catalogue/filter-options.js';
import { serverOptions } from '../../catalogue/server-options.js';
import type { FileKind } from '../../kind.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { lonePercents } from './problems.js';

/** Which values fail2ban looks at when it reads a file of some kind, even if nothing refers to them. */
const IS_READ: Readonly<Partial<Record<FileKind, (setting: Setting) => boolean>>> = {
  filter: ({ name, section }) =>
    section === 'Definition' || section === 'Init' || filterOptions.get(name) !== undefined,
  action: ({ name, section }) =>
    section === 'Init' || (name !== 'timeout' && actionOptions.get(name) !== undefined),
  server: ({ name, section }) => {
    const wanted = serverOptions.get(name)?.section;
    return wanted !== undefined && (section === wanted || section === 'DEFAULT');
  },
};

const SECTIONS: ReadonlySet<string> = new Set(['DEFAULT', 'Definition', 'Init', 'Thread']);

/** Values of a filter, an action or the server with a percent sign that begins no reference, and where the first is. */
export function* percentInDefinition({
  kind,
  merged,
  files,
}: Fail2banModel): Iterable<{ readonly setting: Setting; readonly place: PlacedSpan }> {
  const isRead = IS_READ[kind];
  if (!isRead || files.some(({ part }) => part.problems.length > 0)) return;
  for (const section of [merged.defaults, ...merged.sections.values()]) {
    if (!SECTIONS.has(section.name)) continue;
    for (const setting of section.settings.values()) {
      const at = isRead(setting) ? lonePercents(setting.value)[0] : undefined;
      const place = at === undefined ? undefined : placeOf(setting, at, at + 1);
      if (place) yield { setting, place };
    }
  }
}
