import type { Fix } from '../../server/src/core/finding.js';
import type { Example } from '../../server/src/core/rule.js';
import { exampleFiles, lintFiles } from '../../test/support/lint.js';
import type { RegisteredRule } from './registry.js';

/**
 * The fixes that a rule offers for an example of its own, each title once, the best first.
 * @throws Error where the example gives no finding of the rule, or names a target that is none.
 */
export async function fixesOfExample(
  { rule, format }: RegisteredRule,
  example: Example,
): Promise<readonly Fix[]> {
  const { diagnostics } = await lintFiles(format, exampleFiles(format, example, example.bad), {
    target: example.target,
    profile: rule.profile,
  });
  const own = diagnostics.filter((each) => each.rule.id === rule.id);
  if (own.length === 0) throw new Error(`an example of ${rule.id} gives no finding of it`);
  const fixes = own.flatMap((each) => each.fixes());
  return [...new Map(fixes.map((fix) => [fix.title, fix])).values()];
}
