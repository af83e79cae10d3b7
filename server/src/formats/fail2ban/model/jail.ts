import { isTrue } from '../values/boolean.js';
import type { MergedSection } from './merged.js';
import type { Resolved, Resolver } from './resolve.js';

/** A jail: what the section of its name comes to, with `[DEFAULT]` behind it. */
export class Jail {
  #isEnabled: boolean | undefined;

  constructor(
    readonly section: MergedSection,
    private readonly resolver: Resolver,
  ) {}

  get name(): string {
    return this.section.name;
  }

  /** What an option comes to; undefined where nobody sets it. */
  option(name: string): Resolved | undefined {
    return this.resolver.resolve(this.section, name);
  }

  /** The value of an option; undefined where nobody sets it, or it cannot be made out. */
  value(name: string): string | undefined {
    const resolved = this.option(name);
    return resolved && 'value' in resolved ? resolved.value : undefined;
  }

  get isEnabled(): boolean {
    this.#isEnabled ??= isTrue(this.value('enabled') ?? '');
    return this.#isEnabled;
  }
}
