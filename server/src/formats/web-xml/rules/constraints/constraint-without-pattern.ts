import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { insertChild, type Place } from '../../../xml/edits.js';
import type { XmlElement } from '../../../xml/element.js';
import { compareVersions } from '../../catalogue/index.js';
import type { WebXmlModel } from '../../model/model.js';
import { BY_TLS, webApp } from '../examples.js';
import { servletSecurity } from './support.js';

/** The shape of constraints in benchmarks, which leave out what they are about. */
export const constraintWithoutPattern: Rule<WebXmlModel> = {
  id: 'web-xml/constraint-without-pattern',
  title: 'A constraint without url-pattern protects nothing',
  why: 'Tomcat deploys a `security-constraint` that names no addresses, and never uses it: neither a login nor TLS is asked for anywhere.',
  remedy: 'Name the addresses in a `web-resource-collection`; `/*` is the whole application.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 8,
  keywords: ['security-constraint'],
  references: [servletSecurity, { source: 'CIS', id: 'Apache Tomcat 10.1: 10.4' }],
  examples: [
    {
      bad: webApp(`
  <security-constraint>
    ${BY_TLS}
  </security-constraint>
`),
      good: webApp(`
  <security-constraint>
    <web-resource-collection>
      <web-resource-name>Everything</web-resource-name>
      <url-pattern>/*</url-pattern>
    </web-resource-collection>
    ${BY_TLS}
  </security-constraint>
`),
    },
  ],
  *check(model): Iterable<Finding> {
    if (!model.isComplete) return;
    // A document type declaration lets a collection have no pattern.
    const isDoctype = compareVersions(model.judgement.descriptor.version, '2.4') < 0;
    for (const { element, collections } of model.constraints.all) {
      if (collections.length === 0) {
        yield {
          span: element.nameSpan,
          message:
            'Without web-resource-collection this constraint is about no address: it protects nothing.',
          severity: 'error',
          ...coverAll(element, COLLECTION, 'first'),
        };
      }
      for (const { element: empty, patterns } of collections) {
        if (patterns.length > 0) continue;
        const name = empty.child('web-resource-name');
        yield {
          span: empty.nameSpan,
          message: 'Without url-pattern this is about no address: the constraint protects nothing here.',
          severity: isDoctype ? 'warning' : 'error',
          ...coverAll(empty, PATTERN, name ? { after: name } : 'last'),
        };
      }
    }
  },
};

const PATTERN = '<url-pattern>/*</url-pattern>';
const COLLECTION = `<web-resource-collection>\n  <web-resource-name>Everything</web-resource-name>\n  ${PATTERN}\n</web-resource-collection>`;

function coverAll(parent: XmlElement, xml: string, place: Place): Pick<Finding, 'fixes'> {
  return {
    fixes: () => [
      { title: 'Cover the whole application: /*', safe: false, edits: insertChild(parent, xml, place) },
    ],
  };
}
