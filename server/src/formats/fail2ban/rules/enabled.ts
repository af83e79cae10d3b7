import type { Jail } from '../model/jail.js';
import type { Fail2banModel } from '../model/model.js';
import type { Resolved } from '../model/resolve.js';

/** A value that the files at hand set and that an enabled jail uses. */
export interface UsedValue {
  /** The first jail in which it is in force; left out where no jail is enabled and it waits for one. */
  readonly jail?: Jail;
  readonly resolved: Resolved;
  readonly value: string;
}

/**
 * What an option comes to in the enabled jails, each value that somebody has written told once: for the first of the
 * jails that share it. Where none is enabled, those of `[DEFAULT]`: the jails that use them may be in a file that is not
 * at hand.
 */
export function* usedValues(model: Fail2banModel, name: string): Iterable<UsedValue> {
  let hasJail = false;
  const seen = new Map<unknown, Set<string>>();
  for (const jail of model.jails) {
    if (!jail.isEnabled) continue;
    hasJail = true;
    const resolved = jail.option(name);
    if (!resolved?.setting.place || !('value' in resolved)) continue;
    const { setting, value } = resolved;
    const values = seen.get(setting);
    if (values?.has(value)) continue;
    if (values) values.add(value);
    else seen.set(setting, new Set([value]));
    yield { jail, resolved, value };
  }
  if (hasJail || model.kind !== 'jail') return;
  const resolved = model.resolve(model.merged.defaults, name);
  if (resolved?.setting.place && 'value' in resolved) yield { resolved, value: resolved.value };
}
