import { actionOptions } from './action-options.js';
import { filterOptions } from './filter-options.js';
import { jailOptions } from './options.js';
import { serverOptions } from './server-options.js';

const BAN_TIME = 'bantime.';
const REGEX = /regex$/;

/** The words of each place, as the grammar for highlighting asks for them. */
export function wordLists(): Readonly<Record<string, readonly string[]>> {
  const catalogues = [jailOptions, filterOptions, actionOptions, serverOptions];
  const names = catalogues.flatMap(({ entries }) => entries.map(({ name }) => name));
  return {
    'regex options': names.filter((name) => REGEX.test(name)),
    'ban time options': names
      .filter((name) => name.startsWith(BAN_TIME))
      .map((name) => name.slice(BAN_TIME.length)),
    options: names.filter((name) => !REGEX.test(name) && !name.startsWith(BAN_TIME)),
  };
}
