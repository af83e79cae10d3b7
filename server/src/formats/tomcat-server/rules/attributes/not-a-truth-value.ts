import type { Finding } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { ServerModel } from '../../model/model.js';
import { replacement } from '../attribute-fixes.js';
import { inService } from '../examples.js';
import { meansFalse } from '../flag-rule.js';
import { attributesOfType } from './attributes.js';

const AFFIRMATIVE = new Set(['yes', 'on', '1', 'enabled', 'y', 't', 'always']);

/** Truth values that are false although they do not look it. */
export const notATruthValue: Rule<ServerModel> = {
  id: 'tomcat-server/not-a-truth-value',
  title: 'A value that counts as false without a word',
  why: 'Where Tomcat expects `true` or `false`, everything but `true` is false, `yes` and `on` too. It says nothing about it.',
  remedy: 'Write `true` or `false`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  references: [{ source: 'manual', id: 'Tomcat: config/http' }],
  examples: [
    {
      bad: inService('<Connector port="8080" address="127.0.0.1" useVirtualThreads="yes"/>'),
      good: inService('<Connector port="8080" address="127.0.0.1" useVirtualThreads="true"/>'),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const { attribute, entry } of attributesOfType(model, 'boolean')) {
      const value = attribute.value.toLowerCase();
      const word = value.trim();
      if (value === 'true' || meansFalse(word)) continue;
      yield {
        span: attribute.valueSpan,
        message: `"${attribute.value}" is not true, so Tomcat takes ${entry.name} for false, without a word.`,
        // Nobody can tell what it was to be: the word false makes it look as if it were meant.
        fixes: () => [
          ...(meansTrue(word) ? [replacement(attribute, 'true', false)] : []),
          replacement(attribute, 'false', false),
        ],
      };
    }
  },
};

function meansTrue(word: string): boolean {
  if (AFFIRMATIVE.has(word)) return true;
  return nearest(word, ['true', 'false']) === 'true';
}
