import { SEVERITIES } from '../core/finding.js';
import type { FormatInfo, RegisteredFormat } from '../core/format.js';
import { nearest } from '../core/nearest.js';
import { PROFILES } from '../core/rule.js';
import type { Override, RuleSetting, Settings } from '../core/settings.js';
import { parseTarget } from '../core/target.js';
import { unusedSuppression } from '../core/unused-suppression.js';

/** Something in a settings value that does not count. */
export interface ShapeProblem {
  /** The keys and indices that lead to it. */
  readonly at: readonly (string | number)[];
  /** Whether the last key itself is wrong, or the value that it has. */
  readonly blames: 'key' | 'value';
  readonly message: string;
}

/** The settings in a JSON value of any shape: what is valid counts, and what is not is told. */
export async function readSettings(
  value: unknown,
  formats: readonly RegisteredFormat[],
): Promise<{ settings: Settings; problems: readonly ShapeProblem[] }> {
  const reader = new SettingsReader(formats, namesRules(value) ? await ruleIdsOf(formats) : []);
  return { settings: reader.settings(value), problems: reader.problems };
}

type At = ShapeProblem['at'];
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

const SETTINGS_KEYS = ['$schema', 'profile', 'targets', 'rules', 'associations', 'exclude', 'overrides'];
const OVERRIDE_KEYS = ['files', 'profile', 'targets', 'rules'];
const RULE_SETTINGS: readonly RuleSetting[] = [...SEVERITIES, 'off'];

/** Whether a value has rules in it: only then the formats' code is wanted, which knows their names. */
function namesRules(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(namesRules);
  return Object.entries(value).some(
    ([key, each]) => key === 'rules' || (key === 'overrides' && namesRules(each)),
  );
}

async function ruleIdsOf(formats: readonly RegisteredFormat[]): Promise<readonly string[]> {
  const loaded = await Promise.all(formats.map((format) => format.load()));
  return [...loaded.flatMap((format) => format.rules.map((rule) => rule.id)), unusedSuppression.id];
}

class SettingsReader {
  readonly problems: ShapeProblem[] = [];
  readonly #formats: readonly FormatInfo[];
  readonly #formatIds: readonly string[];
  readonly #ruleIds: readonly string[];

  constructor(formats: readonly FormatInfo[], ruleIds: readonly string[]) {
    this.#formats = formats;
    this.#formatIds = formats.map((format) => format.id);
    this.#ruleIds = ruleIds;
  }

  settings(value: unknown): Settings {
    const settings: Writable<Settings> = {};
    for (const [key, each] of this.#entries(value, [], 'Settings', '{ "profile": "strict" }')) {
      if (!this.#isKnown('setting', key, SETTINGS_KEYS, [key])) continue;
      if (key === 'associations') settings.associations = this.#associations(each, [key]);
      else if (key === 'exclude') settings.exclude = this.#globs(each, [key]);
      else if (key === 'overrides') settings.overrides = this.#overrides(each, [key]);
      else this.#readShared(settings, key, each, [key]);
    }
    return settings;
  }

  /** What both the settings and an override may say. */
  #readShared(
    settings: Writable<Pick<Settings, 'profile' | 'targets' | 'rules'>>,
    key: string,
    value: unknown,
    at: At,
  ) {
    if (key === 'targets') settings.targets = this.#targets(value, at);
    else if (key === 'rules') settings.rules = this.#rules(value, at);
    else if (key === 'profile') {
      const profile = PROFILES.find((each) => each === value);
      if (profile) settings.profile = profile;
      else this.#problem(at, `The profile is either ${quotedList(PROFILES, 'or')}.`);
    }
  }

  #overrides(value: unknown, at: At): Override[] {
    if (!Array.isArray(value)) {
      this.#problem(at, 'Overrides are a list, such as [{ "files": ["test/**"], "profile": "strict" }].');
      return [];
    }
    return value.flatMap((each, index) => this.#override(each, [...at, index]) ?? []);
  }

