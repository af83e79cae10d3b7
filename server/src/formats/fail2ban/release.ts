import { parseVersion, type Target } from '../../core/target.js';

/** Whether the target is a release such as `1.1.1` or a later one; without a patch level it is the newest of its line. */
export function isSince(target: Target, release: string): boolean {
  const version = parseVersion(release);
  if (target.version !== version) return target.version > version;
  const patch = Number(/^\d+\.\d+\.(\d+)/.exec(release)?.[1] ?? 0);
  return (target.patch ?? Number.POSITIVE_INFINITY) >= patch;
}

/** The releases that have something; left out: all that are known, or all later ones. */
export interface Life {
  /** The first release that has it. */
  readonly since?: string;
  /** The first release that no longer has it. */
  readonly until?: string;
}

/** Whether the target has something. */
export function isAlive({ since, until }: Life, target: Target): boolean {
  return (since === undefined || isSince(target, since)) && !(until !== undefined && isSince(target, until));
}

/** The newest release of each line, which a target without a patch level stands for. */
const NEWEST_OF_LINE = ['0.10.6', '0.11.2', '1.0.2', '1.1.1'];

/** The release that a target stands for, with its patch level: `1.0.2` for `1.0`. */
export function releaseOf({ version, patch }: Target): string {
  const newest = NEWEST_OF_LINE.find((release) => parseVersion(release) === version);
  if (newest !== undefined && patch === undefined) return newest;
  return `${Math.floor(version / 1000)}.${version % 1000}.${patch ?? 0}`;
}
