import { isLegible } from '../../../tomcat/properties.js';
import type { SecurityConstraint } from '../../model/constraints.js';

/** Where the specification tells how constraints are combined and applied. */
export const servletSecurity = { source: 'manual', id: 'Servlet 6.0: 13.8' } as const;

/** The patterns of a constraint as one reads them: `/admin/*` or `/admin/* and 2 others`. */
export function patternsOf({ collections }: SecurityConstraint): string {
  const patterns = collections.flatMap((collection) => collection.patterns.map(({ value }) => value));
  if (patterns.length < 2) return patterns[0] ?? '';
  const others = patterns.length - 1;
  return `${patterns[0]} and ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** Whether the roles are none that anybody should have: `no-users`, as examples of Struts say for `*.jsp`. */
export function isForNobody({ roles }: SecurityConstraint): boolean {
  return roles.length > 0 && roles.every(({ value }) => NOBODY.test(value));
}

const NOBODY = /^(?:none|nobody|no[-_ ]?(?:access|body|one|roles?|users?)|den(?:y|ied)(?:[-_ ]?all)?)$/i;

/** Whether nothing but the file decides what the constraint asks for. */
export function isKnown({ roles, transportGuarantee }: SecurityConstraint): boolean {
  return isLegible(transportGuarantee?.value ?? '') && roles.every(({ value }) => isLegible(value));
}
