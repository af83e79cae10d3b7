import { stockAction } from '../catalogue/actions.js';
import { stockFilter } from '../catalogue/filters.js';
import { type ReferenceKind, type ReferenceRequest, referenceKey } from '../parse/references.js';
import { type Specification, specificationIn, specificationsIn } from '../values/specification.js';
import type { Jail } from './jail.js';
import type { Fail2banModel } from './model.js';
import type { Resolved } from './resolve.js';

/**
 * Where a filter or an action is: fail2ban ships it, it is a file beside the jails, the folder is at hand and has no
 * such file, or nobody can tell.
 */
export type Whereabouts = 'stock' | 'here' | 'missing' | 'unknown';

/** A filter or an action that a jail names. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly jail: Jail;
  /** The option that names it, and what that comes to; offsets are those of the value. */
  readonly option: Resolved & { readonly value: string };
  readonly specification: Specification;
  readonly whereabouts: Whereabouts;
}

const known = new WeakMap<Fail2banModel, References>();

/** What the jails of a configuration that are on name. */
export function referencesIn(model: Fail2banModel): References {
  const before = known.get(model);
  if (before) return before;
  const references = new References(model);
  known.set(model, references);
  return references;
}

/** The filters and actions of the jails that are on. Those of a jail that is off are never looked for. */
export class References {
  /** In the order of the jails. */
  readonly filters: readonly Reference[];
  readonly actions: readonly Reference[];
  readonly #found = new Map<string, Whereabouts>();

  constructor(private readonly model: Fail2banModel) {
    this.#lookAtFiles();
    const enabled = [...model.jails, ...model.stockJails].filter((jail) => jail.isEnabled);
    this.filters = enabled.flatMap((jail) => this.#named('filter', jail));
    this.actions = enabled.flatMap((jail) => this.#named('action', jail));
  }

  /** Where what bears a name is. */
  whereabouts(kind: ReferenceKind, name: string): Whereabouts {
    const found = this.#found.get(referenceKey(kind, name));
    if (found === 'here') return 'here';
    const { target } = this.model;
    const isStock = kind === 'filter' ? stockFilter(name, target) : stockAction(name, target);
    return isStock ? 'stock' : (found ?? 'unknown');
  }

  #named(kind: ReferenceKind, jail: Jail): Reference[] {
    const option = jail.option(kind);
    if (!option || !('value' in option) || option.value === '') return [];
    const { value } = option;
    const specifications = kind === 'filter' ? [specificationIn(value)] : readable(specificationsIn(value));
    return specifications.map((specification) => ({
      kind,
      jail,
      option,
      specification,
      whereabouts: this.whereabouts(kind, specification.name),
    }));
  }

  #lookAtFiles(): void {
    for (const { included } of this.model.files) {
      for (const [request, inclusion] of included) {
        const { reference } = request as Partial<ReferenceRequest>;
        if (reference === undefined) continue;
        const isHere = 'trees' in inclusion && inclusion.trees.length > 0;
        const isMissing = 'absence' in inclusion && inclusion.absence === 'missing';
        const before = this.#found.get(reference);
        const found = isHere ? 'here' : isMissing ? 'missing' : 'unknown';
        this.#found.set(reference, before === undefined ? found : likelier(before, found));
      }
    }
  }
}

/** What fail2ban comes to: it gives up at the first that it cannot read. */
function readable(specifications: readonly Specification[]): readonly Specification[] {
  const stop = specifications.findIndex(({ problem }) => problem !== undefined);
  return stop < 0 ? specifications : specifications.slice(0, stop + 1);
}

/** Of the `.conf` and the `.local` of one name, one is enough; both have to be missing. */
function likelier(before: Whereabouts, found: Whereabouts): Whereabouts {
  if (before === 'here' || found === 'here') return 'here';
  return before === 'missing' && found === 'missing' ? 'missing' : 'unknown';
}
