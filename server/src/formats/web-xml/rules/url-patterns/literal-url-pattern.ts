import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { shown } from '../../../../core/shown.js';
import { isLegible } from '../../../tomcat/properties.js';
import type { PatternUse } from '../../model/mappings.js';
import type { WebXmlModel } from '../../model/model.js';
import { decoded, type Habit, habitOf, isTaken } from '../../model/url-patterns.js';
import { CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { mapped, patternFixes } from './support.js';

function constraint(...patterns: readonly string[]): string {
  return `
  <security-constraint>
    ${collection(...patterns)}
    ${CLERKS}
  </security-constraint>${LOGIN}`;
}

/** Patterns that are taken letter by letter, though they were meant for more. */
export const literalUrlPattern: Rule<WebXmlModel> = {
  id: 'web-xml/literal-url-pattern',
  title: 'A url-pattern that matches hardly anything',
  why: 'A pattern is one path, a path with `/*` at its end, or `*.` and one extension. Whatever else looks like a wildcard, a list or a regular expression is compared letter by letter with the address, and does not fit: the servlet or filter does not run, and a constraint protects nothing.',
  remedy: 'Write what is meant as one of these, each in a `url-pattern` of its own.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['url-pattern'],
  references: [
    { source: 'manual', id: 'Servlet 6.0: 12.2' },
    { source: 'CWE', id: 'CWE-284' },
  ],
  examples: [
    { bad: webApp(constraint('/admin/**')), good: webApp(constraint('/admin/*')) },
    { bad: webApp(constraint('/a/*,/b/*')), good: webApp(constraint('/a/*', '/b/*')) },
    { bad: webApp(mapped('/shop/{id}')), good: webApp(mapped('/shop/*')) },
  ],
  *check(model): Iterable<Finding> {
    const { version } = model.judgement.descriptor;
    for (const pattern of model.mappings.patterns) {
      const { element, use, value } = pattern;
      if (!isLegible(value)) continue;
      const compared = decoded(value) ?? '';
      const habit = isTaken(compared) ? habitOf(compared) : undefined;
      if (!habit) continue;
      yield {
        span: element.textSpan,
        message: `"${shown(value)}" is compared letter by letter: ${REASONS[habit]}, and ${EFFECTS[use]}.`,
        fixes: () => patternFixes(pattern, version),
      };
    }
  },
};

const REASONS: Readonly<Record<Habit, string>> = {
  list: 'each pattern has an element of its own',
  star: 'a star is a wildcard in /* at the end and in *. at the beginning only',
  'double-extension': 'the extension of an address is what follows its last dot',
  template: 'there are no variables in patterns',
  expression: 'there are no regular expressions in patterns',
  query: 'what follows a question mark or a hash is no part of the path',
};

const EFFECTS: Readonly<Record<PatternUse, string>> = {
  servlet: 'the requests that were meant do not reach the servlet',
  filter: 'the filter does not run for what was meant',
  constraint: 'what was meant is not protected',
  jsp: 'the pages that were meant do not get these properties',
};