  #override(value: unknown, at: At): Override | undefined {
    const example = '{ "files": ["test/**"], "profile": "strict" }';
    const entries = this.#entries(value, at, 'An override', example);
    const override: Writable<Override> = { files: [] };
    for (const [key, each] of entries) {
      if (!this.#isKnown('setting of an override', key, OVERRIDE_KEYS, [...at, key])) continue;
      if (key === 'files') override.files = this.#globs(each, [...at, key]);
      else this.#readShared(override, key, each, [...at, key]);
    }
    if (entries.length > 0 && !entries.some(([key]) => key === 'files')) {
      this.#problem(at, `An override needs "files", the globs of the files that it holds for: ${example}.`);
    }
    return override.files.length > 0 ? override : undefined;
  }

  #targets(value: unknown, at: At): Record<string, string> {
    const targets: Record<string, string> = {};
    const products = this.#formats.map((format) => format.target.product);
    const example = this.#formats[0] && `{ "${products[0]}": "${this.#formats[0].target.newest}" }`;
    for (const [product, spec] of this.#entries(value, at, 'Targets', example ?? '{}')) {
      const here = [...at, product];
      if (!this.#isKnown('target', product, products, here)) continue;
      const range = this.#formats.find((format) => format.target.product === product)?.target;
      if (!range) continue;
      if (typeof spec !== 'string') {
        this.#problem(here, `A release is written as a text, such as "${range.newest}".`);
        continue;
      }
      const target = parseTarget(range, spec);
      if (typeof target === 'string') this.#problem(here, `${target}.`);
      else targets[product] = spec;
    }
    return targets;
  }

  #rules(value: unknown, at: At): Record<string, RuleSetting> {
    const rules: Record<string, RuleSetting> = {};
    const example = `{ "${this.#ruleIds[0]}": "off" }`;
    for (const [id, each] of this.#entries(value, at, 'Rules', example)) {
      const here = [...at, id];
      if (!this.#isKnown('rule', id, this.#ruleIds, here)) continue;
      const setting = RULE_SETTINGS.find((known) => known === each);
      if (setting) rules[id] = setting;
      else this.#problem(here, `A rule is set to ${quotedList(RULE_SETTINGS, 'or')}.`);
    }
    return rules;
  }

  #associations(value: unknown, at: At): Record<string, string> {
    const associations: [string, string][] = [];
    const example = `{ "*.conf": "${this.#formatIds[0]}" }`;
    for (const [glob, id] of this.#entries(value, at, 'Associations', example)) {
      const here = [...at, glob];
      if (typeof id !== 'string')
        this.#problem(here, `A format is named by a text: ${quotedList(this.#formatIds, 'or')}.`);
      else if (this.#isKnown('format', id, this.#formatIds, here, 'value')) associations.push([glob, id]);
    }
    return Object.fromEntries(associations);
  }

  #globs(value: unknown, at: At): string[] {
    if (!Array.isArray(value)) {
      this.#problem(at, 'Files are a list of globs, such as ["test/**"].');
      return [];
    }
    return value.filter((glob, index): glob is string => {
      if (typeof glob === 'string') return true;
      this.#problem([...at, index], 'A glob is a text, such as "test/**".');
      return false;
    });
  }

  #entries(value: unknown, at: At, what: string, example: string): [string, unknown][] {
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return Object.entries(value);
    this.#problem(at, `${what} ${what.startsWith('An ') ? 'is' : 'are'} an object, such as ${example}.`);
    return [];
  }

  #isKnown(
    what: string,
    name: string,
    known: readonly string[],
    at: At,
    blames: ShapeProblem['blames'] = 'key',
  ): boolean {
    if (known.includes(name)) return true;
    const meant = nearest(name, known);
    const listed = what === 'rule' ? '`hardlint rules` lists them' : `known are ${quotedList(known, 'and')}`;
    this.#problem(
      at,
      `There is no ${what} "${name}"; ${meant ? `did you mean "${meant}"?` : `${listed}.`}`,
      blames,
    );
    return false;
  }

  #problem(at: At, message: string, blames: ShapeProblem['blames'] = 'value'): void {
    this.problems.push({ at, blames, message });
  }
}

function quotedList(names: readonly string[], last: 'and' | 'or'): string {
  const quoted = names.map((name) => `"${name}"`);
  if (quoted.length < 2) return quoted.join('');
  return `${quoted.slice(0, -1).join(', ')} ${last} ${quoted.at(-1)}`;
}
