import { since, type Target } from '../../../core/target.js';
import { isAlive, releaseOf } from '../release.js';
import { CHANGES, DEFAULTS, JAILS, type StockJail } from './stock-jails.js';
import { PATHS, PATHS_CHANGES, type PathsName } from './stock-paths.js';

/** Options and their values as they are written, nothing in them replaced. */
export type Options = Readonly<Record<string, string>>;

/** What releases before one ship in place of what is written in the table. */
export interface Change {
  /** The first release that ships what the table says. */
  readonly until: string;
  readonly section: string;
  readonly option: string;
  /** Left out where the option was not there. */
  readonly value?: string;
}

/** All that a release ships for jails. */
interface Stock {
  readonly defaults: Options;
  /** By their names, in the order of `jail.conf`. */
  readonly jails: ReadonlyMap<string, StockJail>;
  /** By the name of their file: `debian`. */
  readonly paths: ReadonlyMap<string, Options>;
}

const stocks = new Map<string, Stock>();

/** The jail of that name in the stock `jail.conf`. Case counts. */
export function stockJail(name: string, target: Target): StockJail | undefined {
  return stockOf(target).jails.get(name);
}

/** The jails of the stock `jail.conf` by their names, in its order. */
export function stockJails(target: Target): ReadonlyMap<string, StockJail> {
  return stockOf(target).jails;
}

/** `[DEFAULT]` of the stock `jail.conf`, without the helper names of `paths-*.conf`. */
export function stockDefaults(target: Target): Options {
  return stockOf(target).defaults;
}

/** `[DEFAULT]` of `paths-NAME.conf` alone; undefined where there is no such file. */
export function stockPaths(name: string, target: Target): Options | undefined {
  return stockOf(target).paths.get(name);
}

function stockOf(target: Target): Stock {
  const release = releaseOf(target);
  const known = stocks.get(release);
  if (known) return known;
  const changes = CHANGES.filter(({ until }) => !since(target, until));
  const pathChanges = PATHS_CHANGES.filter(({ until }) => !since(target, until));
  const jails = JAILS.filter((jail) => isAlive(jail, target)).map((jail) => ({
    ...jail,
    options: changed(jail.options, jail.name, changes),
  }));
  const names = Object.keys(PATHS) as PathsName[];
  const stock: Stock = {
    defaults: changed(DEFAULTS, 'DEFAULT', changes),
    jails: new Map(jails.map((jail) => [jail.name, jail])),
    paths: new Map(names.map((name) => [name, changed(PATHS[name], name, pathChanges)])),
  };
  stocks.set(release, stock);
  return stock;
}

function changed(options: Options, section: string, changes: readonly Change[]): Options {
  const own = changes.filter((change) => change.section === section);
  if (own.length === 0) return options;
  const result: Record<string, string> = { ...options };
  for (const { option, value } of own) {
    if (value === undefined) delete result[option];
    else result[option] = value;
  }
  return result;
}
