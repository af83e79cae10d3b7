import type { Finding, Fix, Severity } from './finding.js';
import type { Profile, Rule, RuleContext, RuleInfo } from './rule.js';
import { type Beginning, hasBegun, since, type Target } from './target.js';
import type { Span, TextEdit } from './text.js';

/** The value that an option has in one scope, written or by default. */
export interface OptionInForce {
  readonly name: string;
  readonly value: string;
  /** Nobody wrote it: the target's default is in force. */
  readonly isDefault: boolean;
  /** Where it holds, when that is not everywhere: `Match User bob`. */
  readonly scope: string | undefined;
  readonly path: string;
  /** The value as written, or the empty span where the option would be inserted. */
  readonly span: Span;
  /** The edits after which the option has `value` in this scope. */
  set(value: string): readonly TextEdit[];
}

/** A model that knows what its options are set to. */
export interface OptionModel {
  /** The option's values in force, one for each scope that sets it; none where they cannot be known. */
  optionsInForce(name: string): Iterable<OptionInForce>;
}

/** Another option, a value of it that leaves nothing to be said, and since when it does. */
export interface Moot extends Beginning {
  readonly option: string;
  readonly value: string;
}

/** A rule that only says which values an option should have. */
export interface PolicyRow extends RuleInfo {
  readonly option: string;
  /** The first release to which this applies. */
  readonly from?: string;
  /** The first release to which this no longer applies. */
  readonly before?: string;
  /** The only builds to which this applies. Where nobody names the build, it applies to what is written. */
  readonly builds?: readonly string[];
  /** Only the value for everybody is judged, under that profile alone if it names one: narrower scopes are exceptions. */
  readonly scopesMayDiffer?: true | Profile;
  /** Whether an expert would let the value stand. */
  accepts(value: string, profile: Profile): boolean;
  message(option: OptionInForce, target: Target): string;
  /** Where some values are less bad than others, how bad this one is. */
  severityOf?(value: string): Severity;
  /** Values of other options with which nothing is to be said. */
  readonly moot?: readonly Moot[];
  /** The values to offer instead where they are accepted, the best first. */
  readonly better: readonly {
    readonly value: string;
    /** Where it is safe only instead of some values, whether it is instead of this one. */
    readonly safe: boolean | ((current: string) => boolean);
  }[];
}

/** The rule that judges an option by a row of policy. */
export function policyRule(row: PolicyRow): Rule<OptionModel> {
  return {
    ...row,
    *check(model, context): Iterable<Finding> {
      if (!concerns(row, context.target)) return;
      let isMoot: ((option: OptionInForce) => boolean) | undefined;
      for (const option of model.optionsInForce(row.option)) {
        const profile = context.profileOf(option.path);
        const accepts = (value: string) => row.accepts(value, profile);
        if (accepts(option.value) || isBeyond(row, option, profile, context.target)) continue;
        isMoot ??= mootness(row, model, context);
        if (isMoot(option)) continue;
        yield {
          path: option.path,
          span: option.span,
          message: row.message(option, context.target),
          severity: row.severityOf?.(option.value) ?? row.severity,
          fixes: () =>
            row.better.filter(({ value }) => accepts(value)).map((better) => fixFor(option, better)),
        };
      }
    },
  };
}

function fixFor(option: OptionInForce, { value, safe }: PolicyRow['better'][number]): Fix {
  return {
    title: `Set ${option.name} to ${value}${option.scope ? ` in ${option.scope}` : ''}`,
    safe: typeof safe === 'function' ? safe(option.value) : safe,
    edits: option.set(value),
  };
}

function concerns({ from, before, builds }: PolicyRow, target: Target): boolean {
  if (from !== undefined && !since(target, from)) return false;
  if (before !== undefined && since(target, before)) return false;
  return builds === undefined || target.variant === undefined || builds.includes(target.variant);
}

/** Whether the option is none of those in force that the row is about. */
function isBeyond(
  { builds, scopesMayDiffer }: PolicyRow,
  option: OptionInForce,
  profile: Profile,
  target: Target,
): boolean {
  if (option.scope !== undefined && (scopesMayDiffer === true || scopesMayDiffer === profile)) return true;
  return builds !== undefined && target.variant === undefined && option.isDefault;
}

/** Tells whether an option has nothing to say in its scope, since another one decides. */
function mootness(
  { moot = [] }: PolicyRow,
  model: OptionModel,
  { target }: RuleContext,
): (option: OptionInForce) => boolean {
  const deciders = moot
    .filter((each) => hasBegun(each, target))
    .map(({ option, value }) => {
      const byScope = new Map<string | undefined, string>();
      for (const each of model.optionsInForce(option)) {
        if (!byScope.has(each.scope)) byScope.set(each.scope, each.value.toLowerCase());
      }
      return { value, byScope };
    });
  return ({ scope }) =>
    deciders.some(({ value, byScope }) => (byScope.get(scope) ?? byScope.get(undefined)) === value);
}

/** Accepts the listed values, compared without case. */
export function oneOf(...values: readonly string[]): (value: string) => boolean {
  const accepted = new Set(values.map((value) => value.toLowerCase()));
  return (value) => accepted.has(value.toLowerCase());
}
