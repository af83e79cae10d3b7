import type { Severity } from './finding.js';
import { matchesGlob } from './glob.js';
import type { Profile, RuleInfo } from './rule.js';

/** A rule's setting: another severity than its own, or nothing at all. */
export type RuleSetting = Severity | 'off';

/** What both the editor and a `.hardlint.json` can say. */
export interface Settings {
  readonly profile?: Profile;
  /** By product: `{ "openssh": "9.2-debian" }`. */
  readonly targets?: Readonly<Record<string, string>>;
  readonly rules?: Readonly<Record<string, RuleSetting>>;
  /** By glob, the id of the format that such a file has. */
  readonly associations?: Readonly<Record<string, string>>;
  /** Globs of files that are not linted. */
  readonly exclude?: readonly string[];
  /** What holds for some of the files; later ones win. */
  readonly overrides?: readonly Override[];
}

export interface Override extends Pick<Settings, 'profile' | 'targets' | 'rules'> {
  readonly files: readonly string[];
}

/** The settings that hold for one document. */
export interface ResolvedSettings {
  readonly profile: Profile;
  readonly targets: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<string, RuleSetting>>;
}

/**
 * The settings for the document at `path`, which is relative to where the globs of each layer are anchored.
 * Later layers win, key by key; within a layer its overrides win, the last of them most.
 */
export function resolveSettings(
  layers: readonly { readonly settings: Settings; readonly path: string }[],
): ResolvedSettings {
  let profile: Profile = 'recommended';
  const targets: Record<string, string> = {};
  const rules: Record<string, RuleSetting> = {};
  for (const { settings, path } of layers) {
    const applying = (settings.overrides ?? []).filter((override) => matchesAny(override.files, path));
    for (const each of [settings, ...applying]) {
      profile = each.profile ?? profile;
      Object.assign(targets, each.targets);
      Object.assign(rules, each.rules);
    }
  }
  return { profile, targets, rules };
}

/** Whether one of the globs matches the path, or a folder that it lies in. */
export function matchesAny(globs: readonly string[], path: string): boolean {
  return globs.some(
    (glob) => matchesGlob(glob, path) || (glob.includes('/') && matchesGlob(`${glob}/**`, path)),
  );
}

/** The severity that a rule's findings have under these settings; undefined where the rule does not speak. */
export function severityOf(rule: RuleInfo, settings: ResolvedSettings): Severity | undefined {
  const own = settings.rules[rule.id];
  if (own === 'off') return undefined;
  if (own !== undefined) return own;
  if (rule.profile === 'strict' && settings.profile !== 'strict') return undefined;
  return rule.severity;
}
