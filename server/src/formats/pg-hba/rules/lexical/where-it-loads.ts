import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import type { SourceText } from '../../../../core/text.js';
import type { PgHbaModel } from '../../model/model.js';
import type { HbaRecord } from '../../model/record.js';

/** A rule about a kind of mistake that also speaks, as a warning, where the same fault does not make a mistake. */
export function alsoWhereItLoads(
  rule: Rule<PgHbaModel>,
  check: (model: PgHbaModel, target: Target) => Iterable<Finding>,
): Rule<PgHbaModel> {
  return {
    ...rule,
    *check(model, context) {
      yield* rule.check(model, context);
      for (const finding of check(model, context.target)) yield { ...finding, severity: 'warning' };
    },
  };
}

/** The records that the server accepts, of those documents in which a pattern occurs. */
export function* acceptedWith({ records }: PgHbaModel, pattern: RegExp): Iterable<HbaRecord> {
  const known = new Map<SourceText, boolean>();
  let last: SourceText | undefined;
  let isThere = false;
  for (const record of records) {
    const { source } = record.document;
    if (source !== last) {
      last = source;
      isThere = known.get(source) ?? pattern.test(source.text);
      known.set(source, isThere);
    }
    if (isThere && record.isKnown) yield record;
  }
}
