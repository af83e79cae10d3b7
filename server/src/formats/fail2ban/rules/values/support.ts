import type { Finding } from '../../../../core/finding.js';
import { jailOptions } from '../../catalogue/options.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { placeOf } from '../../model/places.js';
import type { Setting } from '../../model/setting.js';
import { findingAt, relatedSetting } from '../support.js';

/** A value that is in force in a jail, and that somebody has written. */
export interface ValueInUse {
  /** The first jail in which it is in force. */
  readonly jail: Jail;
  readonly value: string;
  /** The setting to judge: that of the option, or one of the user's that a value of the stock files refers to. */
  readonly setting: Setting;
  /** A setting that the value comes from, where that is another one. */
  readonly origin: Setting | undefined;
}

/** What an option comes to in the enabled jails: each value that somebody has written, once. */
export function* valuesInUse(model: Fail2banModel, name: string): Iterable<ValueInUse> {
  const seen = new Map<Setting, Set<string>>();
  for (const jail of model.jails) {
    const found = jail.isEnabled ? valueIn(jail, name) : undefined;
    if (!found) continue;
    const values = seen.get(found.setting);
    if (values?.has(found.value)) continue;
    if (values) values.add(found.value);
    else seen.set(found.setting, new Set([found.value]));
    yield found;
  }
}

/** What an option comes to in one jail; undefined where nobody has written it, or it cannot be made out. */
export function valueIn(jail: Jail, name: string): ValueInUse | undefined {
  const resolved = jail.option(name);
  if (!resolved || !('value' in resolved)) return undefined;
  const { value, uses } = resolved;
  const origin = uses.findLast(({ place }) => place);
  if (origin && isToldThere(origin.name, name)) return undefined;
  if (resolved.setting.place) return { jail, value, setting: resolved.setting, origin };
  return origin && { jail, value, setting: origin, origin: undefined };
}

/** Whether a value comes from another option of the same kind, of which whatever is wrong is told. */
function isToldThere(origin: string, name: string): boolean {
  return origin !== name && jailOptions.get(origin)?.grammar === jailOptions.get(name)?.grammar;
}

/** Whether a value stands on one line just as it is read: nothing in it is replaced, and a fix may rewrite it. */
function isLiteral({ setting, value }: ValueInUse): boolean {
  return setting.value === value && !value.includes('\n');
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
  used: ValueInUse,
  message: string,
  { severity, replacement, isSafe = false }: ValueFinding = {},
): Iterable<Finding> {
  const { setting, origin } = used;
  const span = placeOf(setting);
  if (!span) return;
  const isFixed = replacement !== undefined && isLiteral(used);
  yield findingAt(span, message, {
    ...(severity && { severity }),
    ...(origin && { related: relatedSetting(origin, `its value comes from ${origin.name}`) }),
    ...(isFixed && {
      fixes: () => [{ title: `Write ${replacement}`, safe: isSafe, edits: [{ span, text: replacement }] }],
    }),
  });
}
