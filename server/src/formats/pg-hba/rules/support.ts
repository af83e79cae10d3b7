import type { Finding, Fix, Related } from '../../../core/finding.js';
import type { Rule, RuleInfo } from '../../../core/rule.js';
import type { Target } from '../../../core/target.js';
import type { Mistake, MistakeKind, Place } from '../model/mistake.js';
import type { PgHbaModel } from '../model/model.js';
import type { HbaRecord } from '../model/record.js';

/** A finding about a record, at a span in its document or in that of a word that comes from another one. */
export function findingAt(
  record: HbaRecord,
  span: Place,
  message: string,
  more: Omit<Finding, 'path' | 'span' | 'message'> = {},
): Finding {
  const { start, end, path = record.path } = span;
  return { path, span: { start, end }, message, ...more };
}

/** A record that explains a finding about another one. */
export function relatedRecord({ path, span }: HbaRecord, message: string): Related {
  return { path, span, message };
}

/** Where a record stands, as a reader of another one finds it: `line 7`, `line 7 of app.conf`. */
export function placeOf({ path, lineNumber }: HbaRecord, from: HbaRecord): string {
  const place = `line ${lineNumber}`;
  return path === from.path ? place : `${place} of ${path.slice(path.lastIndexOf('/') + 1)}`;
}

/** What a rule about a kind of mistake adds to the server's own words. */
export interface MistakeRule extends Omit<RuleInfo, 'kind' | 'severity' | 'profile'> {
  readonly mistake: MistakeKind;
  /** What may be meant, behind the server's words: `connection types are written in lower case`. */
  hint?(record: HbaRecord, mistake: Mistake, target: Target): string | undefined;
  fixes?(record: HbaRecord, mistake: Mistake, target: Target): readonly Fix[];
}

/** The rule that tells one kind of mistakes, for which the server refuses the file. */
export function mistakeRule({ mistake: kind, hint, fixes, ...info }: MistakeRule): Rule<PgHbaModel> {
  return {
    ...info,
    kind: 'syntax',
    severity: 'error',
    profile: 'recommended',
    *check(model, { target }): Iterable<Finding> {
      for (const { record, mistake } of model.mistakes(kind)) {
        const more = hint?.(record, mistake, target);
        const message = more === undefined ? mistake.message : `${mistake.message}: ${more}`;
        yield findingAt(record, { ...mistake.span, path: mistake.path }, message, {
          // A fix changes the record's own document.
          fixes: () => (mistake.path === undefined ? (fixes?.(record, mistake, target) ?? []) : []),
        });
      }
    },
  };
}
