import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { setText } from '../../../xml/edits.js';
import { classOf } from '../../model/constraints.js';
import type { WebXmlModel } from '../../model/model.js';
import { CLERKS, collection, LOGIN, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** Names that are those of whole areas. */
const AREA =
  /\/(?:admin|administration|administrator|backend|backoffice|console|intern|internal|manage|management|manager|members|private|protected|restricted|secure|secured)$/i;

/** A pattern without a star for what has much below it. */
export const exactPatternForFolder: Rule<WebXmlModel> = {
  id: 'web-xml/exact-pattern-for-folder',
  title: 'A constraint that covers a folder, and nothing in it',
  why: 'A pattern without a star is one exact path: `/admin` does not cover `/admin/users`, and `/admin/` only the folder itself. What lies below stays open.',
  remedy: 'Write `/admin/*`, which covers `/admin` and all below it.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 7,
  keywords: ['security-constraint'],
  references: [servletSecurity, { source: 'CWE', id: 'CWE-284' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${collection('/admin')}
    ${CLERKS}
  </security-constraint>${LOGIN}`),
      good: webApp(`
  <security-constraint>
    ${collection('/admin/*')}
    ${CLERKS}
  </security-constraint>${LOGIN}`),
    },
  ],
  *check(model): Iterable<Finding> {
    const { constraints } = model;
    let mapped: ReadonlySet<string> | undefined;
    for (const [pattern, { applications }] of constraints.byPattern) {
      if (classOf(pattern) !== 'exact' || !(AREA.test(pattern) || isFolder(pattern))) continue;
      const below = `${isFolder(pattern) ? pattern.slice(0, -1) : pattern}/*`;
      if (constraints.byPattern.has(below) || constraints.wider(pattern)) continue;
      mapped ??= mappedPatterns(model);
      if (mapped.has(pattern)) continue;
      for (const { constraint, pattern: word } of applications) {
        if (constraint.admission === 'everybody') continue;
        yield {
          span: word.element.textSpan,
          message: `This covers the path ${pattern} alone; what is below it is open. ${below} covers both.`,
          fixes: () => [{ title: `Write ${below}`, safe: false, edits: setText(word.element, below) }],
        };
      }
    }
  },
};

function isFolder(pattern: string): boolean {
  return pattern.length > 1 && pattern.endsWith('/');
}

/** The patterns of servlets: a servlet for one exact path is protected by that path. */
function mappedPatterns(model: WebXmlModel): ReadonlySet<string> {
  return new Set(model.mappings.servlets.flatMap(({ patterns }) => patterns.map(({ value }) => value)));
}
