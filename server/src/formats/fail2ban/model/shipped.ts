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

/** Lays the stock `jail.conf` of the target, with all that it asks for, beneath the files of jails. */
export function layStock(merged: Merged, target: Target): void {
  layPaths(merged, USUAL_PATHS, target);
  lay(merged, merged.defaults, stockDefaults(target));
  for (const { name, options } of stockJails(target).values()) lay(merged, merged.section(name), options);
}

const PATHS_FILE = /^paths-(\w+)\.conf$/;

/** Lays what the target ships in place of the `paths-*.conf` that a file asks for and that are not at hand. */
export function layAbsentPaths(merged: Merged, { included }: Tree<IniFile>, target: Target): void {
  for (const [{ pattern }, inclusion] of included) {
    const name = PATHS_FILE.exec(nameOf(pattern))?.[1];
    if (name === undefined) continue;
    const isAbsent = 'trees' in inclusion ? inclusion.trees.length === 0 : inclusion.problem === 'unknown';
    if (isAbsent) layPaths(merged, name, target);
  }
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
