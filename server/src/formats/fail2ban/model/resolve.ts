import { type Interpolated, interpolate } from './interpolate.js';
import type { Merged, MergedSection } from './merged.js';
import type { Setting } from './setting.js';

/** The value that an option of a section comes to, and the setting that counts. */
export type Resolved = Interpolated & {
  readonly setting: Setting;
  /** Other settings whose values are in it, in the order in which they are met. */
  readonly uses: readonly Setting[];
};

/** What fail2ban itself defines for every section. */
export type Given = ReadonlyMap<string, string>;

const SECTION_REFERENCE = /^([\w-]+)\/(.+)$/;

/** Tells what options come to, with `[DEFAULT]` behind each section and all references replaced. */
export class Resolver {
  readonly #resolved = new Map<MergedSection, Map<Setting, Resolved>>();
  readonly #plainValues = new Map<Setting, Resolved>();

  constructor(
    private readonly merged: Merged,
    private readonly given: Given,
  ) {}

  /** What an option of a section comes to; undefined where nobody sets it. */
  resolve(section: MergedSection, name: string): Resolved | undefined {
    const setting = this.settingOf(section, name);
    if (!setting) return undefined;
    return setting.value.includes('%') ? this.#referring(section, setting) : this.#plain(setting);
  }

  /** A value without references is the same in every section. */
  #plain(setting: Setting): Resolved {
    const known = this.#plainValues.get(setting);
    if (known) return known;
    const resolved = { value: setting.value, setting, uses: NONE };
    this.#plainValues.set(setting, resolved);
    return resolved;
  }

  #referring(section: MergedSection, setting: Setting): Resolved {
    let known = this.#resolved.get(section);
    if (!known) {
      known = new Map();
      this.#resolved.set(section, known);
    }
    const found = known.get(setting);
    if (found) return found;
    const resolved = this.valueIn(section, setting);
    known.set(setting, resolved);
    return resolved;
  }

  /** The setting that counts for an option of a section, nothing in it replaced. */
  settingOf(section: MergedSection, name: string): Setting | undefined {
    return section.settings.get(name) ?? this.merged.defaults.settings.get(name);
  }

  /** What a value means in a section. */
  valueIn(section: MergedSection, setting: Setting): Resolved {
    const uses: Setting[] = [];
    const result = interpolate(setting.value, (name) => {
      if (name === '__name__') return section.name;
      const found = this.#referred(section, name);
      if (!found) return this.given.get(name);
      uses.push(found);
      return found.value;
    });
    return { ...result, setting, uses };
  }

  /** What a reference stands for: `name`, `known/name`, `default/name`, or `section/name`. */
  #referred(section: MergedSection, name: string): Setting | undefined {
    const own = this.settingOf(section, name);
    const [, where, option] = SECTION_REFERENCE.exec(name) ?? [];
    if (own || where === undefined || option === undefined) return own;
    const fallback = this.merged.defaults.settings.get(option);
    if (where === 'default') return fallback;
    if (where === 'known') return section.known.get(option) ?? fallback;
    const other = this.merged.sections.get(where);
    return other && (other.settings.get(option) ?? fallback);
  }
}

const NONE: readonly never[] = [];
