import type { Finding } from '../../../../core/finding.js';
import type { Rule } from '../../../../core/rule.js';
import { isTrue } from '../../../tomcat/booleans.js';
import { has } from '../../../tomcat/releases.js';
import type { XmlAttribute } from '../../../xml/attributes.js';
import type { XmlElement } from '../../../xml/element.js';
import type { ServerModel } from '../../model/model.js';
import { removal } from '../attribute-fixes.js';
import { inService } from '../examples.js';

/** Paths that a proxy reads otherwise than Tomcat. */
export const encodedSlashes: Rule<ServerModel> = {
  id: 'tomcat-server/encoded-slashes',
  title: 'Tomcat finds slashes in a path where a proxy sees none',
  why: 'A proxy that keeps clients away from `/admin` lets `/shop%2f..%2fadmin` or `/shop\\..\\admin` through. If Tomcat then takes the code or the backslash for a slash, they arrive there.',
  remedy: 'Remove the attribute. An application that needs `%2f` in its paths may get by with `passthrough`.',
  kind: 'security',
  severity: 'warning',
  profile: 'recommended',
  risk: 5,
  keywords: ['Connector'],
  references: [
    { source: 'CIS', id: 'Apache Tomcat 10.1: 10.8' },
    { source: 'STIG', id: 'TCAT-AS-001680' },
    { source: 'CWE', id: 'CWE-22' },
  ],
  examples: [
    {
      bad: inService('<Connector port="8080" encodedSolidusHandling="decode"/>'),
      good: inService('<Connector port="8080"/>'),
    },
    {
      bad: inService('<Connector port="8080" allowBackslash="true"/>'),
      good: inService('<Connector port="8080"/>'),
    },
  ],
  *check(model, context): Iterable<Finding> {
    const isStrict = context.profileOf(model.path) === 'strict';
    for (const element of model.named('Connector')) {
      const solidus = known(model, element, 'encodedSolidusHandling');
      const word = solidus?.value.toLowerCase();
      if (solidus && word === 'decode') {
        yield finding(element, solidus, 'Tomcat takes %2f in a path for a slash, and a proxy may not.');
      } else if (solidus && word === 'passthrough' && isStrict) {
        yield {
          ...finding(
            element,
            solidus,
            'Tomcat hands %2f in a path on, and what reads it then may take it for a slash.',
          ),
          severity: 'info',
        };
      }
      const backslash = known(model, element, 'allowBackslash');
      if (backslash && isTrue(backslash.value)) {
        yield finding(
          element,
          backslash,
          'Tomcat takes a backslash in a path for a slash, and a proxy may not.',
        );
      }
    }
  },
};

function known(model: ServerModel, element: XmlElement, name: string): XmlAttribute | undefined {
  const entry = model.attributeEntry(element, name);
  return entry && has(entry.releases, model.target) ? model.attribute(element, name) : undefined;
}

function finding(element: XmlElement, attribute: XmlAttribute, message: string): Finding {
  return { span: attribute.valueSpan, message, fixes: () => [removal(element, attribute, false)] };
}
