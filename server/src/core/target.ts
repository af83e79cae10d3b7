/** A release as a number that compares: `parseVersion('9.2')` is less than `parseVersion('10.0')`. */
export type Version = number;

const SCALE = 1000;

/** The number of a release such as `9.2`, `9.2p1`, `15` or `10.1.20` (its first two parts count); NaN if it is none. */
export function parseVersion(text: string): Version {
  const match = /^(\d{1,4})(?:\.(\d{1,3}))?(?:[.p]\d{1,4})*$/.exec(text);
  if (!match) return Number.NaN;
  return Number(match[1]) * SCALE + Number(match[2] ?? 0);
}

/** What the file will be read by: the release decides what is legal and what is the default. */
export interface Target {
  readonly version: Version;
  /** The build, where it is known: `debian`, `redhat`, or `portable` for the project's own. */
  readonly variant?: string;
  /** The third part of the release, where it was given: 20 of `10.1.20`. */
  readonly patch?: number;
  /** As the user would write it: `9.2-debian`. */
  readonly label: string;
  /** Nobody chose it, so that an older release may read the file: what that one lacks is no safe fix. */
  readonly isAssumed?: boolean;
}

/** The targets that a format knows. */
export interface TargetRange {
  /** The name used in settings and `--target`: `openssh`. */
  readonly product: string;
  /** What a person calls it: `OpenSSH`. */
  readonly title: string;
  /** The newest stable release, which is the default. */
  readonly newest: string;
  /** The oldest release whose vocabulary is known. */
  readonly oldest: string;
  /** The variants that may follow a release after a dash. */
  readonly variants: readonly string[];
}

/** The target of a specification such as `9.2` or `9.2-debian`, or the sentence that says why it is none. */
export function parseTarget(range: TargetRange, spec: string): Target | string {
  const dash = spec.indexOf('-');
  const release = dash < 0 ? spec : spec.slice(0, dash);
  const variant = dash < 0 ? undefined : spec.slice(dash + 1);
  const version = parseVersion(release);
  if (Number.isNaN(version)) {
    return `"${spec}" is no release of ${range.title}; write one such as ${range.newest}`;
  }
  if (version < parseVersion(range.oldest)) {
    return `${range.title} ${release} is older than hardlint knows; the oldest is ${range.oldest}`;
  }
  const patch = patchOf(release);
  if (variant === undefined) return { version, label: spec, ...patch };
  if (!range.variants.includes(variant)) {
    return `"${variant}" is no variant of ${range.title} that hardlint knows; known are ${range.variants.join(', ')}`;
  }
  return { version, variant, label: spec, ...patch };
}

function patchOf(release: string): { readonly patch?: number } {
  const third = /^\d+\.\d+\.(\d+)/.exec(release)?.[1];
  return third === undefined ? {} : { patch: Number(third) };
}

/** The target of a format where nobody chose one. */
export function newestTarget(range: TargetRange): Target {
  return { version: parseVersion(range.newest), label: range.newest, isAssumed: true };
}

interface Release {
  readonly version: Version;
  readonly patch: number;
}

/** Rules ask about the same few releases again and again. */
const RELEASES = new Map<string, Release>();

function readRelease(text: string): Release {
  const known = RELEASES.get(text);
  if (known) return known;
  const release = { version: parseVersion(text), patch: patchOf(text).patch ?? 0 };
  RELEASES.set(text, release);
  return release;
}

/** From when on something holds; left out: always. */
export interface Beginning {
  readonly from?: string;
  /** By build, the first release in which it holds although `from` is a later one. */
  readonly backports?: Readonly<Record<string, string>>;
}

/** Whether something holds already in the target's release and build. */
export function hasBegun({ from, backports }: Beginning, target: Target): boolean {
  const first = backports?.[target.variant ?? ''] ?? from;
  return first === undefined || since(target, first);
}

/**
 * Whether the target's release is `release`, such as `9.2` or `1.1.1`, or a later one. A target without a patch level is
 * the newest of its line.
 */
export function since(target: Target, release: string): boolean {
  const { version, patch } = readRelease(release);
  if (target.version !== version) return target.version > version;
  return (target.patch ?? Number.POSITIVE_INFINITY) >= patch;
}
