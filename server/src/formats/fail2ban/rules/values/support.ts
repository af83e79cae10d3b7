import type { Finding } from '../../../../core/finding.js';
import { placeOf } from '../../model/places.js';
import type { UsedValue } from '../enabled.js';
import { findingAt, relatedSetting } from '../support.js';

/** Whether a value stands on one line just as it is read: nothing in it is replaced, and a fix may rewrite it. */
export function isLiteral({ resolved, value }: UsedValue): boolean {
  return resolved.setting.value === value && !value.includes('\n');
}

/**
 * Whether a value has what was meant to be a comment in it, or an option of a line that is indented too far: that is
 * the fault, and told as such.
 */
export function hasForeignText(value: string): boolean {
  return /;|(?:^|\s)#/.test(value) || /\n[^\n=]+=/.test(value);
}

/** A value whose quotes are the fault. */
export function isQuoted(value: string): boolean {
  return /^(["'])[^"']*\1$/.test(value);
}

/** How a finding about a value differs from its rule's others, and what would be right. */
export interface ValueFinding {
  readonly severity?: Finding['severity'];
  /** What a fix puts in place of the value. */
  readonly replacement?: string | undefined;
  readonly isSafe?: boolean;
}

/** A finding about all of a value; none for one that fail2ban ships. */
export function* valueFinding(
  used: UsedValue,
  message: string,
  { severity, replacement, isSafe = false }: ValueFinding = {},
): Iterable<Finding> {
  const { setting, uses } = used.resolved;
  const span = placeOf(setting);
  if (!span) return;
  const origin = uses.at(-1);
  const isFixed = replacement !== undefined && isLiteral(used);
  yield findingAt(span, message, {
    ...(severity && { severity }),
    ...(origin && { related: relatedSetting(origin, `its value comes from ${origin.name}`) }),
    ...(isFixed && {
      fixes: () => [{ title: `Write ${replacement}`, safe: isSafe, edits: [{ span, text: replacement }] }],
    }),
  });
}
