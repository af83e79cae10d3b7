import type { Releases } from '../../tomcat/releases.js';
import { shippedFilters } from './filters.js';
import type { ShippedClass } from './parameter.js';
import { shippedServlets } from './servlets.js';

const BY_CLASS: ReadonlyMap<string, ShippedClass> = new Map(
  [...shippedServlets, ...shippedFilters].map((each) => [each.className, each]),
);

/** What is known of a servlet or filter class; undefined for one that does not come with Tomcat. */
export function shippedClass(className: string | undefined): ShippedClass | undefined {
  return className === undefined ? undefined : BY_CLASS.get(className);
}

/** What every release has. */
const ALL: Releases = '8.5 9.0 10.0 10.1 11';

/** Every servlet and filter in the packages of Tomcat that hold them, with the releases that have it. */
export const tomcatClasses: ReadonlyMap<string, Releases> = new Map(
  [...BY_CLASS].map(([name, { releases = ALL }]) => [name, releases]),
);
