import type { OptionInForce } from '../../../core/policy.js';
import type { Span, TextEdit } from '../../../core/text.js';
import { argumentsSpan, type Directive, writtenValue } from './directive.js';
import type { SshdModel } from './model.js';

/** An option that a line sets. Most values are fine: who asks for more than the value has something to say. */
export class WrittenInForce implements OptionInForce {
  readonly isDefault = false;
  readonly value: string;

  constructor(private readonly directive: Directive) {
    this.value = writtenValue(directive);
  }

  get name(): string {
    return this.directive.name;
  }

  get scope(): string | undefined {
    const { scope } = this.directive;
    return scope.isAlways ? undefined : scope.label;
  }

  get path(): string {
    return this.directive.path;
  }

  get span(): Span {
    return argumentsSpan(this.directive);
  }

  set(value: string): readonly TextEdit[] {
    return [{ span: this.span, text: value }];
  }
}

/**
 * An option that nobody wrote. Most defaults are fine: the place is looked for when one is not. A class, since
 * each evaluation of an object literal with a getter makes a hidden class, which keeps the whole model alive.
 */
export class DefaultInForce implements OptionInForce {
  readonly isDefault = true;
  readonly scope = undefined;

  constructor(
    private readonly model: SshdModel,
    readonly name: string,
    readonly value: string,
  ) {}

  get path(): string {
    return this.model.tree.path;
  }

  get span(): Span {
    const at = this.model.insertionPoint(this.name).offset;
    return { start: at, end: at };
  }

  set(value: string): readonly TextEdit[] {
    return this.model.insert(this.name, value);
  }
}
