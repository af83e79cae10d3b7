import { parseVersion, since, type Target } from '../../core/target.js';

/** The releases that have something; left out: all that are known, or all later ones. */
export interface Life {
  /** The first release that has it. */
  readonly since?: string;
  /** The first release that no longer has it. */
  readonly until?: string;
}

/** Whether the target has something. */
export function isAlive(life: Life, target: Target): boolean {
  if (life.since !== undefined && !since(target, life.since)) return false;
  return life.until === undefined || !since(target, life.until);
}

/** The newest release of each line, which a target without a patch level stands for. */
const NEWEST_OF_LINE = ['0.10.6', '0.11.2', '1.0.2', '1.1.1'];

/** The release that a target stands for, with its patch level: `1.0.2` for `1.0`. */
export function releaseOf({ version, patch }: Target): string {
  const newest = NEWEST_OF_LINE.find((release) => parseVersion(release) === version);
  if (newest !== undefined && patch === undefined) return newest;
  return `${Math.floor(version / 1000)}.${version % 1000}.${patch ?? 0}`;
}
