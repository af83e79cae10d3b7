import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTarget, type Target } from '../../server/src/core/target.js';
import {
  ACTIONS,
  COMMON_PARAMETERS,
  stockAction,
} from '../../server/src/formats/fail2ban/catalogue/actions.js';
import {
  FILTERS,
  hasJournalmatch,
  modesOf,
  stockFilter,
} from '../../server/src/formats/fail2ban/catalogue/filters.js';
import { info } from '../../server/src/formats/fail2ban/info.js';
import type { MergedSection } from '../../server/src/formats/fail2ban/model/merged.js';
import { modelOf } from './fail2ban-compare.js';
import { fail2banOrSkip, installedTarget, stockFiles } from './real-fail2ban.js';

/** What stands in the folders that fail2ban installs: names without their suffix where that is `.conf`. */
function installed(folder: string): string[] {
  const names = readdirSync(`/etc/fail2ban/${folder}`).filter((name) => /\.(?:conf|py)$/.test(name));
  return names.map((name) => name.replace(/\.conf$/, '')).sort();
}

/** The sections of a file with all that it includes. */
async function sectionsOf(path: string): Promise<ReadonlyMap<string, MergedSection>> {
  const folder = path.slice(0, path.indexOf('/'));
  const all = stockFiles(folder);
  const model = await modelOf({ [path]: all[path] ?? '', ...all }, installedTarget());
  return model.merged.sections;
}

function namesIn(section: MergedSection | undefined): string[] {
  return [...(section?.settings.keys() ?? [])].map((name) => name.replace(/\?.*/, ''));
}

describe.runIf(fail2banOrSkip())('the filters and actions of the installed fail2ban', () => {
  const target = (): Target => parseTarget(info.target, installedTarget()) as Target;

  it('are those of the catalogue', () => {
    const filters = FILTERS.map(({ name }) => name).filter((name) => stockFilter(name, target()));
    const actions = ACTIONS.map(({ name }) => name).filter((name) => stockAction(name, target()));
    expect(filters.sort()).toEqual(installed('filter.d'));
    expect(actions.sort()).toEqual(installed('action.d'));
  });

  it.each(FILTERS)('have the modes of $name, and its part of the journal', async (filter) => {
    if (!stockFilter(filter.name, target())) return;
    const sections = await sectionsOf(`filter.d/${filter.name}.conf`);
    const settings = ['Definition', 'Init'].flatMap((name) => [
      ...(sections.get(name)?.settings.values() ?? []),
    ]);
    const modes = modesOf(filter, target());
    if (!filter.isHelper) {
      expect(settings.some(({ value }) => value.includes('<mode>'))).toBe(modes.length > 0);
    }
    for (const mode of modes) expect(settings.some(({ name }) => name.endsWith(`-${mode}`))).toBe(true);
    const hasMatch = settings.some(({ name, value }) => name === 'journalmatch' && value !== '');
    expect(hasMatch).toBe(hasJournalmatch(filter, target()));
  });

  it.each(ACTIONS)('have the parameters of $name', async ({ name, parameters }) => {
    if (!stockAction(name, target()) || name.endsWith('.py')) return;
    const init = (await sectionsOf(`action.d/${name}.conf`)).get('Init');
    const known = [...parameters, ...COMMON_PARAMETERS];
    expect(known).toEqual(expect.arrayContaining(namesIn(init)));
  });
});
