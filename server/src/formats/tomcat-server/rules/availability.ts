import type { Severity } from '../../../core/finding.js';
import type { Target } from '../../../core/target.js';
import {
  firstRelease,
  goneSince,
  mayBeReadElsewhere,
  type Releases,
  standing,
} from '../../tomcat/releases.js';

/** Why the target's release does not have something, as the predicate of a sentence; undefined where it has it. */
export function absence(releases: Releases | undefined, target: Target): string | undefined {
  if (releases === undefined) return undefined;
  switch (standing(releases, target)) {
    case 'known':
      return undefined;
    case 'too-new':
      return `is new in Tomcat ${firstRelease(releases, target)}`;
    case 'removed':
      return `is gone since Tomcat ${goneSince(releases, target)}`;
  }
}

/** How bad it is to use what the target lacks: where nobody chose the target, an older Tomcat may read the file. */
export function severityOfAbsence(
  releases: Releases | undefined,
  target: Target,
  otherwise: Severity,
): Severity {
  return mayBeReadElsewhere(releases, target) ? 'warning' : otherwise;
}
