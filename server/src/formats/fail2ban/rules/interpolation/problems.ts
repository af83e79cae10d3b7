import type { Target } from '../../../../core/target.js';
import { filterOptions } from '../../catalogue/filter-options.js';
import { jailOptions } from '../../catalogue/options.js';
import type { InterpolationProblem } from '../../model/interpolate.js';
import type { Jail } from '../../model/jail.js';
import type { Fail2banModel } from '../../model/model.js';
import { type PlacedSpan, placeOf } from '../../model/places.js';
import type { Resolved } from '../../model/resolve.js';
import type { Setting } from '../../model/setting.js';
import { isAlive } from '../../release.js';

/** A reference that cannot be replaced, in a value that fail2ban needs. */
export interface BadReference {
  readonly jail: Jail;
  readonly problem: InterpolationProblem;
  /** The setting that it is written in. */
  readonly setting: Setting;
  readonly place: PlacedSpan;
}

/** What fail2ban asks of every jail, to find out which are on. */
const OF_ALL: readonly string[] = ['enabled', 'backend', 'filter'];
const JAIL_OPTIONS = jailOptions.entries.filter(({ isHelper }) => !isHelper);

/** What fail2ban asks of the jails that are on. An option that the release does not know yet is never looked at. */
function ofEnabled(target: Target): ReadonlySet<string> {
  const known = JAIL_OPTIONS.filter((option) => isAlive(option, target));
  return new Set([...known, ...filterOptions.entries].map(({ name }) => name));
}

/** Every rule of references asks for one kind of them. */
const known = new WeakMap<Fail2banModel, readonly BadReference[]>();

/** The references of one kind that cannot be replaced, each told once, however many jails use it. */
export function badReferences(
  model: Fail2banModel,
  kind: InterpolationProblem['kind'],
): readonly BadReference[] {
  let found = known.get(model);
  if (!found) {
    found = [...badReferencesOf(model)];
    known.set(model, found);
  }
  return found.filter(({ problem }) => problem.kind === kind);
}

function* badReferencesOf(model: Fail2banModel): Iterable<BadReference> {
  // Of a file that cannot be read, nobody knows what it would define.
  if (model.kind !== 'jail' || model.files.some(({ part }) => part.problems.length > 0)) return;
  const told = new Set<string>();
  const names = ofEnabled(model.target);
  for (const jail of model.jails) {
    for (const name of jail.isEnabled ? names : OF_ALL) {
      const resolved = jail.option(name);
      if (!resolved || !('problem' in resolved)) continue;
      const { problem } = resolved;
      const origin = originOf(resolved, problem);
      if (!origin) continue;
      const { place } = origin;
      const key = `${place.path}:${place.start}`;
      if (told.has(key)) continue;
      told.add(key);
      yield { jail, problem, ...origin };
    }
  }
}

/** Where a problem is written; undefined where it is not in the files at hand. */
function originOf(
  { setting, uses }: Resolved,
  problem: InterpolationProblem,
): Pick<BadReference, 'setting' | 'place'> | undefined {
  const through = problem.through.at(-1)?.toLowerCase();
  const owner = through?.slice(through.lastIndexOf('/') + 1);
  const carriers = problem.kind === 'too-deep' ? [setting, ...uses] : [setting, ...uses].reverse();
  for (const carrier of carriers) {
    if (owner !== undefined && problem.kind !== 'too-deep' && carrier.name !== owner) continue;
    const at = offsetOf(carrier.value, problem);
    const place = at < 0 ? undefined : placeOf(carrier, at, at + lengthOf(problem));
    if (place) return { setting: carrier, place };
  }
  return undefined;
}

function lengthOf({ kind, text }: InterpolationProblem): number {
  if (kind === 'lone-percent') return 1;
  return kind === 'bad-reference' ? text.length : text.length + '%()s'.length;
}

function offsetOf(value: string, { kind, text }: InterpolationProblem): number {
  if (kind === 'lone-percent') return lonePercents(value)[0] ?? -1;
  return value.indexOf(kind === 'bad-reference' ? text : `%(${text})s`);
}

/** The offsets of percent signs that are neither doubled nor begin a reference. */
export function lonePercents(value: string): readonly number[] {
  const found: number[] = [];
  for (let at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at)) {
    const next = value[at + 1];
    if (next === '%') at += 2;
    else {
      if (next !== '(') found.push(at);
      at++;
    }
  }
  return found;
}
