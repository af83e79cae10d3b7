import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { classOf } from '../../model/constraints.js';
import { isEveryMethod } from '../../model/methods.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** Patterns that Tomcat does not come to. */
export const constraintNeverChosen: Rule<WebXmlModel> = {
  id: 'web-xml/constraint-never-chosen',
  title: 'A constraint that /* keeps from being used',
  why: 'Tomcat looks for constraints with the exact path, then for the longest prefix, then for the extension, and last for `/`, and stops at the first that it finds. A prefix `/*` for all methods fits every request, so that what is asked for by extension or for `/` is never used.',
  remedy:
    'Ask for it in the constraint on `/*`, or name the paths by prefix: `/admin/*` is tried before `/*`.',
  kind: 'correctness',
  severity: 'warning',
  profile: 'recommended',
  risk: 6,
  keywords: ['security-constraint'],
  references: [servletSecurity],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/*')}
    ${BY_TLS}
  </security-constraint>
  <security-constraint>
    ${collection('*.do')}
    ${CLERKS}
    ${BY_TLS}
  </security-constraint>${LOGIN}`),
    },
  ],
  *check({ constraints }): Iterable<Finding> {
    const everywhere = constraints.byPattern.get('/*');
    const first = everywhere?.applications[0];
    // With a method that none of them names, Tomcat goes on looking.
    if (!first || !isEveryMethod(everywhere.covered)) return;
    const related = [{ span: first.pattern.element.nameSpan, message: 'This fits every path first.' }];
    const used = new Set(everywhere.applications.map(({ constraint }) => constraint));
    for (const { pattern, applications } of constraints.byPattern.values()) {
      const kind = classOf(pattern);
      if (kind !== 'extension' && kind !== 'default') continue;
      for (const { constraint, pattern: word } of applications) {
        if (used.has(constraint)) continue;
        yield {
          span: word.element.textSpan,
          message: `Nothing comes to this: every path fits /* first, so that what is asked for ${pattern} does not hold.`,
          related,
        };
      }
    }
  },
};
