import type { Finding, Fix, Severity } from '../../../../core/finding.js';
import { nearest } from '../../../../core/nearest.js';
import type { Rule } from '../../../../core/rule.js';
import type { Target } from '../../../../core/target.js';
import { simpleName } from '../../../tomcat/class-names.js';
import { firstRelease, goneSince, has, mayBeReadElsewhere, standing } from '../../../tomcat/releases.js';
import { setText } from '../../../xml/edits.js';
import { tomcatClasses } from '../../catalogue/shipped.js';
import type { WebXmlModel } from '../../model/model.js';
import { withFilter, withServlet } from '../examples.js';
import { notDeployed } from '../not-deployed.js';

/** The packages whose classes are all known. */
const PACKAGES = /^org\.apache\.catalina\.(?:filters|servlets|ssi)\.[A-Z]\w*$/;

/** A class that this release of Tomcat does not have. */
export const unknownTomcatClass: Rule<WebXmlModel> = {
  id: 'web-xml/unknown-tomcat-class',
  title: 'Tomcat has no servlet or filter of this name',
  why: 'A filter whose class is missing keeps the whole application from being deployed; a servlet answers nothing. Some classes went with a release, and some were never there: SameSite is an attribute of the cookie, not a filter.',
  remedy: 'Correct the name, or remove the servlet or filter and its mappings.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['servlet', 'filter'],
  references: [
    { source: 'manual', id: 'Tomcat: config/filter' },
    { source: 'release notes', id: 'Tomcat 11' },
  ],
  examples: [
    { bad: withFilter('org.apache.catalina.filters.SameSiteFilter', {}) },
    {
      bad: withServlet('org.apache.catalina.servlets.DefaultServelt', {}, '/files/*'),
      good: withServlet('org.apache.catalina.servlets.DefaultServlet', {}, '/files/*'),
    },
    { bad: withFilter('org.apache.catalina.filters.FailedRequestFilter', {}), target: '11' },
  ],
  *check(model, { target }): Iterable<Finding> {
    for (const { element, className = '' } of [...model.servlets, ...model.filters]) {
      const classElement = element.child('servlet-class') ?? element.child('filter-class');
      if (!classElement || !PACKAGES.test(className)) continue;
      const isFilter = element.name === 'filter';
      const releases = tomcatClasses.get(className);
      if (releases !== undefined && has(releases, target)) continue;
      const effect = isFilter ? notDeployed(model) : 'the servlet does not start';
      const span = classElement.textSpan;
      if (releases !== undefined) {
        yield { span, ...verdict(className, releases, target, effect) };
        continue;
      }
      const meant = nearest(
        className,
        [...tomcatClasses].filter(([, each]) => has(each, target)).map(([name]) => name),
      );
      yield {
        span,
        message: `Tomcat has no class ${simpleName(className)}: ${effect}.${meant === undefined ? '' : ` Did you mean ${simpleName(meant)}?`}`,
        fixes: (): readonly Fix[] =>
          meant === undefined
            ? []
            : [
                {
                  title: `Replace it by ${simpleName(meant)}`,
                  safe: false,
                  edits: setText(classElement, meant),
                },
              ],
      };
    }
  },
};

function verdict(
  className: string,
  releases: string,
  target: Target,
  effect: string,
): { readonly message: string; readonly severity: Severity } {
  const isReadElsewhere = mayBeReadElsewhere(releases, target);
  const severity = isReadElsewhere ? 'warning' : 'error';
  if (standing(releases, target) === 'removed') {
    const since = goneSince(releases, target);
    return { severity, message: `${simpleName(className)} is gone since Tomcat ${since}: ${effect} there.` };
  }
  const first = firstRelease(releases, target);
  const came = first === undefined ? '' : `, which came with ${first}`;
  return { severity, message: `Tomcat ${target.label} has no ${simpleName(className)}${came}: ${effect}.` };
}
