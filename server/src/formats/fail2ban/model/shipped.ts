import type { Tree } from '../../../core/format.js';
import type { Target } from '../../../core/target.js';
import { type Options, stockDefaults, stockJails, stockPaths } from '../catalogue/stock.js';
import { nameOf } from '../kind.js';
import type { IniFile } from '../parse/syntax.js';
import type { Merged, MergedSection } from './merged.js';
import type { Setting } from './setting.js';

/** The distribution whose `paths-*.conf` the stock `jail.conf` of the project asks for. */
const USUAL_PATHS = 'debian';

const COMMON_PATHS = 'common';

/**
 * Lays what the target ships beneath the files of jails, so far as they are not at hand: `jail.conf` with all that it
 * asks for, or the `paths-*.conf` of one that is. Says whether it was `jail.conf`.
 */
export function layShipped(merged: Merged, files: readonly Tree<IniFile>[], target: Target): boolean {
  const isOnStock = files.every(({ path }) => nameOf(path) !== 'jail.conf');
  if (isOnStock) {
    layPaths(merged, USUAL_PATHS, target);
    lay(merged, merged.defaults, stockDefaults(target));
    for (const { name, options } of stockJails(target).values()) lay(merged, merged.section(name), options);
  }
  for (const name of files.flatMap(absentPaths)) layPaths(merged, name, target);
  return isOnStock;
}

const PATHS_FILE = /^paths-(\w+)\.conf$/;

/** The `paths-*.conf` that a file asks for and that are not at hand: `debian` for `paths-debian.conf`. */
function absentPaths({ included }: Tree<IniFile>): string[] {
  const names: string[] = [];
  for (const [{ pattern }, inclusion] of included) {
    const name = PATHS_FILE.exec(nameOf(pattern))?.[1];
    if (name === undefined) continue;
    const isAbsent = 'trees' in inclusion ? inclusion.trees.length === 0 : inclusion.problem === 'unknown';
    if (isAbsent) names.push(name);
  }
  return names;
}

/** Each asks for the common ones before itself. */
function layPaths(merged: Merged, name: string, target: Target): void {
  for (const file of name === COMMON_PATHS ? [name] : [COMMON_PATHS, name]) {
    const options = stockPaths(file, target);
    if (options) lay(merged, merged.defaults, options);
  }
}

function lay(merged: Merged, section: MergedSection, options: Options): void {
  for (const setting of settingsOf(section.name, options)) merged.set(section, setting);
}

/** By the options of a section: they are the same objects for every configuration. */
const settings = new WeakMap<Options, readonly Setting[]>();

function settingsOf(section: string, options: Options): readonly Setting[] {
  let made = settings.get(options);
  if (!made) {
    made = Object.entries(options).map(([name, value]) => ({ name, value, section, place: undefined }));
    settings.set(options, made);
  }
  return made;
}
