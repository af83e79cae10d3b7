import type { Finding, Fix } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild, removeElement } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { unindented } from '../../../xml/layout.js';
import type { WebXmlModel } from '../../model/model.js';
import { webApp } from '../examples.js';
import { notRead } from '../not-deployed.js';

/** The elements that Tomcat counts, but for those that have a rule of their own. */
const ONCE: readonly string[] = ['jsp-config', 'absolute-ordering'];

/** A second element of a kind of which Tomcat takes one. */
export const secondOfAKind: Rule<WebXmlModel> = {
  id: 'web-xml/second-of-a-kind',
  title: 'A second jsp-config or absolute-ordering',
  why: 'Tomcat takes one of each and stops reading at the second: the application is not deployed. Schemas do not say so.',
  remedy: 'Move what the second one holds into the first.',
  kind: 'correctness',
  severity: 'error',
  profile: 'recommended',
  keywords: ONCE,
  references: [{ source: 'manual', id: 'Servlet 6.0: 14.4' }],
  examples: [
    {
      bad: webApp(`
  <jsp-config>
    <taglib>
      <taglib-uri>/shop</taglib-uri>
      <taglib-location>/WEB-INF/shop.tld</taglib-location>
    </taglib>
  </jsp-config>
  <jsp-config>
    <jsp-property-group>
      <url-pattern>*.jsp</url-pattern>
      <page-encoding>UTF-8</page-encoding>
    </jsp-property-group>
  </jsp-config>
`),
      good: webApp(`
  <jsp-config>
    <taglib>
      <taglib-uri>/shop</taglib-uri>
      <taglib-location>/WEB-INF/shop.tld</taglib-location>
    </taglib>
    <jsp-property-group>
      <url-pattern>*.jsp</url-pattern>
      <page-encoding>UTF-8</page-encoding>
    </jsp-property-group>
  </jsp-config>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    for (const name of ONCE) {
      const [first, ...others] = model.top(name);
      for (const element of others) {
        yield {
          span: element.nameSpan,
          message: `Tomcat takes one ${name} and stops reading at another: ${notRead(model)}.`,
          related: [
            { span: (first as XmlElement).nameSpan, message: 'This one can take what the other holds.' },
          ],
          fixes: () => mergeInto(first as XmlElement, element),
        };
      }
    }
  },
};

/** Offered where the order stays what the schema wants: tag libraries first. */
function mergeInto(first: XmlElement, element: XmlElement): readonly Fix[] {
  const removal = removeElement(element);
  if (element.children.length === 0)
    return [{ title: 'Remove it: it is empty', safe: false, edits: removal }];
  const holdsGroups = first.children.some(({ name }) => name === 'jsp-property-group');
  const bringsTaglibs = element.children.some(({ name }) => name === 'taglib');
  if (element.name !== 'jsp-config' || (holdsGroups && bringsTaglibs)) return [];
  const xml = element.children.map(unindented).join('\n');
  return [
    {
      title: 'Merge it into the first one',
      safe: false,
      edits: [...insertChild(first, xml, 'last'), ...removal],
    },
  ];
}
