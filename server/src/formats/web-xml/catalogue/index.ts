import { Catalog } from '../../../core/catalog.js';
import { CONTENTS } from './contents.js';
import type { ElementEntry } from './element.js';
import { type ContentModel, readModel } from './model.js';
import { READ, READ_SINCE, UNREAD } from './summaries.js';
import { VALUES, type ValueType } from './values.js';
import { type ByVersion, type DescriptorVersion, isInRange, versions } from './versions.js';

export { type AttributeEntry, attributesOf } from './attributes.js';
export type { ElementEntry } from './element.js';
export type { ContentModel, Slot } from './model.js';
export type { ValueType } from './values.js';
export {
  compareVersions,
  type DescriptorKind,
  type DescriptorVersion,
  defaultVersion,
  versionEntry,
  versions,
} from './versions.js';

const BY_PLACE = new Map<string, ElementEntry>(
  [...entriesOf(READ, true), ...entriesOf(UNREAD, false)].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/**
 * Every element, in alphabetical order. A name that means different things in different parents has an entry for each
 * of them: `elementIn` tells them apart.
 */
export const elements: Catalog<ElementEntry> = new Catalog([...BY_PLACE.values()]);

/** What a name stands for in a parent; undefined for a name that no version knows there or anywhere. */
export function elementIn(parent: string | undefined, name: string): ElementEntry | undefined {
  return at(BY_PLACE, parent, name);
}

function entriesOf(
  summaries: Readonly<Record<string, string>>,
  isReadByTomcat: boolean,
): readonly (readonly [string, ElementEntry])[] {
  return Object.entries(summaries).map(([place, summary]) => {
    const slash = place.indexOf('/');
    const since = READ_SINCE[place];
    const entry: ElementEntry = {
      name: place.slice(slash + 1),
      ...(slash > 0 && { parents: [place.slice(0, slash)] }),
      summary,
      isReadByTomcat,
      ...(since !== undefined && { since }),
    };
    return [place, entry] as const;
  });
}

/** What is kept of an element by its place `parent/name`, or else by its name. */
function at<T>(table: ReadonlyMap<string, T>, parent: string | undefined, name: string): T | undefined {
  return (parent === undefined ? undefined : table.get(`${parent}/${name}`)) ?? table.get(name);
}

type Table<T> = ReadonlyMap<string, T>;

/** By version, what holds in it. */
function inEachVersion<T>(
  table: Readonly<Record<string, ByVersion<T>>>,
  isValue: (value: ByVersion<T>) => value is T,
): ReadonlyMap<DescriptorVersion, Table<T>> {
  return new Map(
    versions.map(({ version }) => {
      const held = new Map<string, T>();
      for (const [place, value] of Object.entries(table)) {
        const found = isValue(value) ? value : inVersion(value, version);
        if (found !== undefined) held.set(place, found);
      }
      return [version, held];
    }),
  );
}

function inVersion<T>(ranges: Readonly<Record<string, T>>, version: DescriptorVersion): T | undefined {
  return Object.entries(ranges).find(([range]) => isInRange(range, version))?.[1];
}

const NOTATIONS = inEachVersion<string>(CONTENTS, (value) => typeof value === 'string');
const TYPES = inEachVersion<ValueType>(VALUES, (value): value is ValueType => 'kind' in value);
const MODELS = new Map<string, ContentModel>();

/** What may stand in an element of this name; undefined for one that has text, or that the version does not know. */
export function contentOf(name: string, version: DescriptorVersion): ContentModel | undefined {
  const notation = NOTATIONS.get(version)?.get(name);
  if (notation === undefined) return undefined;
  let model = MODELS.get(notation);
  if (!model) {
    model = readModel(notation);
    MODELS.set(notation, model);
  }
  return model;
}

/** What the schemas want of the text of an element; undefined for one that has elements, or that is unknown. */
export function valueTypeOf(
  parent: string | undefined,
  name: string,
  version: DescriptorVersion,
): ValueType | undefined {
  return at(TYPES.get(version) as Table<ValueType>, parent, name);
}

/** By version, then by name, the elements in which a name may stand. */
const PARENTS = new Map(
  versions.map(({ version }) => {
    const parents = new Map<string, string[]>();
    for (const parent of NOTATIONS.get(version)?.keys() ?? []) {
      for (const name of contentOf(parent, version)?.slotOf.keys() ?? []) {
        const known = parents.get(name);
        if (known) known.push(parent);
        else parents.set(name, [parent]);
      }
    }
    return [version, parents] as const;
  }),
);

/** The elements in which a name may stand in a version; none for a root and for a name that it does not know. */
export function parentsOf(name: string, version: DescriptorVersion): readonly string[] {
  return PARENTS.get(version)?.get(name) ?? [];
}

/** The versions in which a name may stand in a parent, oldest first. */
export function versionsWith(parent: string, name: string): readonly DescriptorVersion[] {
  return versions
    .map(({ version }) => version)
    .filter((version) => contentOf(parent, version)?.slotOf.has(name) ?? false);
}

/** The version that brought a name to a parent; undefined where it never may stand there. */
export function firstVersion(parent: string, name: string): DescriptorVersion | undefined {
  return versionsWith(parent, name)[0];
}

/** Whether some version knows the name, wherever it stands. */
export function isKnown(name: string): boolean {
  return elements.get(name)?.name === name;
}
