import { oncePer } from '../../../core/once.js';
import type { Jail } from '../model/jail.js';
import type { Fail2banModel } from '../model/model.js';
import { type PlacedSpan, placeOf } from '../model/places.js';
import type { Resolved } from '../model/resolve.js';
import { readTime } from '../values/time.js';

/** The jails that are enabled. */
export const enabledJails = oncePer((model: Fail2banModel): readonly Jail[] =>
  model.jails.filter(({ isEnabled }) => isEnabled),
);

/** A value that the files at hand set and that an enabled jail uses. */
export interface UsedValue {
  /** The first jail in which it is in force; left out where no jail is enabled and it waits for one. */
  readonly jail?: Jail;
  readonly resolved: Resolved;
  readonly value: string;
}

/**
 * What an option comes to in the enabled jails, each value that somebody has written told once: for the first of the
 * jails that share it and are wanted. Where none is enabled, those of `[DEFAULT]`: the jails that use them may be in a
 * file that is not at hand.
 */
export function* usedValues(
  model: Fail2banModel,
  name: string,
  wanted: (jail: Jail) => boolean = () => true,
): Iterable<UsedValue> {
  const jails = enabledJails(model);
  const seen = new Map<unknown, Set<string>>();
  for (const jail of jails) {
    const resolved = jail.option(name);
    if (!resolved?.setting.place || !('value' in resolved) || !wanted(jail)) continue;
    const { setting, value } = resolved;
    const values = seen.get(setting);
    if (values?.has(value)) continue;
    if (values) values.add(value);
    else seen.set(setting, new Set([value]));
    yield { jail, resolved, value };
  }
  if (jails.length > 0 || model.kind !== 'jail') return;
  const resolved = model.resolve(model.merged.defaults, name);
  if (resolved?.setting.place && 'value' in resolved) yield { resolved, value: resolved.value };
}

/** A time that the files at hand set. */
export interface UsedSeconds extends UsedValue {
  readonly seconds: number;
  readonly place: PlacedSpan;
}

/** The times among the values that `usedValues` tells. */
export function* usedSeconds(
  model: Fail2banModel,
  name: string,
  wanted?: (jail: Jail) => boolean,
): Iterable<UsedSeconds> {
  for (const used of usedValues(model, name, wanted)) {
    const seconds = secondsOf(used.value);
    const place = placeOf(used.resolved.setting);
    if (seconds !== undefined && place) yield { ...used, seconds, place };
  }
}

/** The seconds of a time; undefined for what is none. */
export function secondsOf(value: string | undefined): number | undefined {
  const time = value === undefined ? undefined : readTime(value);
  return time?.kind === 'seconds' ? time.seconds : undefined;
}

/** A number as fail2ban reads it; undefined for what is none. */
export function integerOf(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*[+-]?\d{1,9}\s*$/.test(value) ? Number(value) : undefined;
}
