import type { Format } from '../../server/src/core/format.js';
import type { RuleInfo } from '../../server/src/core/rule.js';
import { unusedSuppression } from '../../server/src/core/unused-suppression.js';

/** A rule, and the format that its examples are written in. */
export interface RegisteredRule {
  readonly rule: RuleInfo;
  readonly format: Format;
}

/** Every rule of the formats, sorted by id, with the one of the engine's own. */
export function registeredRules(formats: readonly Format[]): readonly RegisteredRule[] {
  const [first] = formats;
  const own = first ? [{ rule: unusedSuppression, format: first }] : [];
  const all = formats.flatMap((format) => format.rules.map((rule) => ({ rule, format })));
  return [...own, ...all].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
