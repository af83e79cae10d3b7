import { parseVersion, type Target } from '../../core/target.js';

/** Whether the target is a release such as `1.1.1` or a later one; without a patch level it is the newest of its line. */
export function isSince(target: Target, release: string): boolean {
  const version = parseVersion(release);
  if (target.version !== version) return target.version > version;
  const patch = Number(/^\d+\.\d+\.(\d+)/.exec(release)?.[1] ?? 0);
  return (target.patch ?? Number.POSITIVE_INFINITY) >= patch;
}
