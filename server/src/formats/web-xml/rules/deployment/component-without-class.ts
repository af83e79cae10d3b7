import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isLegible } from '../../../tomcat/properties.js';
import { compareVersions } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';
import { notDeployed } from '../not-deployed.js';

/** Servlets and filters that nothing gives a class. */
export const componentWithoutClass: Rule<WebXmlModel> = {
  id: 'web-xml/component-without-class',
  title: 'A servlet or filter without a class',
  why: 'In a descriptor with `metadata-complete="true"` no annotation can name the class. A filter without one keeps the application from being deployed; a servlet without one answers every request with an error.',
  remedy: 'Name the class, or the `jsp-file` of a servlet, or remove the element.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ['servlet', 'filter'],
  references: [{ source: 'manual', id: 'Servlet 6.0: 8.1' }],
  examples: [
    {
      bad: `<web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
  <servlet>
    <servlet-name>shop</servlet-name>
  </servlet>
</web-app>
`,
    },
  ],
  *check(model): Iterable<Finding> {
    // Former versions demand a class in their schemas.
    if (!model.isComplete || compareVersions(model.judgement.descriptor.version, '3.0') < 0) return;
    if (model.role !== 'application') return;
    if (model.root?.attribute('metadata-complete')?.value.trim() !== 'true') return;
    for (const { element, name = '', className, jspFile } of model.servlets) {
      if (className !== undefined || jspFile !== undefined || isGivenElsewhere(name)) continue;
      yield {
        span: element.nameSpan,
        message: 'Nothing says which class or JSP this servlet is: it answers every request with an error.',
        severity: 'warning',
      };
    }
    for (const { element, className, name = '' } of model.filters) {
      if (className !== undefined || isGivenElsewhere(name)) continue;
      yield {
        span: element.nameSpan,
        message: `Nothing says which class this filter is: ${notDeployed(model)}.`,
      };
    }
  },
};

/** `conf/web.xml` has the classes of some servlets; frameworks register some under the names of classes. */
function isGivenElsewhere(name: string): boolean {
  return name === 'default' || name === 'jsp' || name.includes('.') || !isLegible(name);
}
