import { DEFAULT } from '../parse/parse.js';
import type { IniFile, Section } from '../parse/syntax.js';
import { type ConfigDocument, type Setting, writtenValue } from './setting.js';

/** What all files together say of one section. */
export class MergedSection {
  /** The value that counts of each option: that of the file that is read last. */
  readonly settings = new Map<string, Setting>();
  /** What a later file has replaced: the latest, which `%(known/name)s` stands for. */
  readonly known = new Map<string, Setting>();
  /** Where it is written, in the order in which the files are read; nowhere where fail2ban ships it. */
  readonly written: WrittenSection[] = [];

  constructor(readonly name: string) {}
}

/** A section as it stands in one file. */
export interface WrittenSection {
  readonly document: ConfigDocument;
  readonly section: Section;
}

/** A value of a file that a later one takes the place of. */
export interface Replaced {
  readonly loser: Setting;
  readonly winner: Setting;
}

/** `[Init?family=inet6]` is `[Init]`, whose options all get that condition behind their names. */
const CONDITIONAL = /^(\w+)(\?.+)$/;

/**
 * The files of a configuration, one laid over the other as fail2ban's `SafeConfigParserWithIncludes` does: option by
 * option, `[DEFAULT]` over `[DEFAULT]` and each section over the one of its name.
 */
export class Merged {
  /** `[DEFAULT]`, which has no values that are known from before. */
  readonly defaults = new MergedSection(DEFAULT);
  /** In the order in which they are first met, without `[DEFAULT]`. */
  readonly sections = new Map<string, MergedSection>();
  readonly replaced: Replaced[] = [];

  /** Lays a file over what is there. fail2ban reads nothing of one that ConfigParser cannot read. */
  add(document: ConfigDocument, { sections, problems }: IniFile): void {
    if (problems.length > 0) return;
    for (const section of sections) {
      const conditional = CONDITIONAL.exec(section.name);
      const merged = this.section(conditional?.[1] ?? section.name);
      merged.written.push({ document, section });
      for (const option of section.options) {
        const name = option.name + (conditional?.[2] ?? '');
        const place = { document, option };
        this.set(merged, { name, value: writtenValue(option), section: merged.name, place });
      }
    }
  }

  /** Gives an option of a section its value. */
  set(section: MergedSection, setting: Setting): void {
    const before = section.settings.get(setting.name);
    if (before) {
      if (before.place) this.replaced.push({ loser: before, winner: setting });
      if (section !== this.defaults) section.known.set(setting.name, before);
    }
    section.settings.set(setting.name, setting);
  }

  /** The section of a name, which is there from now on. */
  section(name: string): MergedSection {
    if (name === DEFAULT) return this.defaults;
    const known = this.sections.get(name);
    if (known) return known;
    const section = new MergedSection(name);
    this.sections.set(name, section);
    return section;
  }
}
