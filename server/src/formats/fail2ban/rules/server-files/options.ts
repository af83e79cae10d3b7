import type { MergedSection } from '../../model/merged.js';
import type { Fail2banModel } from '../../model/model.js';
import type { Setting } from '../../model/setting.js';

/** The sections of the server's own files that fail2ban reads. */
const SECTIONS = ['Definition', 'Thread'] as const;

/** A setting that a file gives, and the section that it is read in. */
export interface ServerSetting {
  readonly setting: Setting;
  readonly section: MergedSection;
}

/** What the server's own files set, in every section. */
export function* serverSettings({ kind, merged }: Fail2banModel): Iterable<ServerSetting> {
  if (kind !== 'server') return;
  for (const section of [merged.defaults, ...merged.sections.values()]) {
    for (const setting of section.settings.values()) if (setting.place) yield { setting, section };
  }
}

/** What an option of the server comes to, and the setting that counts; undefined where no file sets it. */
export function serverValue(
  model: Fail2banModel,
  name: string,
  section: (typeof SECTIONS)[number] = 'Definition',
): { readonly setting: Setting; readonly value: string } | undefined {
  if (model.kind !== 'server') return undefined;
  // A fail2ban.local may leave the section to fail2ban.conf and have defaults alone.
  const resolved = model.resolve(model.merged.sections.get(section) ?? model.merged.defaults, name);
  if (!resolved?.setting.place || !('value' in resolved)) return undefined;
  return { setting: resolved.setting, value: resolved.value };
}
